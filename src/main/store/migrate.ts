import type { Database } from 'better-sqlite3';
import { first } from './migrations/0010-first.ts';
import { profiles } from './migrations/0020-profiles.ts';
import { portable } from './migrations/0030-portable.ts';
import { locked } from './migrations/0040-locked.ts';

export interface Migration {
  /** What `user_version` is afterwards. Numbered by tens, ever rising. */
  version: number;
  sql: string;
}

const migrations: readonly Migration[] = [first, profiles, portable, locked];

export const newestVersion = migrations.at(-1)?.version ?? 0;

export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Brings a database up to date: all missing migrations in one transaction, or none of them. */
export function migrate(database: Database, all: readonly Migration[] = migrations): void {
  const run = database.transaction(() => {
    // Read again inside the transaction: another process may have been faster.
    const present = versionOf(database);
    for (const migration of all) {
      if (migration.version <= present) continue;
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    }
  });
  run.immediate();
}
