import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Recovery, StoreContents } from '../../contract/trouble-views.ts';
import { contentsOfGood, newestGoodBackup } from './backup.ts';
import { contentsOf, faultOf, looking } from './contents.ts';
import {
  backupsFolder,
  journalSuffix,
  removeUnfinished,
  sealSuffix,
  storeFileName,
  syncFile,
  syncFolder,
  unfinishedFile,
  walIndexSuffix,
  walSuffix,
} from './files.ts';

/** The file before its log: a log without its file is noticed at the next start, a file without its log is not. */
const parts = ['', journalSuffix, walSuffix, walIndexSuffix, sealSuffix].map(
  (suffix) => storeFileName + suffix,
);

/** What can be done about a store that is damaged or gone. Changes nothing. */
export function recoveryFor(folder: string): Recovery {
  const good = newestGoodBackup(folder);
  return {
    backup: good && { name: good.name, at: good.at, contents: good.contents },
    ...whatCanBeRead(folder),
  };
}

/** Of a copy: SQLite would tidy up beside the file itself, and with that hide what was lost. */
function whatCanBeRead(folder: string): Pick<Recovery, 'readable' | 'isSound'> {
  const file = join(folder, storeFileName);
  const copy = unfinishedFile(folder);
  try {
    removeUnfinished(folder);
    copyFileSync(file, copy);
    if (existsSync(file + walSuffix)) copyFileSync(file + walSuffix, copy + walSuffix);
    return looking(copy, (database) => {
      const readable: StoreContents = contentsOf(database);
      return { readable, isSound: faultOf(database) === null };
    });
  } catch {
    return { readable: null, isSound: false };
  } finally {
    attempt(() => removeUnfinished(folder));
  }
}

/**
 * Puts a backup in the place of the store. What was there is moved to a folder of its own. Ended half
 * way, it leaves a store that is missing, which the next start says and mends in the same way.
 *
 * @param now wall clock, milliseconds since 1970
 * @throws when the backup is not good (any more) or files cannot be moved
 */
export function restoreBackup(folder: string, name: string, now: number): void {
  const source = join(backupsFolder(folder), name);
  const unfinished = unfinishedFile(folder);
  removeUnfinished(folder);
  try {
    copyFileSync(source, unfinished);
    syncFile(unfinished);
    if (!contentsOfGood(unfinished)) throw new Error(`${name} is not a good backup`);
    putAside(folder, parts, now, renameSync);
    renameSync(unfinished, join(folder, storeFileName));
    syncFolder(folder);
  } finally {
    attempt(() => removeUnfinished(folder));
  }
}

/**
 * Clears the place for an empty store. All that was there is moved to a folder of its own, with the
 * backups, so that no rule ever thins them out.
 *
 * @param now wall clock, milliseconds since 1970
 */
export function clearForEmpty(folder: string, now: number): void {
  putAside(folder, [...parts, 'backups'], now, renameSync);
  syncFolder(folder);
}

/**
 * Keeps a copy of a store as it was found, before it is opened in spite of what it lacks.
 *
 * @param now wall clock, milliseconds since 1970
 */
export function copyAside(folder: string, now: number): void {
  putAside(folder, parts, now, copyFileSync);
}

function putAside(
  folder: string,
  names: readonly string[],
  now: number,
  put: (from: string, to: string) => void,
): void {
  const there = names.filter((name) => existsSync(join(folder, name)));
  if (there.length === 0) return;
  const base = join(folder, 'damaged', new Date(now).toISOString().replaceAll(':', '-'));
  let place = base;
  for (let again = 2; existsSync(place); again += 1) place = `${base}-${again}`;
  mkdirSync(place, { recursive: true });
  for (const name of there) put(join(folder, name), join(place, name));
  syncFolder(place);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // A folder that cannot be written to keeps what it has.
  }
}
