import { describe, expect, it, vi } from 'vitest';
import { parseFile } from '../../src/core/items/code/parse.ts';
import { plainText } from '../../src/core/items/code/plain-text.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { check, makeCode } from '../support/code.ts';

function faultsOf(item: ReturnType<typeof makeCode>): string[] {
  const faults: string[] = [];
  typeOf(item).check(item, (_path, message) => faults.push(message));
  return faults;
}

describe('a word that every JavaScript object knows', () => {
  const parts = {
    format: 'text',
    starter: 'one\n',
    solution: 'two\n',
    checks: [check('two', { pattern: 'two' })],
  };

  it('is a file name like any other, and what goes to the window can go there', () => {
    for (const file of ['x.constructor', 'constructor', 'x.__proto__', 'x.tostring']) {
      const item = makeCode({ ...parts, file });
      expect(faultsOf(item)).toEqual([]);
      const view = typeOf(item).view(item, {});
      expect(structuredClone(view)).toMatchObject({ file, language: 'text' });
    }
  });

  it('is the name of a language that nobody knows', () => {
    const item = makeCode({ ...parts, file: 'x.sh', language: 'constructor' });
    expect(faultsOf(item)).toEqual([]);
    expect(typeOf(item).score(item, { text: 'two' })).toBe(1);
    expect(plainText('a # b', 'constructor', undefined)).toBe('a # b');
  });
});

describe('a value that a check asks for', () => {
  it.each([
    ['not a number', Number.NaN, 'a: .nan\n'],
    ['without end', Number.POSITIVE_INFINITY, 'a: .inf\n'],
    ['a date', new Date(0), 'a: {}\n'],
    ['bytes', Buffer.from('x'), 'a: { "0": 120 }\n'],
  ])('is refused when the store could not keep it: %s', (_name, equals, solution) => {
    for (const look of [{ equals }, { equals: [1, { b: equals }] }, { contains: equals }]) {
      const item = makeCode({
        starter: 'b: 1\n',
        solution,
        checks: [check('a', { path: '$.a', ...look })],
      });
      expect(faultsOf(item)[0]).toMatch(
        /^`(equals|contains)` holds something that cannot be kept$/,
      );
    }
  });

  it('is kept as it was checked', () => {
    const item = makeCode({
      starter: 'b: 1\n',
      solution: 'a: [1, x, null, true, { c: 1.5 }]\n',
      checks: [check('a', { path: '$.a', equals: [1, 'x', null, true, { c: 1.5 }] })],
    });
    expect(faultsOf(item)).toEqual([]);
    const stored = JSON.parse(JSON.stringify(item)) as typeof item;
    expect(typeOf(stored).score(stored, typeOf(stored).keyed(stored))).toBe(1);
  });
});

describe('checks that take much work', () => {
  const list = (length: number): string => `a: [${Array.from({ length }, () => 1).join(', ')}]\n`;
  const heavy = (length: number): ReturnType<typeof makeCode> =>
    makeCode({
      starter: 'b: 1\n',
      solution: list(length),
      checks: [check('a', { path: '$.a[?count($..*) > 1]', exists: true })],
    });

  it('are refused before a longer right answer would fail', () => {
    const refused =
      'the checks take so much work on the solution that a longer right answer would fail';
    expect(faultsOf(heavy(30))).toEqual([]);
    expect(faultsOf(heavy(170))).toEqual([refused]);
    expect(faultsOf(heavy(1_000))[0]).toMatch(/^check `a` takes too much work$/);
    // What was let through holds for an answer of twice the length.
    const item = heavy(30);
    expect(typeOf(item).score(item, { text: list(60) })).toBe(1);
  });
});

describe('a file that a candidate enters', () => {
  it('says nothing to the log of the program', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    try {
      expect(parseFile('? { secret: 1 }\n: 2\n', 'yaml').ok).toBe(true);
      parseFile('a: !unknown secret\n', 'yaml');
      expect(warned.mock.calls).toEqual([]);
    } finally {
      warned.mockRestore();
    }
  });

  it('may refer to what it named before, and to the last thing of that name', () => {
    expect(parseFile('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'yaml')).toEqual({
      ok: true,
      value: { a: 1, b: 1, c: 2, d: 2 },
    });
    expect(parseFile('a: *x\nb: &x 1\n', 'yaml')).toMatchObject({
      error: { line: 1, column: 4, message: 'nothing before this line is named `&x`' },
    });
    expect(parseFile('a: &x [*x]\n', 'yaml').ok).toBe(false);
  });
});
