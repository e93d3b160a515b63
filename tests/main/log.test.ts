import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLog, entryOf, type Log, longestLog, mostEntries } from '../../src/main/log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { temporaryStore } from '../support/store.ts';

function loggedIn(folder: string): { log: Log; said: string[]; pass(ms: number): void } {
  const said: string[] = [];
  let now = Date.UTC(2026, 10, 23, 9, 30);
  const log = createLog({
    folder,
    version: '1.2.3',
    now: () => now,
    say: (entry) => said.push(entry),
  });
  return { log, said, pass: (ms) => (now += ms) };
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const word = 'SECRETWORD';

describe('an entry', () => {
  const quoting: [string, () => unknown][] = [
    ['JSON.parse', () => JSON.parse(`{"${word}": ${word}}`)],
    ['a schema', () => z.strictObject({ a: z.enum(['x']) }).parse({ a: word, [word]: 1 })],
    ['an engine that names a property', () => (undefined as unknown as never)[word]],
    ['an engine that quotes a value', () => BigInt(word)],
    ['an engine that quotes a text', () => Reflect.ownKeys(word as never)],
    ['an address', () => new URL(word)],
    ['a pattern', () => new RegExp(`(${word}`)],
    ['a path', () => readFileSync(`/nowhere/${word}`)],
    [
      'the store',
      () => temporaryStore().attempts.append(word, { seq: 1, at: 1, spent: 1, type: 'agreed' }),
    ],
    [
      'a message that looks like a stack',
      () => {
        throw new Error(`no\n    at ${word} (/home/${word}.ts:1:1)\n    at ${word}`);
      },
    ],
    [
      'a name and a code',
      () => {
        throw Object.assign(new Error(word), { name: `My ${word}`, code: `${word}-${word}` });
      },
    ],
  ];

  it.each(quoting)('does not quote what %s quotes', (_name, act) => {
    const error = thrownBy(act);
    const entry = entryOf('here', error);
    expect(entry).not.toContain(word);
    expect(entry).toMatch(/^here: \w+/);
    // And it still says where.
    expect(entry).toMatch(/^ {4}at .*:\d+:\d+\)?$/m);
  });

  it('never quotes a message, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const message = `${before}${word}${after}\n    at ${word} (/a:1:2)`;
        expect(entryOf('here', new TypeError(message))).not.toContain(word);
        expect(entryOf('here', message)).not.toContain(word);
      }),
    );
  });

  it('says what is of use: name, code, the harmless words of the engine', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(entryOf('room/act', full)).toMatch(/^room\/act: Error SQLITE_FULL\n {4}at /);
    const bug = thrownBy(() => (undefined as unknown as { items: number }).items);
    expect(entryOf('report/get', bug)).toMatch(
      /^report\/get: TypeError \(Cannot read properties of undefined\)\n {4}at /,
    );
    expect(entryOf('the window hangs')).toBe('the window hangs');
  });
});

describe('the log', () => {
  it('has time, version, where and what in a line, and says it aloud as well', () => {
    const folder = temporaryFolder();
    const { log, said } = loggedIn(folder);
    log('clock', Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }));
    const text = readFileSync(join(folder, 'logs/mockroom.log'), 'utf8');
    expect(text).toMatch(/^2026-11-23T09:30:00\.000Z 1\.2\.3 clock: Error SQLITE_BUSY\n {4}at /);
    expect(said.join('')).toContain('mockroom: clock: Error SQLITE_BUSY');
  });

  it('is kept in two files of a million bytes at the most', () => {
    const folder = temporaryFolder();
    const { log } = loggedIn(folder);
    mkdirSync(join(folder, 'logs'));
    const file = join(folder, 'logs/mockroom.log');
    writeFileSync(file, 'x'.repeat(longestLog - 10));
    log('first');
    writeFileSync(file, 'y'.repeat(longestLog - 10));
    log('second');
    expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual([
      'mockroom.1.log',
      'mockroom.log',
    ]);
    expect(readFileSync(file, 'utf8')).toContain('second');
    expect(statSync(join(folder, 'logs/mockroom.1.log')).size).toBeLessThanOrEqual(longestLog);
  });

  it('is not flooded by an error that comes again and again', () => {
    const { log, said, pass } = loggedIn(temporaryFolder());
    for (let time = 0; time < 2 * mostEntries; time += 1) log('again');
    expect(said).toHaveLength(mostEntries);
    pass(60_000);
    log('later');
    expect(said).toHaveLength(mostEntries + 1);
  });

  it('that cannot be written hurts nobody', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'logs'), 'a file in its place');
    const { log, said } = loggedIn(folder);
    expect(() => log('clock', new Error('x'))).not.toThrow();
    expect(said).toHaveLength(1);
    const mute = createLog({
      folder,
      version: '1',
      now: () => 0,
      say() {
        throw new Error('nobody there');
      },
    });
    expect(() => mute('clock')).not.toThrow();
    expect(existsSync(join(folder, 'logs/mockroom.log'))).toBe(false);
  });
});
