import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FileFault } from './file-fault.ts';

/** Reads a file of at most so many bytes. */
export function readBounded(path: string, most: number): Result<Buffer, FileFault> {
  try {
    const found = statSync(path);
    if (!found.isFile()) return fail({ code: 'unreadable', detail: 'it is not a file' });
    if (found.size > most) return fail({ code: 'too-large', detail: `it has ${found.size} bytes` });
    return ok(readFileSync(path));
  } catch (error) {
    return fail({ code: 'unreadable', detail: String((error as { code?: unknown }).code) });
  }
}

/**
 * Writes a file whole or not at all: one that is there under this name stays until the new one is on
 * the disk.
 */
export function writeWhole(path: string, bytes: Uint8Array): Result<null, FileFault> {
  // A name that nobody else has: whatever lies beside the file is not ours to overwrite.
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(part, 'wx');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    return ok(null);
  } catch (error) {
    removeQuietly(part);
    return fail({ code: 'unreadable', detail: String((error as { code?: unknown }).code) });
  }
}

/** What failed before is what counts, and a file that was never made need not go. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
