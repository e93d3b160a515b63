import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRangesTidy, type TextRange } from '../../src/core/attempt/text-parts.ts';
import {
  covers,
  merged,
  trimmed,
  within,
  withoutRange,
  withRange,
} from '../../src/renderer/ui/markdown/ranges.ts';
import { sentences } from '../../src/renderer/ui/markdown/sentences.ts';

const length = 40;
const range = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]): TextRange => [Math.min(a, b), Math.max(a, b)]);
const ranges = fc.array(range, { maxLength: 8 });

/** Each character of a text: inside the ranges or not. */
const painted = (all: readonly TextRange[]): boolean[] =>
  Array.from({ length }, (_, at) => all.some(([start, end]) => start <= at && at < end));

describe('ranges of highlights', () => {
  it.each<[string, TextRange[], TextRange[]]>([
    [
      'in order',
      [
        [5, 6],
        [1, 2],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ],
    [
      'one when they overlap',
      [
        [1, 4],
        [3, 6],
      ],
      [[1, 6]],
    ],
    [
      'one when they touch',
      [
        [1, 3],
        [3, 6],
      ],
      [[1, 6]],
    ],
    [
      'one when one lies in the other',
      [
        [1, 9],
        [3, 6],
      ],
      [[1, 9]],
    ],
    ['gone when they are empty', [[3, 3]], []],
  ])('are %s', (_name, input, output) => {
    expect(merged(input)).toEqual(output);
  });

  it('are tidy and cover the same characters once they are merged', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const tidy = merged(all);
        expect(areRangesTidy(tidy)).toBe(true);
        expect(painted(tidy)).toEqual(painted(all));
        // Touching ranges are one: no gap is empty.
        for (const [index, [start]] of tidy.entries())
          expect(start).toBeGreaterThan(tidy[index - 1]?.[1] ?? -1);
      }),
    );
  });

  it('leave what they are made from as it was', () => {
    fc.assert(
      fc.property(ranges, range, (all, one) => {
        const before = structuredClone(all);
        withRange(all, one);
        withoutRange(all, one);
        merged(all);
        expect(all).toEqual(before);
      }),
    );
  });

  it('gain exactly what is added and lose exactly what is taken out', () => {
    fc.assert(
      fc.property(ranges, range, (all, one) => {
        const inOne = painted([one]);
        expect(painted(withRange(all, one))).toEqual(painted(all).map((is, at) => is || inOne[at]));
        const left = withoutRange(all, one);
        expect(painted(left)).toEqual(painted(all).map((is, at) => is && !inOne[at]));
        expect(areRangesTidy(left)).toBe(true);
      }),
    );
  });

  it('cover a range when all of its characters are inside', () => {
    fc.assert(
      fc.property(
        ranges,
        range.filter(([start, end]) => start < end),
        (all, one) => {
          const inside = painted(all)
            .slice(...one)
            .every(Boolean);
          expect(covers(merged(all), one)).toBe(inside);
        },
      ),
    );
  });

  it('end where a text ends', () => {
    expect(
      within(
        [
          [2, 5],
          [8, 30],
          [40, 50],
        ],
        10,
      ),
    ).toEqual([
      [2, 5],
      [8, 10],
    ]);
  });

  it('hold no white space at their ends', () => {
    expect(trimmed('ab  cd \n', [2, 8])).toEqual([4, 6]);
    expect(trimmed('ab  cd', [2, 4])).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 20 }), (text) => {
        const kept = trimmed(text, [0, text.length]);
        expect(kept ? text.slice(...kept) : '').toBe(text.trim());
      }),
    );
  });
});

describe('sentences of a text', () => {
  const pieces = (text: string, blocks: Parameters<typeof sentences>[1]): string[] =>
    sentences(text, blocks, 'en').map((step) => text.slice(...step));

  it('are sentences of prose and lines of code', () => {
    const text = 'You use\nAzure Pipelines. Version 2.0 runs!\nsteps:\n  - script: a. B\n\n  - b\n';
    const code = text.indexOf('steps');
    expect(
      pieces(text, [
        { range: [0, code], kind: 'prose' },
        { range: [code, text.length], kind: 'code' },
      ]),
    ).toEqual([
      'You use\nAzure Pipelines.',
      'Version 2.0 runs!',
      'steps:',
      '- script: a. B',
      '- b',
    ]);
  });

  it('never reach over the edge of a block', () => {
    const text = 'NameValueof it';
    expect(
      pieces(text, [
        { range: [0, 4], kind: 'prose' },
        { range: [4, 9], kind: 'prose' },
        { range: [9, 14], kind: 'prose' },
      ]),
    ).toEqual(['Name', 'Value', 'of it']);
  });

  it('hold every character that is not white space, once and in order', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '1', '"', 'é', '語', '。'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(60), fc.boolean(), (words, cut, isCode) => {
        const at = Math.min(cut, words.length);
        const steps = sentences(
          words,
          [
            { range: [0, at], kind: 'prose' },
            { range: [at, words.length], kind: isCode ? 'code' : 'prose' },
          ],
          'en',
        );
        expect(areRangesTidy(steps)).toBe(true);
        const bare = (piece: string): string => piece.replaceAll(/\s/g, '');
        expect(bare(steps.map((step) => words.slice(...step)).join(''))).toBe(bare(words));
      }),
    );
  });
});
