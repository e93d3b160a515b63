import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { clearForEmpty } from '../../src/main/store/recovery.ts';
import { temporaryFolder } from '../support/folder.ts';
import { temporaryStore } from '../support/store.ts';

/**
 * The store of the first release, killed in the midst of a write: the file has some of it, and a
 * journal says how to take that back.
 */
function halfWritten(): string {
  const alive = temporaryFolder();
  const database = new SqliteDatabase(join(alive, 'mockroom.db'));
  database.exec(readFileSync(join(import.meta.dirname, 'first-release.sql'), 'utf8'));
  // So little room that pages go to the file before the commit.
  database.pragma('cache_size = 1');
  database.exec(`BEGIN; UPDATE attempt SET spent_ms = 1; UPDATE exam_version SET content = '{}'`);
  const killed = temporaryFolder();
  for (const name of ['mockroom.db', 'mockroom.db-journal']) {
    copyFileSync(join(alive, name), join(killed, name));
  }
  database.exec('ROLLBACK');
  // What was copied is really half a write, or this would show nothing.
  expect(readFileSync(join(killed, 'mockroom.db'))).not.toEqual(
    readFileSync(join(alive, 'mockroom.db')),
  );
  database.close();
  return killed;
}

describe('a store that was killed in the midst of a write, before it kept a log', () => {
  it('takes the half of it back, and opens', () => {
    const store = temporaryStore(halfWritten());
    expect(store.attempts.finishedOf('sample', 'first').map(({ spent }) => spent)).toEqual([
      600_000, 113_560,
    ]);
    expect(store.exams.current().map(({ card }) => card.id)).toEqual(['sample']);
  });

  it('goes aside with its journal, which would spoil any file that comes in its place', () => {
    const folder = halfWritten();
    clearForEmpty(folder, 1_700_000_000_000);
    expect(existsSync(join(folder, 'mockroom.db-journal'))).toBe(false);
    const [place = ''] = readdirSync(join(folder, 'damaged'));
    const journal = join(folder, 'damaged', place, 'mockroom.db-journal');
    expect(statSync(journal).size).toBeGreaterThan(0);
    expect(temporaryStore(folder).profiles.all()).toHaveLength(1);
  });
});
