import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  cpSync,
  existsSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isDamage } from '../../src/main/store/health.ts';
import { openStore } from '../../src/main/store/open.ts';
import { copyAside, recoveryFor, restoreBackup } from '../../src/main/store/recovery.ts';
import {
  changeAnswer,
  closed,
  codeOf,
  cutTo,
  fileOf,
  filesOf,
  fill,
  killed,
  noon,
  sat,
} from '../support/damaged.ts';
import { temporaryFolder } from '../support/folder.ts';

const kinds: [kind: string, make: () => string, damage: (file: string) => void, code: string][] = [
  ['nothing, after a clean end', closed, () => undefined, '30 acts'],
  ['nothing, after a kill', killed, () => undefined, '40 acts'],
  [
    'an index that is gone after a kill: it is made anew from the log',
    killed,
    (file) => rmSync(`${file}-shm`),
    '40 acts',
  ],
  ['a missing file', closed, (file) => rmSync(file), 'missing'],
  ['a missing file beside its log', killed, (file) => rmSync(file), 'missing'],
  ['a file of zero bytes', closed, (file) => truncateSync(file, 0), 'missing'],
  ['an empty database in its place', closed, emptyDatabase, 'missing'],
  ['a file that is no database', closed, (file) => writeFileSync(file, 'a letter'), 'damaged'],
  ['a database of somebody else', closed, foreignDatabase, 'damaged'],
  ['a file cut in half', closed, (file) => cutTo(file, 0.5), 'damaged'],
  ['a header that was overwritten', closed, (file) => fill(file, 0, 100), 'damaged'],
  ['a page that was overwritten', closed, (file) => fill(file, 4096, 8192), 'damaged'],
  [
    'a page that was overwritten, after a kill',
    killed,
    (file) => fill(file, 8192, 16384),
    'damaged',
  ],
  ['a changed letter in an answer', closed, changeAnswer, 'changed'],
  ['a log that was cut off', killed, (file) => cutTo(`${file}-wal`, 0.9), 'damaged'],
  ['a log of zero bytes', killed, (file) => truncateSync(`${file}-wal`, 0), 'damaged'],
  ['a log that is gone', killed, (file) => rmSync(`${file}-wal`), 'damaged'],
  ['a log of garbage', killed, (file) => fill(`${file}-wal`, 0, 1e9), 'damaged'],
  ['a log with a hole', killed, (file) => fill(`${file}-wal`, 9000, 9100), 'damaged'],
  [
    'a log with a hole, and no index beside it',
    killed,
    (file) => {
      rmSync(`${file}-shm`);
      fill(`${file}-wal`, 9000, 9100);
    },
    'damaged',
  ],
];

function emptyDatabase(file: string): void {
  rmSync(file);
  const database = new SqliteDatabase(file);
  database.exec('CREATE TABLE a (b); DROP TABLE a');
  database.close();
}

function foreignDatabase(file: string): void {
  rmSync(file);
  const database = new SqliteDatabase(file);
  database.exec('CREATE TABLE recipes (name TEXT)');
  database.close();
}

describe('a store that was damaged', () => {
  it.each(kinds)('%s', (_kind, make, damage, code) => {
    const folder = make();
    damage(fileOf(folder));
    const before = filesOf(folder);
    expect(codeOf(folder)).toBe(code);
    if (code.endsWith('acts')) return;
    // What cannot be used is left as it was; SQLite may write its index anew, and an empty log.
    for (const [path, bytes] of filesOf(folder)) {
      const isNoted = path.endsWith('-shm') || (path.endsWith('-wal') && bytes.length === 0);
      if (!isNoted) expect(before.get(path)?.equals(bytes), path).toBe(true);
    }
    // The next start says the same, and the backup is offered and brings everything back.
    expect(codeOf(folder)).toBe(code);
    const { backup } = recoveryFor(folder);
    expect(backup?.contents).toMatchObject({ attempts: 1, steps: 30 });
    restoreBackup(folder, backup?.name ?? '', noon);
    expect(codeOf(folder)).toBe('30 acts');
  });

  it('with flipped bits anywhere is never opened as if nothing had happened', () => {
    const whole = closed();
    const original = readFileSync(fileOf(whole));
    // A generator of its own, so that every run flips the same.
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 60; round += 1) {
      const bytes = Buffer.from(original);
      const flips = 1 + next(4);
      for (let flip = 0; flip < flips; flip += 1) {
        const at = next(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      }
      writeFileSync(fileOf(whole), bytes);
      const isSame = bytes.equals(original);
      expect(codeOf(whole), `round ${round}`).toMatch(
        isSame ? /^30 acts$/ : /^(damaged|changed|newer|missing|unreadable)$/,
      );
      expect(readFileSync(fileOf(whole)).equals(bytes), `round ${round}`).toBe(true);
      if (isSame) return;
    }
  });

  it('with flipped bits in the log of a kill never loses an act in silence', () => {
    const original = killed();
    const log = readFileSync(`${fileOf(original)}-wal`);
    for (let round = 0; round < 40; round += 1) {
      const folder = temporaryFolder();
      cpSync(original, folder, { recursive: true });
      const bytes = Buffer.from(log);
      const at = Math.floor((round / 40) * bytes.length) + round;
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(`${fileOf(folder)}-wal`, bytes);
      expect(codeOf(folder), `byte ${at}`).toBe('damaged');
    }
  });

  it('that changed from outside can be used as it is by somebody who was told', () => {
    const folder = closed();
    changeAnswer(fileOf(folder));
    expect(recoveryFor(folder)).toMatchObject({ isSound: true, readable: { steps: 30 } });
    copyAside(folder, noon);
    const opened = openStore(folder, { asItIs: true });
    if (!opened.ok) throw new Error(opened.error.detail);
    opened.value.close();
    expect(codeOf(folder)).toBe('30 acts');
  });

  it('is told from one that is only out of reach', () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    expect(codeOf(blocked)).toBe('unreadable');
    expect(codeOf(join(blocked, 'data'))).toBe('unreadable');
    const folder = temporaryFolder();
    mkdirSync(fileOf(folder));
    expect(codeOf(folder)).toBe('unreadable');
  });

  it('in the middle of the work says so with a code of its own', () => {
    const folder = temporaryFolder();
    const store = sat(folder);
    store.close();
    const opened = openStore(folder);
    if (!opened.ok) throw new Error(opened.error.detail);
    onTestFinished(() => opened.value.abandon());
    fill(fileOf(folder), 4096, 1e9);
    let caught: unknown = null;
    try {
      opened.value.attempts.events('a');
      opened.value.exams.current();
    } catch (error) {
      caught = error;
    }
    expect(isDamage(caught)).toBe(true);
    expect(() => opened.value.backUp('quit', noon)).toThrow();
    expect(existsSync(join(folder, 'backups')) && readdirSync(join(folder, 'backups'))).toEqual([]);
    opened.value.abandon();
    expect(codeOf(folder)).toBe('damaged');
  });
});

describe('a store that another program holds', () => {
  it('is told at the start, and opened when it is let go', () => {
    const folder = closed();
    const other = new SqliteDatabase(fileOf(folder));
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    expect(codeOf(folder)).toBe('locked');
    other.exec('COMMIT');
    other.close();
    expect(codeOf(folder)).toBe('30 acts');
  });
});
