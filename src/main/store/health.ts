import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { StoreTrouble } from '../../contract/trouble-views.ts';
import { listBackups } from './backup.ts';
import { faultOf, looking } from './contents.ts';
import { journalSuffix, storeFileName, walSuffix } from './files.ts';
import { newestVersion, versionOf } from './migrate.ts';
import { hasSeal, sealOf } from './seal.ts';
import { lostFromLog } from './wal.ts';

/** What is wrong with a data folder, before anything in it is touched. */
type Fault = Pick<StoreTrouble, 'code' | 'detail'>;

const fault = (code: Fault['code'], detail: string): Fault => ({ code, detail });

/**
 * Looks at a store before it is opened for writing, and changes nothing but a write that was cut off
 * half way, which is taken back. After a clean end one reading
 * of the file against its seal tells all; otherwise the file is looked through.
 *
 * @param asItIs the person wants what can be read, and knows that something is missing
 * @returns null for a store that can be opened, or where there never was one
 * @throws what the file system or SQLite says (`faultFrom` tells what it means)
 */
export function faultIn(folder: string, asItIs: boolean): Fault | null {
  const file = join(folder, storeFileName);
  if (sizeOf(file) === 0) return wasThere(folder, file) ? missing : null;
  const lost = asItIs ? null : lostFromLog(file);
  if (lost) return fault('damaged', lost);
  const seal = sealOf(file);
  if (sizeOf(file + journalSuffix) > 0) takeBackHalfWrite(file);
  return looking(file, (database) => {
    const version = versionOf(database);
    if (version > newestVersion) {
      return fault('newer', `the data has version ${version}, this program knows ${newestVersion}`);
    }
    if (seal === 'whole') return null;
    const wrong = faultOf(database);
    if (wrong) return fault('damaged', wrong);
    if (version === 0) {
      if (!isEmpty(database)) return fault('damaged', 'a database, but none of Mockroom');
      return listBackups(folder).length > 0 ? missing : null;
    }
    return seal === 'broken' && !asItIs
      ? fault('changed', 'the file is not as it was when Mockroom closed it')
      : null;
  });
}

/**
 * Lets SQLite take back a write that was cut off in the midst of it, as it does whenever a file is first
 * read. It cannot in a file that is opened for reading only, and then refuses to read it at all.
 */
function takeBackHalfWrite(file: string): void {
  const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 2_000 });
  try {
    versionOf(database);
  } finally {
    database.close();
  }
}

const missing = fault('missing', `${storeFileName} is not there, or empty`);

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** A first start finds nothing at all. */
function wasThere(folder: string, file: string): boolean {
  return hasSeal(file) || sizeOf(file + walSuffix) > 0 || listBackups(folder).length > 0;
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** Whether SQLite says of a file that it is damaged, now or in the middle of the work. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** What an error means for somebody who wants to open the store of a folder. */
export function faultFrom(error: unknown, folder: string): Fault {
  const detail = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (isDamage(error)) return fault('damaged', detail);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return fault('locked', detail);
  }
  // Of its smaller files SQLite only says that they cannot be written.
  const isFull = code.startsWith('SQLITE_IOERR') && freeSpace(folder) < spaceToOpen;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || isFull) return fault('full', detail);
  return fault('unreadable', detail);
}

/** Bytes that opening needs at the least: the log and its index. */
const spaceToOpen = 64 * 1024;

function freeSpace(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error ? String((error as { code?: unknown }).code) : '';
}
