import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newestGoodBackup, listBackups } from '../../src/main/store/backup.ts';
import { newestVersion } from '../../src/main/store/migrate.ts';
import { openStore, storeFileName, type Store } from '../../src/main/store/open.ts';
import { makeExam } from '../support/exam.ts';
import { temporaryFolder } from '../support/folder.ts';
import { addExam, temporaryStore } from '../support/store.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const backupsOf = (folder: string): string[] => listBackups(folder).map(({ name }) => name);
const pathOf = (folder: string, name: string): string => join(folder, 'backups', name);

function used(folder: string): Store {
  const store = temporaryStore(folder);
  addExam(store);
  return store;
}

describe('a backup', () => {
  it('is a whole store, named by number, time and reason', () => {
    const folder = temporaryFolder();
    const store = used(folder);
    store.backUp('quit', noon);
    expect(backupsOf(folder)).toEqual(['000001-2026-11-23T12-00-00.000Z-quit.db']);
    expect(listBackups(folder)).toMatchObject([{ number: 1, at: noon, reason: 'quit' }]);
    expect(newestGoodBackup(folder)).toMatchObject({ contents: { exams: 1, attempts: 0 } });

    const elsewhere = temporaryFolder();
    const [name = ''] = backupsOf(folder);
    copyFileSync(pathOf(folder, name), join(elsewhere, storeFileName));
    expect(temporaryStore(elsewhere).exams.currentOf('sample')).toMatchObject({ version: 1 });
  });

  it('is made only when something changed since the last one, also in an earlier run', () => {
    const folder = temporaryFolder();
    const store = used(folder);
    store.backUp('quit', noon);
    store.backUp('quit', noon + 1);
    store.close();
    const again = temporaryStore(folder);
    again.backUp('quit', noon + 2);
    expect(backupsOf(folder)).toHaveLength(1);
    addExam(again, makeExam({ title: 'A changed exam' }));
    again.backUp('import', noon + 3);
    expect(backupsOf(folder)).toHaveLength(2);
    addExam(again, makeExam({ title: 'Changed once more' }));
    // The program is killed here, with nothing backed up.
    again.close();
    temporaryStore(folder).backUp('quit', noon + 4);
    expect(backupsOf(folder)).toHaveLength(3);
  });

  it('that cannot be made is said, and leaves nothing behind and the store as it was', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
    const store = used(folder);
    expect(() => store.backUp('quit', noon)).toThrow('backups');
    expect(store.exams.currentOf('sample')).not.toBeNull();
    expect(readFileSync(join(folder, 'backups'), 'utf8')).toMatch(/^a file/);
  });

  it('is made before a store of an older program is brought up to date', () => {
    const folder = temporaryFolder();
    const database = new SqliteDatabase(join(folder, storeFileName));
    database.exec(readFileSync(join(import.meta.dirname, 'first-release.sql'), 'utf8'));
    const before = database.pragma('user_version', { simple: true });
    database.close();
    expect(before).toBeLessThan(newestVersion);
    const store = temporaryStore(folder);
    const [backup, ...more] = listBackups(folder);
    expect(more).toEqual([]);
    expect(backup?.reason).toBe('migration');
    const copy = new SqliteDatabase(pathOf(folder, backup?.name ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(before);
    expect(copy.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(3);
    copy.close();
    store.close();
    temporaryStore(folder);
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('is made before an exam is imported on the command line', () => {
    const folder = temporaryFolder();
    used(folder).close();
    const imported = spawnSync(
      process.execPath,
      ['src/cli/exam.ts', 'import', 'exams/az-400', '--data-dir', folder],
      { encoding: 'utf8' },
    );
    expect(imported.stderr).toBe('');
    expect(listBackups(folder)).toMatchObject([{ reason: 'import' }]);
    // Of before: without the exam that was imported.
    expect(newestGoodBackup(folder)?.contents.exams).toBe(1);
    expect(temporaryStore(folder).exams.current()).toHaveLength(2);
  });

  it('comes before no first start: there is nothing to lose', () => {
    const folder = temporaryFolder();
    temporaryStore(folder);
    expect(listBackups(folder)).toEqual([]);
  });

  it('is thinned out by the rule as more are made', () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    for (let hour = 0; hour < 10; hour += 1) {
      addExam(store, makeExam({ title: `Edition ${hour}` }));
      store.backUp('import', Date.UTC(2026, 10, 23, hour));
    }
    expect(listBackups(folder).map(({ number }) => number)).toEqual([8, 9, 10]);
  });
});

describe('a backup that was cut off', () => {
  /** A process that is certainly gone. */
  const goneProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

  it('is removed at the next start, and was never taken for one', () => {
    const folder = temporaryFolder();
    used(folder).close();
    mkdirSync(join(folder, 'backups'));
    const half = `making-${goneProcess()}.db`;
    writeFileSync(pathOf(folder, half), 'half');
    writeFileSync(join(folder, half), 'half');
    expect(newestGoodBackup(folder)).toBeNull();
    temporaryStore(folder);
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain(half);
  });

  it('is left alone while the process that makes it is alive', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'backups'));
    const other = `making-${process.ppid}.db`;
    writeFileSync(pathOf(folder, other), 'half');
    used(folder).backUp('quit', noon);
    expect(readdirSync(join(folder, 'backups'))).toContain(other);
  });
});

describe('the backup that is offered', () => {
  it('is the newest good one: damaged ones and those of newer programs are passed over and kept', () => {
    const folder = temporaryFolder();
    const store = used(folder);
    store.backUp('quit', noon);
    store.close();
    const [good = ''] = backupsOf(folder);
    const damaged = good.replace('000001', '000002');
    const newer = good.replace('000001', '000003');
    const bytes = readFileSync(pathOf(folder, good));
    writeFileSync(pathOf(folder, damaged), bytes.fill(0x5a, 4096, 9000));
    copyFileSync(pathOf(folder, good), pathOf(folder, newer));
    const database = new SqliteDatabase(pathOf(folder, newer));
    database.pragma('user_version = 9990');
    database.close();
    expect(newestGoodBackup(folder)).toMatchObject({ name: good });
    expect(backupsOf(folder)).toEqual([good, damaged, newer]);
    expect(openStore(folder).ok).toBe(true);
  });
});
