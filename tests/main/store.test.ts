import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, newestVersion } from '../../src/main/store/migrate.ts';
import { openStore, storeFileName } from '../../src/main/store/open.ts';
import { makeExam } from '../support/exam.ts';
import { temporaryFolder } from '../support/folder.ts';
import { addExam, temporaryStore } from '../support/store.ts';

const form = { seed: 1, sections: [] };

describe('opening', () => {
  it('makes a durable store in a folder that is not there yet', () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet');
    temporaryStore(folder);
    const database = new SqliteDatabase(join(folder, storeFileName), { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const loose = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    database.close();
  });

  it('refuses a file from a newer program and leaves it untouched', () => {
    const folder = temporaryFolder();
    const file = join(folder, storeFileName);
    const database = new SqliteDatabase(file);
    database.pragma('user_version = 9990');
    database.close();
    const before = readFileSync(file);
    expect(openStore(folder)).toMatchObject({ ok: false, error: { code: 'newer', folder } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('says so when the file is no database', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, storeFileName), 'this is a letter to my aunt, not a database');
    expect(openStore(folder)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('says so when the folder cannot be made', () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    expect(openStore(join(blocked, 'data'))).toMatchObject({
      ok: false,
      error: { code: 'unreadable' },
    });
  });

  it('migrates wholly or not at all', () => {
    const database = new SqliteDatabase(':memory:');
    expect(() =>
      migrate(database, [
        { version: 1, sql: 'CREATE TABLE one (a) STRICT' },
        { version: 2, sql: 'CREATE TABLE two (a INTEGER) STRICT; this is no SQL' },
      ]),
    ).toThrow();
    expect(database.pragma('user_version', { simple: true })).toBe(0);
    expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });
});

describe('exams', () => {
  it('keep every version, and attempts keep the one they were sat with', () => {
    const store = temporaryStore();
    const first = addExam(store, makeExam());
    store.attempts.create({ id: 'a', examHash: first, form, limit: 1_000 }, 1);
    const second = addExam(store, makeExam({ title: 'A changed exam' }));
    expect(second).not.toBe(first);
    expect(store.exams.current()).toMatchObject([{ hash: second, version: 2 }]);
    expect(store.attempts.read('a')?.examHash).toBe(first);
    expect(store.exams.read(first)?.title).toBe('A sample exam');
  });

  it('know the same content again, and can go back to it', () => {
    const store = temporaryStore();
    const first = addExam(store);
    addExam(store, makeExam({ title: 'A changed exam' }));
    expect(addExam(store)).toBe(first);
    expect(store.exams.currentOf('sample')).toMatchObject({ hash: first, version: 1 });
    expect(store.exams.nextVersion('sample')).toBe(3);
  });
});

describe('attempts', () => {
  it('are append-only', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const examHash = addExam(store);
    store.attempts.create({ id: 'a', examHash, form, limit: null }, 1);
    store.attempts.append('a', { type: 'agreed', seq: 1, at: 2, spent: 0 });
    store.attempts.append('a', { type: 'started', seq: 2, at: 3, spent: 0 });
    expect(() =>
      store.attempts.append('a', { type: 'started', seq: 2, at: 4, spent: 0 }),
    ).toThrow();
    store.attempts.removeUnstarted('a');
    expect(store.attempts.events('a')).toHaveLength(2);

    const other = new SqliteDatabase(join(folder, storeFileName));
    expect(() => other.exec('UPDATE attempt_event SET at = 0')).toThrow('never changed');
    expect(() => other.exec('DELETE FROM attempt_event')).toThrow('never removed');
    expect(() => other.exec('DELETE FROM attempt')).toThrow('never removed');
    other.close();
  });

  it('that never started can be removed, with their events', () => {
    const store = temporaryStore();
    const examHash = addExam(store);
    store.attempts.create({ id: 'a', examHash, form, limit: null }, 1);
    store.attempts.append('a', { type: 'agreed', seq: 1, at: 2, spent: 0 });
    store.attempts.removeAllUnstarted();
    expect(store.attempts.read('a')).toBeNull();
    expect(store.attempts.events('a')).toEqual([]);
  });

  it('are found by index', () => {
    const folder = temporaryFolder();
    temporaryStore(folder);
    const database = new SqliteDatabase(join(folder, storeFileName), { readonly: true });
    const plan = (sql: string): string =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => (row as { detail: string }).detail)
        .join('; ');
    expect(plan("SELECT * FROM attempt_event WHERE attempt_id = 'a' ORDER BY seq")).toMatch(
      /SEARCH attempt_event USING PRIMARY KEY/,
    );
    expect(
      plan('SELECT * FROM attempt WHERE finished_at IS NULL ORDER BY created_at DESC LIMIT 1'),
    ).toContain('attempt_unfinished');
    database.close();
  });
});

it('survives a copy that was taken while it was open', () => {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const hash = addExam(store);
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const suffix of ['', '-wal']) {
    copyFileSync(join(folder, storeFileName + suffix), join(copy, storeFileName + suffix));
  }
  expect(temporaryStore(copy).exams.currentOf('sample')?.hash).toBe(hash);
});
