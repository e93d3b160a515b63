import { describe, expect, it } from 'vitest';
import { type Item, typeOf } from '../../src/core/items/index.ts';
import { samples, tableParts } from '../support/exam.ts';

const region = (id: string, x: number, y: number, width: number, height: number) => ({
  id,
  label: id,
  x,
  y,
  width,
  height,
});

/** What the author hears of an item, as `path: message`. */
function faults(item: Item): string[] {
  const found: string[] = [];
  typeOf(item).check(item, (path, message, hint) => {
    expect(hint).not.toBe('');
    found.push(`${path.join('.')}: ${message}`);
  });
  return found;
}

describe('a hotspot', () => {
  it('gives a point per right region', () => {
    const item = samples.hotspot('q', { points: 3 });
    const type = typeOf(item);
    expect(type.maximum(item)).toBe(6);
    expect(type.score(item, { regions: ['d', 'b'] })).toBe(6);
    expect(type.score(item, { regions: ['b', 'c'] })).toBe(3);
    expect(type.score(item, { regions: ['a', 'c'] })).toBe(0);
  });

  it.each([
    ['a picture', samples.hotspot('q')],
    ['a table', samples.hotspot('q', tableParts)],
    ['a number left out', samples.hotspot('q', { choose: undefined })],
  ])('refuses one too many, twins and strangers: %s', (_name, item) => {
    const type = typeOf(item);
    expect(type.refusal(item, { regions: ['a', 'b', 'c'] })).toBe('too-many');
    expect(type.refusal(item, { regions: ['a', 'c'] })).toBeNull();
    expect(type.refusal(item, { regions: ['a', 'a'] })).toBe('bad-response');
    expect(type.refusal(item, { regions: ['zebra'] })).toBe('bad-response');
    expect(type.completeness(item, { regions: ['a'] })).toBe('some');
    expect(type.completeness(item, { regions: ['a', 'c'] })).toBe('all');
  });

  it('shows the table with its cells and without their reasons', () => {
    const item = samples.hotspot('q', {
      ...tableParts,
      table: {
        columns: ['One'],
        rows: [
          { id: 'r1', header: 'Row', cells: ['plain'] },
          { id: 'r2', header: 'Row', cells: [{ id: 'a', text: 'Cell', why: 'Since.' }] },
        ],
      },
    });
    expect(typeOf(item).view(item, {})).toMatchObject({
      choose: 2,
      surface: {
        kind: 'table',
        table: {
          corner: null,
          columns: ['One'],
          rows: [
            { id: 'r1', header: 'Row', cells: [{ id: null, text: 'plain' }] },
            { id: 'r2', header: 'Row', cells: [{ id: 'a', text: 'Cell' }] },
          ],
        },
      },
    });
    expect(JSON.stringify(typeOf(item).view(item, {}))).not.toContain('Since');
  });
});

describe('what an author hears of a hotspot', () => {
  const regions = (...list: object[]) =>
    samples.hotspot('q', { regions: list, key: ['a'], choose: 1 });

  it('is nothing when it is sound', () => {
    expect(faults(samples.hotspot('q'))).toEqual([]);
    expect(faults(samples.hotspot('q', tableParts))).toEqual([]);
    // Edges may meet, reach the border, and overlap by a fifth.
    expect(faults(regions(region('a', 0, 0, 50, 100), region('b', 50, 0, 50, 100)))).toEqual([]);
    expect(faults(regions(region('a', 0, 0, 50, 50), region('b', 40, 0, 50, 50)))).toEqual([]);
  });

  const table = tableParts.table;
  const cases: [name: string, item: () => Item, expected: string[]][] = [
    [
      'a picture and a table',
      () => samples.hotspot('q', { table }),
      ['picture: a picture with regions and a table stand together'],
    ],
    [
      'neither',
      () => samples.hotspot('q', { picture: undefined, regions: undefined }),
      [
        ': there is nothing to choose in: no `picture` and no `table`',
        'key.0: the key `b` is not a region',
        'key.1: the key `d` is not a region',
      ],
    ],
    [
      'a picture without regions',
      () => samples.hotspot('q', { regions: undefined, key: ['a'], choose: 1 }),
      ['picture: the picture has no `regions`', 'key.0: the key `a` is not a region'],
    ],
    [
      'regions that end outside',
      () => regions(region('a', 60, 0, 41, 50), region('b', 0, 60, 20, 41)),
      [
        'regions.0.width: region `a` ends outside the picture (x 60 + width 41 is more than 100)',
        'regions.1.height: region `b` ends outside the picture (y 60 + height 41 is more than 100)',
      ],
    ],
    [
      'regions too small to press',
      () => regions(region('a', 0, 0, 5.9, 50), region('b', 50, 50, 10, 11.9)),
      [
        'regions.0.width: region `a` has a width of 23 pixels, too small to press',
        'regions.1.height: region `b` has a height of 23 pixels, too small to press',
      ],
    ],
    [
      'regions over each other',
      () => regions(region('a', 0, 0, 50, 50), region('b', 39, 0, 50, 50)),
      ['regions.1: regions `a` and `b` lie over each other'],
    ],
    [
      'a small region inside a large one',
      () => regions(region('a', 0, 0, 90, 90), region('b', 40, 40, 10, 20)),
      ['regions.1: regions `a` and `b` lie over each other'],
    ],
    [
      'twins',
      () =>
        regions(region('a', 0, 0, 20, 20), region('a', 50, 0, 20, 20), region('b', 0, 50, 20, 20)),
      ['regions.1.id: two entries of `regions` have the id `a`'],
    ],
    [
      'a key that is no region, and one named twice',
      () => samples.hotspot('q', { key: ['b', 'x', 'b'], choose: 2 }),
      ['key.1: the key `x` is not a region', 'key.2: `b` stands twice in the key'],
    ],
    [
      'another number to choose than the key has',
      () => samples.hotspot('q', { choose: 3 }),
      ['choose: `choose` is 3 but the key has 2'],
    ],
    [
      'a key of everything',
      () => samples.hotspot('q', { key: ['a', 'b', 'c', 'd'], choose: 4 }),
      ['key: the key names every region, so there is nothing to decide'],
    ],
    [
      'a row of another length, and two cells of one id',
      () =>
        samples.hotspot('q', {
          ...tableParts,
          table: {
            columns: ['One', 'Two'],
            rows: [
              { id: 'r1', header: 'R', cells: [{ id: 'b', text: 'x' }] },
              {
                id: 'r1',
                header: 'R',
                cells: [
                  { id: 'b', text: 'x' },
                  { id: 'd', text: 'x' },
                ],
              },
              { id: 'r3', header: 'R', cells: [{ id: 'e', text: 'x' }, 'y'] },
            ],
          },
        }),
      [
        'table.rows.1.id: two entries of `rows` have the id `r1`',
        'table.rows.0.cells: row `r1` has 1 cells, but the table has 2 columns',
        'table.rows.1.cells.0.id: two cells have the id `b`',
      ],
    ],
    [
      'a table without a choice',
      () =>
        samples.hotspot('q', {
          ...tableParts,
          key: ['a'],
          choose: 1,
          table: {
            columns: ['One'],
            rows: [{ id: 'r1', header: 'R', cells: [{ id: 'a', text: 'x' }] }],
          },
        }),
      [
        'table.rows: fewer than two cells can be chosen',
        'key: the key names every region, so there is nothing to decide',
      ],
    ],
  ];
  it.each(cases)('%s', (_name, item, expected) => {
    expect(faults(item())).toEqual(expected);
  });
});
