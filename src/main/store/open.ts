import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { StoreTrouble } from '../../contract/views.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { createAttempts, type Attempts } from './attempts.ts';
import { createExams, type Exams } from './exams.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import { createProfiles, type ProfileStore } from './profiles.ts';

/** Everything that the program keeps: one SQLite file, one connection, one writer. */
export interface Store {
  exams: Exams;
  attempts: Attempts;
  profiles: ProfileStore;
  sqliteVersion: string;
  close(): void;
}

export const storeFileName = 'mockroom.db';

/**
 * Opens the store of a data folder, making both when they are not there.
 *
 * A file from a newer program is refused untouched. So is one that cannot be read.
 */
export function openStore(folder: string): Result<Store, StoreTrouble> {
  const trouble = (code: StoreTrouble['code'], detail: string): Result<Store, StoreTrouble> =>
    fail({ code, folder, detail });

  const missing = missingNativePart();
  if (missing) return trouble('unreadable', missing);
  let database: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    database = new SqliteDatabase(join(folder, storeFileName), { timeout: 5_000 });
    const version = versionOf(database);
    if (version > newestVersion) {
      database.close();
      return trouble(
        'newer',
        `the data has version ${version}, this program knows ${newestVersion}`,
      );
    }
    configure(database);
    migrate(database);
    assertDurable(database);
    return ok(storeOf(database));
  } catch (error) {
    database?.close();
    return trouble('unreadable', error instanceof Error ? error.message : String(error));
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

function storeOf(database: Database): Store {
  return {
    exams: createExams(database),
    attempts: createAttempts(database),
    profiles: createProfiles(database),
    sqliteVersion: database.prepare('SELECT sqlite_version()').pluck().get() as string,
    close() {
      if (!database.open) return;
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
