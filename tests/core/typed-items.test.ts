import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, parseResponse, typeOf } from '../../src/core/items/index.ts';
import { readNumber } from '../../src/core/written-number.ts';
import { samples } from '../support/exam.ts';

function isRight(item: Item, text: string): boolean {
  const type = typeOf(item);
  const isFull = type.score(item, { text }) === type.maximum(item);
  // What the review says and what the score says are one.
  expect(type.outcome?.(item, { text })).toEqual({ type: 'typed', isRight: isFull });
  return isFull;
}

function faults(item: Item): string[] {
  const found: string[] = [];
  typeOf(item).check(item, (path, message) => found.push(`${path.join('.')}: ${message}`));
  return found;
}

describe('a text', () => {
  it.each([
    'git rebase',
    '  git   rebase ',
    'Git Rebase',
    'rebase',
    'git\u00a0rebase',
    'git\trebase',
  ])('takes "%s"', (answer) => {
    expect(isRight(samples.text('q'), answer)).toBe(true);
  });

  it.each(['', '   ', 'gitrebase', 'git rebase -i', 'git-rebase', 'git rebas'])(
    'does not take "%s"',
    (answer) => {
      expect(isRight(samples.text('q'), answer)).toBe(false);
    },
  );

  it('can hold to case', () => {
    const item = samples.text('q', { key: ['HEAD'], caseSensitive: true });
    expect(isRight(item, ' HEAD')).toBe(true);
    expect(isRight(item, 'head')).toBe(false);
  });

  it('takes an accented letter however it was typed', () => {
    expect(isRight(samples.text('q', { key: ['r\u00e9sum\u00e9'] }), 're\u0301sume\u0301')).toBe(
      true,
    );
  });

  it('takes what a pattern matches as a whole, after the key', () => {
    const item = samples.text('q', { pattern: 'git rebase (-i|--interactive)' });
    expect(isRight(item, 'git  rebase -i')).toBe(true);
    expect(isRight(item, 'GIT REBASE --interactive')).toBe(true);
    expect(isRight(item, 'rebase')).toBe(true);
    expect(isRight(item, 'git rebase -i main')).toBe(false);
    expect(isRight(item, 'x git rebase -i')).toBe(false);
    const exact = samples.text('q', { pattern: 'git rebase (-i|-I)', caseSensitive: true });
    expect(isRight(exact, 'Git rebase -i')).toBe(false);
    expect(isRight(exact, 'git rebase -I')).toBe(true);
  });

  it('takes nothing for an answer that is blank, whatever the pattern', () => {
    expect(isRight(samples.text('q', { pattern: '.*' }), ' ')).toBe(false);
  });

  it('is done with a pattern that would hold up other engines', () => {
    const item = samples.text('q', { pattern: '((a+)+)+b', maxLength: 500 });
    expect(isRight(item, 'a'.repeat(500))).toBe(false);
    expect(isRight(item, `${'a'.repeat(499)}b`)).toBe(true);
  });

  it('refuses what is longer than the field', () => {
    const item = samples.text('q', { maxLength: 20 });
    expect(typeOf(item).refusal(item, { text: 'x'.repeat(20) })).toBeNull();
    expect(typeOf(item).refusal(item, { text: 'x'.repeat(21) })).toBe('bad-response');
    expect(parseResponse(item, { text: 'x'.repeat(501) })).toBeNull();
    expect(parseResponse(item, { text: 5 })).toBeNull();
  });

  it('tells its author of an answer twice, an answer too long and a broken pattern', () => {
    expect(faults(samples.text('q', { pattern: 'git (rebase|merge)' }))).toEqual([]);
    expect(
      faults(
        samples.text('q', { key: ['Main', 'main', 'a longer one'], maxLength: 8, pattern: '(a' }),
      ),
    ).toEqual([
      'key.1: `main` is accepted already',
      'key.2: this answer is longer than `maxLength` (8), so nobody could type it',
      expect.stringContaining('pattern: the pattern does not compile: missing closing )'),
    ]);
    expect(faults(samples.text('q', { key: ['Main', 'main'], caseSensitive: true }))).toEqual([]);
  });

  it('shows nothing of what it accepts', () => {
    const item = samples.text('q', { pattern: 'x+', key: ['hidden'], label: 'Command' });
    expect(typeOf(item).view(item, {})).toEqual({
      type: 'text',
      id: 'q',
      stem: 'The stem of q.',
      maximum: 1,
      credit: 'whole',
      label: 'Command',
      placeholder: null,
      maxLength: 200,
    });
  });
});

it.each(['(?=a)', '(a)\\1', 'a{2000}', '[z-a]', '*'])(
  'a pattern such as %s is refused',
  (pattern) => {
    expect(faults(samples.text('q', { pattern }))).toHaveLength(1);
  },
);

describe('a written number', () => {
  it.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    [' 12.5 ', 12.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['0,125', 0.125],
    ['1.234', 1.234],
    ['1234,567', 1234.567],
    ['12,3456', 12.3456],
    ['+3', 3],
    ['-3', -3],
    ['\u2212 3', -3],
    ['1 500', 1500],
    ['1\u202f500\u00a0000', 1_500_000],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ["1'500", 1500],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,567', 1234.567],
    ['1,234.567', 1234.567],
    ['1.5e3', 1500],
    ['2E-3', 0.002],
    ['007', 7],
    ['\uff11\uff12\uff0e\uff15', 12.5],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    '-',
    '.',
    ',',
    'twelve',
    '12 5',
    '1 50',
    '1,23,456',
    '1,234,56',
    '1.234.56',
    '1 234.567.8',
    '1,234 567',
    '12.5.',
    '--3',
    '3-',
    '10\u00b2',
    '1e999',
    '0x10',
    'Infinity',
    'NaN',
    '12 %',
    '1e',
    '1,,2',
    '0,125,000',
  ])('%s is no number', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, error: { code: 'not-a-number' } });
  });

  it.each([
    ['1,500', '1500', '1.500'],
    ['-12,345', '-12345', '-12.345'],
    ['999,999', '999999', '999.999'],
    ['1,500e3', '1500e3', '1.500e3'],
  ])('%s could be two numbers', (text, grouped, decimal) => {
    expect(readNumber(text)).toEqual({ ok: false, error: { code: 'two-ways', grouped, decimal } });
  });

  it('may have its unit behind it', () => {
    expect(readNumber('99.9 %', '%')).toEqual({ ok: true, value: 99.9 });
    expect(readNumber('15 Minutes', 'minutes')).toEqual({ ok: true, value: 15 });
    expect(readNumber('minutes', 'minutes').ok).toBe(false);
    expect(readNumber('15 hours', 'minutes').ok).toBe(false);
  });

  it('is read back as it was, however it is grouped', () => {
    const part = (digits: string, by: string): string =>
      digits.replaceAll(/\B(?=(?:\d{3})+$)/g, by);
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 2 ** 53 - 1 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(
          ['', '.'],
          ['', ','],
          [' ', ','],
          [' ', '.'],
          [',', '.'],
          ['.', ','],
          ["'", '.'],
        ),
        fc.constantFrom('', '-', '+'),
        (whole, decimals, [group = '', point = ''], sign) => {
          const plain = `${sign}${whole}.${decimals}`;
          expect(readNumber(`${sign}${part(String(whole), group)}${point}${decimals}`)).toEqual({
            ok: true,
            value: Number(plain),
          });
          expect(readNumber(`${sign}${part(String(whole), group)}`)).toEqual({
            ok: true,
            value: Number(`${sign}${whole}`),
          });
        },
      ),
    );
  });

  it('reads every number that the program writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toEqual({
          ok: true,
          value: value === 0 ? expect.any(Number) : value,
        });
      }),
    );
  });

  it('never throws, and never reads letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: 'grapheme' }), (text) => {
        const read = readNumber(text);
        if (read.ok) expect(text).toMatch(/^[\s\d.,'\u2019\u2212+\-eE\uff0b-\uff19]+$/);
      }),
    );
  });
});

describe('a number', () => {
  it('is right within its tolerance, at the edges too', () => {
    const item = samples.number('q', { key: 0.3, tolerance: 0.1 });
    for (const text of ['0.2', '0.3', '0.4', '0,4']) expect(isRight(item, text), text).toBe(true);
    for (const text of ['0.1999', '0.4001', '-0.3']) expect(isRight(item, text), text).toBe(false);
  });

  it('may take its tolerance in percent of the key', () => {
    const item = samples.number('q', { key: -200, tolerancePercent: 5 });
    for (const text of ['-190', '-200', '-210']) expect(isRight(item, text), text).toBe(true);
    for (const text of ['-189.9', '-210.1', '200']) expect(isRight(item, text), text).toBe(false);
  });

  it('is exact without one', () => {
    const item = samples.number('q', { key: 0.1 });
    expect(isRight(item, '0.10')).toBe(true);
    expect(isRight(item, '0.1000000000000001')).toBe(false);
  });

  it('takes any response of text, and gives nothing for what cannot be read', () => {
    const item = samples.number('q', { key: 1500, unit: 'USD' });
    for (const text of ['-', '1,', 'about 1500', '1,500']) {
      expect(typeOf(item).refusal(item, { text })).toBeNull();
      expect(typeOf(item).completeness(item, { text })).toBe('all');
      expect(isRight(item, text), text).toBe(false);
    }
    expect(isRight(item, '1500 USD')).toBe(true);
    expect(isRight(item, '1 500')).toBe(true);
  });

  it('tells its author of two tolerances, and of a share of nothing', () => {
    expect(faults(samples.number('q', { tolerance: 1, tolerancePercent: 1 }))).toEqual([
      'tolerancePercent: `tolerance` and `tolerancePercent` stand together',
    ]);
    expect(faults(samples.number('q', { key: 0, tolerancePercent: 1 }))).toEqual([
      'tolerancePercent: a percentage of the key 0 is 0, so only 0 itself would be right',
    ]);
    expect(faults(samples.number('q', { tolerance: 1 }))).toEqual([]);
  });

  it('gives every number within the tolerance full points, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        (key, tolerance, given) => {
          // Hundredths, so that the expectation can be counted in whole numbers.
          const item = samples.number('q', { key: key / 100, tolerance: tolerance / 100 });
          expect(isRight(item, String(given / 100))).toBe(Math.abs(given - key) <= tolerance);
        },
      ),
    );
  });
});
