import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of its own, so small that it can be filled. Linux, as root. */
export interface SmallDisk {
  path: string;
  /** Leaves no byte free. @returns makes the space free again */
  fill(): () => void;
  /** Lets nobody write, or everybody again. */
  setReadOnly(isReadOnly: boolean): void;
  remove(): void;
}

/** @returns null where a test may mount nothing */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'mockroom-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true });
    return null;
  }
  const filler = join(path, 'filler');
  const block = Buffer.alloc(64 * 1024);
  return {
    path,
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
      return () => rmSync(filler);
    },
    setReadOnly(isReadOnly) {
      const how = isReadOnly ? 'remount,ro' : 'remount,rw';
      const { status, stderr } = spawnSync('mount', ['-o', how, path], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    },
    remove() {
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
