import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { StoreContents } from '../../contract/trouble-views.ts';

const tables: Record<keyof Omit<StoreContents, 'lastAt'>, string> = {
  exams: 'exam',
  attempts: 'attempt',
  steps: 'attempt_event',
};

/**
 * How much a store holds, for a person to compare.
 *
 * @throws what SQLite says of a file that is damaged
 */
export function contentsOf(database: Database): StoreContents {
  const count = (table: string): number =>
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return {
    exams: count(tables.exams),
    attempts: count(tables.attempts),
    steps: count(tables.steps),
    lastAt: database.prepare('SELECT max(last_at) FROM attempt').pluck().get() as number | null,
  };
}

/**
 * What stands in all rows of all tables, counted: equal for a store and its backup.
 *
 * @throws what SQLite says of a file that is damaged
 */
export function rowCounts(database: Database): string {
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return JSON.stringify(
    names.map((name) => [
      name,
      database
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    ]),
  );
}

/**
 * Looks through the whole file, as SQLite does it: structure, indexes, the tables' own conditions
 * (each JSON is JSON), references.
 *
 * @returns what is wrong, null when nothing is
 */
export function faultOf(database: Database): string | null {
  const found = database.pragma('integrity_check(3)') as { integrity_check: string }[];
  if (found[0]?.integrity_check !== 'ok') {
    return found.map(({ integrity_check: fault }) => fault).join('; ');
  }
  const [loose] = database.pragma('foreign_key_check') as { table: string }[];
  return loose ? `a row of ${loose.table} points at nothing` : null;
}

/** Opens a file to read it, hands it to `look` and closes it whatever happens. */
export function looking<Found>(path: string, look: (database: Database) => Found): Found {
  const database = new SqliteDatabase(path, {
    readonly: true,
    fileMustExist: true,
    timeout: 2_000,
  });
  try {
    return look(database);
  } finally {
    database.close();
  }
}
