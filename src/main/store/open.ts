import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { StoreTrouble } from '../../contract/trouble-views.ts';
import type { BackupReason } from '../../core/backups/thin.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { createAttempts, type Attempts } from './attempts.ts';
import { type CandidateDataStore, createCandidateData } from './candidate-data.ts';
import { createKeyring, type Keyring } from '../locked/keyring.ts';
import { isBackedUp, makeBackup } from './backup.ts';
import { createExams, type Exams } from './exams.ts';
import { backupsFolder, removeUnfinished, storeFileName } from './files.ts';
import { faultFrom, faultIn } from './health.ts';
import { createInstallation, type Installation } from './installation.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import { createProfiles, type ProfileStore } from './profiles.ts';
import { removeSeal, writeSeal } from './seal.ts';

/** Everything that the program keeps: one SQLite file, one connection, one writer. */
export interface Store {
  exams: Exams;
  attempts: Attempts;
  profiles: ProfileStore;
  candidateData: CandidateDataStore;
  installation: Installation;
  /** The keys of locked exams whose passphrase was given in this run. */
  keys: Keyring;
  sqliteVersion: string;
  /**
   * Puts a checked copy beside the store, unless nothing has changed since the last one.
   *
   * @param now wall clock, milliseconds since 1970
   * @throws when no good copy could be made; the store is as it was
   */
  backUp(reason: BackupReason, now: number): void;
  /** Closes and seals the file: the next start sees at a glance whether a byte of it changed. */
  close(): void;
  /** Closes a file that turned out to be damaged, and leaves it as it is. */
  abandon(): void;
}

export { storeFileName } from './files.ts';

/** How long another process that holds the file is waited for, in milliseconds: while nobody sees a window, and later. */
const patience = { opening: 2_000, open: 5_000 };

/**
 * Opens the store of a data folder, making both when they are not there.
 *
 * A file that is damaged, gone, held by another program or from a newer one is refused untouched. One
 * from an older program is brought up to date, behind a checked copy of what it was.
 *
 * @param asItIs opens also a file that changed while it was closed or whose log is not complete, as
 *   long as what is there is sound; for somebody who was told
 */
export function openStore(
  folder: string,
  { asItIs = false }: { asItIs?: boolean } = {},
): Result<Store, StoreTrouble> {
  const missing = missingNativePart();
  if (missing) return fail({ code: 'unreadable', folder, detail: missing });
  let database: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    const fault = faultIn(folder, asItIs);
    if (fault) return fail({ ...fault, folder });
    removeUnfinished(folder);
    removeUnfinished(backupsFolder(folder));
    const file = join(folder, storeFileName);
    database = new SqliteDatabase(file, { timeout: patience.opening });
    const version = versionOf(database);
    if (version > 0 && version < newestVersion) {
      makeBackup(database, folder, 'migration', Date.now());
    }
    removeSeal(file);
    configure(database);
    migrate(database);
    assertDurable(database);
    database.pragma(`busy_timeout = ${patience.open}`);
    return ok(storeOf(database, folder));
  } catch (error) {
    database?.close();
    return fail({ ...faultFrom(error, folder), folder });
  }
}

/**
 * better-sqlite3 13 needs Node-API 10. On an older runtime its ready-made part ends the process
 * without a word, so it is only loaded there when the build for Node-API 9 is in place.
 */
function missingNativePart(): string | null {
  if (Number(process.versions.napi) >= 10) return null;
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('better-sqlite3/package.json'));
  return existsSync(join(root, 'build', 'Release', 'better_sqlite3.node'))
    ? null
    : 'better-sqlite3 has no build for this runtime; `npm start` makes one';
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  // Said outright: the library's own default for WAL is NORMAL from the first write on, and with
  // that a power cut could take back an answer that was acknowledged.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // macOS: let a checkpoint reach the platter; ignored elsewhere.
  database.pragma('checkpoint_fullfsync = ON');
}

/** Durability is asserted after a write, since that is when the default would have come back. */
function assertDurable(database: Database): void {
  database
    .prepare(
      `INSERT INTO setting (name, value) VALUES ('opened', json_quote(?))
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    .run(new Date().toISOString());
  const found = {
    journal_mode: database.pragma('journal_mode', { simple: true }),
    synchronous: database.pragma('synchronous', { simple: true }),
    foreign_keys: database.pragma('foreign_keys', { simple: true }),
  };
  if (found.journal_mode !== 'wal' || found.synchronous !== 2 || found.foreign_keys !== 1) {
    throw new Error(`the store would not be durable: ${JSON.stringify(found)}`);
  }
}

function storeOf(database: Database, folder: string): Store {
  const changes = database.prepare('SELECT total_changes()').pluck();
  // Null until it is known whether the last copy has everything.
  let changesAtBackup: unknown = null;
  const changesAtOpen = changes.get();
  const keys = createKeyring();
  return {
    exams: createExams(database, keys),
    attempts: createAttempts(database, keys),
    keys,
    profiles: createProfiles(database),
    candidateData: createCandidateData(database),
    installation: createInstallation(database),
    sqliteVersion: database.prepare('SELECT sqlite_version()').pluck().get() as string,
    backUp(reason, now) {
      const current = changes.get();
      if (current === changesAtBackup) return;
      const isUnchanged = current === changesAtOpen && isBackedUp(database, folder);
      if (!isUnchanged) makeBackup(database, folder, reason, now);
      changesAtBackup = current;
    },
    close() {
      if (!database.open) return;
      try {
        database.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // With a full disk the log cannot be copied into the file. It holds all of it, and stays.
      }
      database.close();
      attemptSeal(join(folder, storeFileName));
    },
    abandon() {
      database.close();
    },
  };
}

/** With a full disk there is no seal, and the next start looks through the whole file. */
function attemptSeal(file: string): void {
  try {
    writeSeal(file);
  } catch {
    removeSeal(file);
  }
}
