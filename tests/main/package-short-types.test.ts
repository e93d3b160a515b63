import { expect, it } from 'vitest';
import { openPackage } from '../../src/main/library/package-source.ts';
import { temporaryFolder } from '../support/folder.ts';
import { change, goodPackage, lineOf, writePackage } from '../support/package.ts';

const file = 'items/short.yaml';

const good: Record<string, string> = {
  ...goodPackage,
  [file]: `- id: short-picture
  type: hotspot
  objective: hitches.clove
  stem: Where is the bight? Choose one.
  explanation: The bight is the bend.
  references: []
  verified: 2026-11-01
  picture:
    file: assets/post.svg
    alt: A rope around a post
    width: 400
    height: 300
  regions:
    - { id: bight, label: The bend, x: 0, y: 0, width: 40, height: 50, why: It bends. }
    - { id: end, label: The end, x: 60, y: 50, width: 40, height: 50, why: It ends. }
  key: [bight]
- id: short-table
  type: hotspot
  objective: bends.sheet
  stem: Which two hold under load? Choose two.
  explanation: By test.
  references: []
  verified: 2026-11-01
  table:
    corner: Knot
    columns: [Wet, Dry]
    rows:
      - id: bowline
        header: '**Bowline**'
        cells:
          - { id: bowline-wet, text: Holds, why: Tested. }
          - Slips at times
      - id: granny
        header: Granny
        cells: [{ id: granny-wet, text: Slips }, { id: granny-dry, text: Holds }]
  key: [bowline-wet, granny-dry]
  choose: 2
- id: short-text
  type: text
  objective: hitches.clove
  stem: What is a bend in a rope called?
  explanation: A bight.
  references: []
  verified: 2026-11-01
  key: [bight, a bight]
  pattern: '(the )?bights?'
- id: short-number
  type: number
  objective: bends.sheet
  stem: How many turns has a clove hitch?
  explanation: Two.
  references: []
  verified: 2026-11-01
  key: 2
  tolerance: 0
  unit: turns
`,
};

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { problems, exam } = await openPackage(writePackage(temporaryFolder(), files));
  expect(exam === null).toBe(problems.length > 0);
  return problems.map(({ file: path, line, column, item, message, hint }) => {
    expect(hint).not.toBe('');
    return `${path}:${line}:${column} ${item} ${message}`;
  });
}

it('holds hotspots, texts and numbers', async () => {
  expect(await problemsOf(good)).toEqual([]);
});

const cases: [name: string, from: string, to: string, place: string, message: string][] = [
  [
    'a picture that is not there',
    'file: assets/post.svg',
    'file: assets/pots.svg',
    'assets/pots.svg',
    'short-picture the picture `assets/pots.svg` is not in the package',
  ],
  [
    'a picture without words',
    '    alt: A rope around a post\n',
    '',
    'file: assets/post.svg',
    'short-picture `alt` is missing',
  ],
  [
    'a region that ends outside',
    'x: 60, y: 50, width: 40',
    'x: 61, y: 50, width: 40',
    '40, height: 50, why: It ends',
    'short-picture region `end` ends outside the picture (x 61 + width 40 is more than 100)',
  ],
  [
    'a number that is none',
    'x: 60, y: 50, width: 40',
    'x: .nan, y: 50, width: 40',
    '.nan',
    'short-picture `x` is NaN, not a number',
  ],
  [
    'a number without end',
    'x: 60, y: 50, width: 40',
    'x: 60, y: -.inf, width: 40',
    '-.inf',
    'short-picture `y` is -Infinity, not a number',
  ],
  [
    'a region too thin',
    'x: 0, y: 0, width: 40',
    'x: 0, y: 0, width: 1.9',
    '1.9',
    'short-picture `width` is too small',
  ],
  [
    'a region too small to press',
    'width: 40, height: 50, why: It bends',
    'width: 40, height: 7, why: It bends',
    '7, why: It bends',
    'short-picture region `bight` has a height of 21 pixels, too small to press',
  ],
  [
    'regions over each other',
    'id: end, label: The end, x: 60, y: 50',
    'id: end, label: The end, x: 20, y: 20',
    '{ id: end',
    'short-picture regions `bight` and `end` lie over each other',
  ],
  [
    'a key that is no region',
    'key: [bight]',
    'key: [bite]',
    'bite',
    'short-picture the key `bite` is not a region',
  ],
  [
    'a number to choose that is not the number of right ones',
    'choose: 2',
    'choose: 1',
    '1\n- id: short-text',
    'short-table `choose` is 1 but the key has 2',
  ],
  [
    'a row without one of its cells',
    '          - Slips at times\n',
    '',
    '- { id: bowline-wet',
    'short-table row `bowline` has 1 cells, but the table has 2 columns',
  ],
  [
    'a cell with a field misspelt',
    'id: granny-wet, text: Slips',
    'id: granny-wet, txet: Slips',
    'txet',
    'short-table `txet` is not a field here',
  ],
  [
    'a number where a cell holds text',
    '- Slips at times',
    '- 5',
    '5\n      - id: granny',
    'short-table entry 2 of `cells` is 5, which is not known here',
  ],
  [
    'HTML in a cell',
    '- Slips at times',
    '- Slips <b>at times</b>',
    '<b>',
    'short-table raw HTML is not shown: <b>',
  ],
  [
    'a picture in a row header that is not there',
    "'**Bowline**'",
    "'![A knot](assets/knot.svg)'",
    'assets/knot.svg',
    'short-table the picture `assets/knot.svg` is not in the package',
  ],
  [
    'a pattern that does not compile',
    "'(the )?bights?'",
    "'(the )?bights?('",
    "'(the )?bights?('",
    'short-text the pattern does not compile: missing closing )',
  ],
  [
    'an answer twice',
    'key: [bight, a bight]',
    'key: [bight, Bight]',
    'Bight]',
    'short-text `Bight` is accepted already',
  ],
  [
    'no answer at all',
    'key: [bight, a bight]',
    'key: []',
    '[]\n  pattern',
    'short-text `key` is too short',
  ],
  ['a number in quotes', 'key: 2', "key: '2'", "'2'", 'short-number `key` is text, not a number'],
  [
    'two tolerances',
    'tolerance: 0',
    'tolerance: 0\n  tolerancePercent: 5',
    '5\n  unit',
    'short-number `tolerance` and `tolerancePercent` stand together',
  ],
];

it.each(cases)('one mistake: %s', async (_name, from, to, place, message) => {
  const files = change(good, file, from, to);
  const text = files[file] as string;
  const line = lineOf(text, place);
  const column = text.indexOf(place) - text.lastIndexOf('\n', text.indexOf(place));
  const [item, ...words] = message.split(' ');
  const found = await problemsOf(files);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${file}:${line}:`);
  expect(found[0]).toContain(`${item} ${words.join(' ')}`);
  // A field that is missing has no place of its own, and a list begins at its first entry.
  if (to !== '') expect(found[0]).toContain(`${file}:${line}:${column} `);
});
