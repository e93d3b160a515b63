import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { examTerms, noAccommodations } from '../../src/core/attempt/terms.ts';
import { migrate, newestVersion } from '../../src/main/store/migrate.ts';
import { openStore, storeFileName } from '../../src/main/store/open.ts';
import { makeExam } from '../support/exam.ts';
import { temporaryFolder } from '../support/folder.ts';
import { addExam, temporaryStore } from '../support/store.ts';

const form = { seed: 1, sections: [] };
/** What an attempt needs besides its id and exam. */
const more = { form, profile: 'first', terms: examTerms, limit: null };

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
    expect(openStore(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
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

describe('profiles', () => {
  it('have settings of their own and come back with the store', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    store.profiles.change({ theme: 'blue', accommodations: { ...noAccommodations, time: 1.5 } });
    expect(store.profiles.add('Ines', 5)).toEqual({ ok: true, value: null });
    const ines = store.profiles.current();
    expect(store.profiles.settings()).toMatchObject({
      theme: 'blue',
      accommodations: noAccommodations,
    });
    store.profiles.change({ zoom: 150 });
    store.close();
    const again = temporaryStore(folder);
    expect(again.profiles.current()).toBe(ines);
    expect(again.profiles.settings().zoom).toBe(150);
    expect(again.profiles.choose('first').ok).toBe(true);
    expect(again.profiles.settings()).toMatchObject({ zoom: 100, accommodations: { time: 1.5 } });
  });

  it('have names of their own, in whatever case and script', () => {
    const store = temporaryStore();
    store.profiles.add('Zoë', 1);
    expect(store.profiles.add('ZOË', 2)).toMatchObject({ error: { code: 'name-taken' } });
    expect(store.profiles.rename('first', 'zoë')).toMatchObject({ error: { code: 'name-taken' } });
    expect(store.profiles.rename(store.profiles.current(), 'zoë').ok).toBe(true);
    expect(store.profiles.rename('nobody', 'x')).toMatchObject({ error: { code: 'not-found' } });
  });

  it('have names of their own under the rules of any language', () => {
    const store = temporaryStore();
    // What a system whose language is Turkish does.
    const lowerCase = vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (
      this: string,
    ) {
      return this.replaceAll('I', 'ı').toLowerCase();
    });
    onTestFinished(() => lowerCase.mockRestore());
    store.profiles.add('ines', 1);
    for (const name of ['INES', 'Ines', '\uff29nes']) {
      expect(store.profiles.add(name, 2)).toMatchObject({ error: { code: 'name-taken' } });
    }
    store.profiles.add('Zo\u00eb', 3);
    expect(store.profiles.add('Zoe\u0308', 4)).toMatchObject({ error: { code: 'name-taken' } });
    expect(store.profiles.all()).toHaveLength(3);
  });

  it('come in the order in which people look for names', () => {
    const store = temporaryStore();
    for (const name of ['Zoë', 'Émile', 'ada']) store.profiles.add(name, 1);
    expect(store.profiles.all().map(({ name }) => name)).toEqual([
      'ada',
      'Candidate',
      'Émile',
      'Zoë',
    ]);
  });

  it('are removed only without attempts, and never the one who sits here', () => {
    const store = temporaryStore();
    const examHash = addExam(store);
    store.attempts.create({ ...more, id: 'a', examHash }, 1);
    store.attempts.append('a', { type: 'started', seq: 1, at: 3, spent: 0 });
    expect(store.profiles.remove('first')).toMatchObject({ error: { code: 'not-found' } });
    store.profiles.add('Ines', 1);
    const ines = store.profiles.current();
    expect(store.profiles.remove('first')).toMatchObject({ error: { code: 'has-attempts' } });
    store.profiles.choose('first');
    store.attempts.create({ ...more, id: 'b', examHash, profile: ines }, 1);
    expect(store.profiles.remove(ines).ok).toBe(true);
    expect(store.attempts.read('b')).toBeNull();
    expect(store.profiles.all().map((profile) => profile.id)).toEqual(['first']);
  });

  it('lose no setting beside one that another version of the program wrote', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const other = new SqliteDatabase(join(folder, storeFileName));
    other.prepare('UPDATE profile SET settings = ?').run(
      JSON.stringify({
        theme: 'plaid',
        zoom: 150,
        accommodations: { ...noAccommodations, time: 1.5, extraMinutes: -3, bells: true },
      }),
    );
    other.close();
    const kept = {
      theme: 'system',
      zoom: 150,
      accommodations: { ...noAccommodations, time: 1.5 },
    };
    expect(store.profiles.settings()).toEqual(kept);
    expect(store.profiles.change({ theme: undefined })).toEqual(kept);
    expect(store.profiles.settings()).toEqual(kept);
  });

  it('survive settings that no version of the program wrote', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    store.profiles.change({ theme: 'cream' });
    const other = new SqliteDatabase(join(folder, storeFileName));
    other.exec(`UPDATE profile SET settings = '{"theme":"cream","zoom":31,"accommodations":7}'`);
    other.exec(`UPDATE setting SET value = '"gone"' WHERE name = 'profile'`);
    other.close();
    expect(store.profiles.current()).toBe('first');
    expect(store.profiles.settings()).toEqual({
      theme: 'cream',
      zoom: 100,
      accommodations: noAccommodations,
    });
  });
});

describe('exams', () => {
  it('keep every version, and attempts keep the one they were sat with', () => {
    const store = temporaryStore();
    const first = addExam(store, makeExam());
    store.attempts.create({ ...more, id: 'a', examHash: first }, 1);
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
    store.attempts.create({ ...more, id: 'a', examHash }, 1);
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
    store.attempts.create({ ...more, id: 'a', examHash }, 1);
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
      plan(
        `SELECT * FROM attempt WHERE profile_id = 'first' AND finished_at IS NULL
         ORDER BY created_at DESC LIMIT 1`,
      ),
    ).toMatch(/SEARCH attempt USING INDEX|attempt_unfinished/);
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
