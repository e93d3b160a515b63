import SqliteDatabase, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listBackups } from '../../src/main/store/backup.ts';
import { faultOf } from '../../src/main/store/contents.ts';
import { openStore, storeFileName, type Store } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { rightResponse, seated, type Seated } from '../support/seat.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { temporaryStore } from '../support/store.ts';

/** A store and the connection that is inside it. */
function storeAndConnection(folder: string): { store: Store; database: Database } {
  const pragma = vi.spyOn(SqliteDatabase.prototype, 'pragma');
  const store = temporaryStore(folder);
  const database = pragma.mock.contexts.at(-1) as Database | undefined;
  pragma.mockRestore();
  if (!database) throw new Error('no connection was opened');
  return { store, database };
}

function answerFirst(seat: Seated): string {
  const item = seat.view().item?.view.id ?? '';
  return seat.act({ type: 'answered', item, response: rightResponse(seat, item) });
}

/** Notes of the size of some pages, until the store takes no more. @returns how many it took */
function writeUntilFull(seat: Seated): number {
  const item = seat.view().item?.view.id ?? '';
  for (let count = 0; count < 400; count += 1) {
    try {
      seat.act({ type: 'noted', item, text: `${count} ${'rye '.repeat(400)}` });
    } catch (error) {
      expect((error as { code?: string }).code).toBe('SQLITE_FULL');
      return count;
    }
  }
  throw new Error('it never filled');
}

function smallDisk(skip: (why: string) => void): SmallDisk {
  const disk = mountSmallDisk(4);
  if (!disk) {
    skip('a disk of its own can only be had on Linux, as root');
    throw new Error('not reached');
  }
  onTestFinished(() => disk.remove());
  return disk;
}

describe('a disk that is full in mid-exam', () => {
  it('refuses the act, keeps all that was before, and goes on when there is space (by a limit of pages)', () => {
    const { store, database } = storeAndConnection(temporaryFolder());
    const seat = seated({ store });
    expect(answerFirst(seat)).toBe('done');
    const { attempt } = seat.view();
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
    const taken = writeUntilFull(seat);
    const acts = store.attempts.events(attempt).length;
    expect(seat.view().seq).toBe(acts);
    expect(seat.view().item?.made.note ?? '').toMatch(taken > 0 ? /^\d+ rye/ : /^$/);
    expect(faultOf(database)).toBeNull();

    database.pragma('max_page_count = 1000000');
    expect(seat.act({ type: 'marked', item: seat.view().item?.view.id ?? '', marked: true })).toBe(
      'done',
    );
    expect(store.attempts.events(attempt)).toHaveLength(acts + 1);
    expect(seat.view().item?.status).toMatchObject({ completeness: 'all', marked: true });
  });

  it('does the same on a real disk, and ends without a backup when none can be made', ({
    skip,
  }) => {
    const disk = smallDisk(skip);
    const folder = join(disk.path, 'data');
    const store = temporaryStore(folder);
    const seat = seated({ store });
    expect(answerFirst(seat)).toBe('done');
    const { attempt } = seat.view();
    const free = disk.fill();
    writeUntilFull(seat);
    const acts = store.attempts.events(attempt).length;
    expect(() => store.backUp('quit', 1)).toThrow();
    expect(listBackups(folder)).toEqual([]);
    free();
    expect(seat.act({ type: 'marked', item: seat.view().item?.view.id ?? '', marked: true })).toBe(
      'done',
    );
    expect(store.attempts.events(attempt)).toHaveLength(acts + 1);
    seat.room.close();
    const freeAgain = disk.fill();
    store.close();
    freeAgain();
    const again = temporaryStore(folder);
    expect(again.attempts.events(attempt)).toHaveLength(acts + 1);
  });
});

describe('a disk that is full at the start', () => {
  it('is told, and the same data is opened when there is space', ({ skip }) => {
    const disk = smallDisk(skip);
    const folder = join(disk.path, 'data');
    const store = temporaryStore(folder);
    const seat = seated({ store });
    expect(answerFirst(seat)).toBe('done');
    const acts = store.attempts.events(seat.view().attempt).length;
    seat.room.close();
    store.close();
    const free = disk.fill();
    expect(openStore(folder)).toMatchObject({ ok: false, error: { code: 'full' } });
    free();
    expect(temporaryStore(folder).attempts.events(seat.view().attempt)).toHaveLength(acts);
  });
});

describe('a disk that nobody may write to', () => {
  it('is told at the start, and nothing is offered that needs writing', ({ skip }) => {
    const disk = smallDisk(skip);
    const folder = join(disk.path, 'data');
    temporaryStore(folder).close();
    disk.setReadOnly(true);
    expect(openStore(folder)).toMatchObject({ ok: false, error: { code: 'unreadable', folder } });
    expect(openStore(join(disk.path, 'none'))).toMatchObject({ error: { code: 'unreadable' } });
    disk.setReadOnly(false);
    expect(openStore(folder)).toMatchObject({ ok: true });
  });
});

describe('a lock that another program takes in mid-exam', () => {
  it('refuses the act after a while, and lets the exam go on when it is gone', () => {
    const folder = temporaryFolder();
    const { store, database } = storeAndConnection(folder);
    const seat = seated({ store });
    expect(answerFirst(seat)).toBe('done');
    const acts = store.attempts.events(seat.view().attempt).length;
    const other = new SqliteDatabase(join(folder, storeFileName));
    other.exec('BEGIN IMMEDIATE');
    database.pragma('busy_timeout = 20');
    const mark = (): string =>
      seat.act({ type: 'marked', item: seat.view().item?.view.id ?? '', marked: true });
    expect(mark).toThrow('locked');
    expect(store.attempts.events(seat.view().attempt)).toHaveLength(acts);
    other.exec('COMMIT');
    other.close();
    expect(mark()).toBe('done');
    expect(seat.view().item?.status).toMatchObject({ completeness: 'all', marked: true });
  });
});
