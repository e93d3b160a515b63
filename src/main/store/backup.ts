import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { StoreContents } from '../../contract/trouble-views.ts';
import {
  type BackupAge,
  type BackupReason,
  backupReasons,
  backupsToRemove,
} from '../../core/backups/thin.ts';
import { contentsOf, faultOf, looking, rowCounts } from './contents.ts';
import {
  backupsFolder,
  namesIn,
  removeUnfinished,
  syncFile,
  syncFolder,
  unfinishedFile,
} from './files.ts';
import { newestVersion, versionOf } from './migrate.ts';

export interface Backup extends BackupAge {
  /** Name of its file in the folder of backups. */
  name: string;
}

const namePattern = new RegExp(
  `^(\\d{6,})-(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)-(\\d\\d)-(\\d\\d\\.\\d{3}Z)-(${backupReasons.join('|')})\\.db$`,
);

/** The backups of a data folder, oldest first. Files with other names are somebody else's. */
export function listBackups(folder: string): Backup[] {
  return namesIn(backupsFolder(folder))
    .flatMap((name): Backup[] => {
      const match = namePattern.exec(name);
      if (!match) return [];
      const [, number, date, hour, minute, second, reason] = match;
      const at = Date.parse(`${date}${hour}:${minute}:${second}`);
      return [{ name, number: Number(number), at, reason: reason as BackupReason }];
    })
    .sort((a, b) => a.number - b.number);
}

/**
 * Writes a whole copy of an open store beside it: under another name first, opened again and checked,
 * brought to the disk, and only then given its name. Older ones are thinned out by the rule.
 *
 * @param now wall clock, milliseconds since 1970
 * @throws when no good copy could be made (a full disk, a damaged store); nothing is left of it then
 */
export function makeBackup(
  database: Database,
  folder: string,
  reason: BackupReason,
  now: number,
): void {
  const path = backupsFolder(folder);
  mkdirSync(path, { recursive: true });
  removeUnfinished(path);
  const unfinished = unfinishedFile(path);
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
    checkCopy(database, unfinished);
    syncFile(unfinished);
    const number = (listBackups(folder).at(-1)?.number ?? 0) + 1;
    const time = new Date(now).toISOString().replaceAll(':', '-');
    renameSync(unfinished, join(path, `${String(number).padStart(6, '0')}-${time}-${reason}.db`));
    syncFolder(path);
  } finally {
    removeUnfinished(path);
  }
  for (const { name } of backupsToRemove(listBackups(folder), now)) {
    rmSync(join(path, name), { force: true });
  }
}

function checkCopy(database: Database, path: string): void {
  const wrong = looking(path, (copy) =>
    versionOf(copy) !== versionOf(database)
      ? 'it has another version'
      : rowCounts(copy) !== rowCounts(database)
        ? 'it does not have the same rows'
        : faultOf(copy),
  );
  if (wrong) throw new Error(`the copy is not good: ${wrong}`);
}

/** Whether the newest backup holds all that the store does, as far as counts and times tell. */
export function isBackedUp(database: Database, folder: string): boolean {
  const newest = listBackups(folder).at(-1);
  if (!newest) return false;
  try {
    return looking(
      join(backupsFolder(folder), newest.name),
      (backup) => fingerprint(backup) === fingerprint(database),
    );
  } catch {
    return false;
  }
}

function fingerprint(database: Database): string {
  const more = database
    .prepare(
      `SELECT (SELECT total(spent_ms) FROM attempt), (SELECT max(last_at) FROM attempt),
              (SELECT count(finished_at) FROM attempt), (SELECT count(*) FROM exam_version),
              (SELECT group_concat(name || settings) FROM profile)`,
    )
    .raw()
    .get();
  return JSON.stringify([versionOf(database), rowCounts(database), more]);
}

/** A backup that was opened and found to be whole, and what it holds. */
export interface GoodBackup extends Backup {
  contents: StoreContents;
}

/** The newest backup that this program can open and finds whole. Bad ones are passed over and kept. */
export function newestGoodBackup(folder: string): GoodBackup | null {
  for (const backup of listBackups(folder).toReversed()) {
    const contents = contentsOfGood(join(backupsFolder(folder), backup.name));
    if (contents) return { ...backup, contents };
  }
  return null;
}

/** What a file holds, when it is a whole store that this program can open; null when it is not. */
export function contentsOfGood(path: string): StoreContents | null {
  try {
    return looking(path, (database) => {
      const version = versionOf(database);
      const isOurs = version > 0 && version <= newestVersion;
      return isOurs && faultOf(database) === null ? contentsOf(database) : null;
    });
  } catch {
    return null;
  }
}
