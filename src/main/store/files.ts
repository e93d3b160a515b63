import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const storeFileName = 'mockroom.db';
/** The log that SQLite writes ahead of the file. */
export const walSuffix = '-wal';
/** SQLite's index of that log; it tells how far the log reached. */
export const walIndexSuffix = '-shm';
/**
 * What a write that was cut off needs to be taken back, in a store that does not keep a log yet: one of
 * the first release, or one that is just being made.
 */
export const journalSuffix = '-journal';
/** What the file looked like when it was last closed. */
export const sealSuffix = '.seal';
/** A file of ours that is not finished, by the process that makes it. */
const unfinished = /^making-(\d+)\.db/;

export const backupsFolder = (folder: string): string => join(folder, 'backups');

/** Where a process writes what is not to be taken for a whole file yet. */
export const unfinishedFile = (folder: string): string => join(folder, `making-${process.pid}.db`);

/** Removes what processes left half done that are no more. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = Number(unfinished.exec(name)?.[1] ?? NaN);
    if (Number.isInteger(pid) && (pid === process.pid || !isAlive(pid))) {
      rmSync(join(folder, name), { force: true, recursive: true });
    }
  }
}

/** What a folder holds; nothing when it is not there, or is none. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Sees to it that a file is on the disk, and not only on its way there. */
export function syncFile(path: string): void {
  // Windows syncs only what was opened for writing.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for a rename. Windows cannot open folders, and needs no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
