import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPackage } from '../../src/core/exam/read-package.ts';
import { keyBalances } from '../../src/core/lint/balance.ts';
import { lintContent } from '../../src/core/lint/lint.ts';
import { prose } from '../../src/core/lint/parts.ts';
import type { Remark } from '../../src/core/lint/remark.ts';
import { type SnippetReader, snippetsOf } from '../../src/core/lint/snippets.ts';
import { drawDisjoint } from '../../src/core/form/disjoint.ts';
import { formItems } from '../../src/core/form/form.ts';

type Fields = Record<string, unknown>;

const whys = [
  'It holds under a load that comes and goes.',
  'It slips as soon as the load comes off.',
  'It joins two ropes and needs no post.',
  'It cannot be untied once it was wet.',
];

const subjects =
  'ferry harbor tower garden bridge cellar orchard quarry theater bakery mill depot'.split(' ');

/** A question that nobody has anything to say about. */
function choiceItem(index: number, fields: Fields = {}): Fields {
  const subject = `${subjects[index % subjects.length] ?? ''}${index}`;
  const letters = ['a', 'b', 'c', 'd'];
  return {
    id: `item-${index}`,
    type: 'choice',
    objective: 'knots.tie',
    stem: `The crew of ${subject} number ${index} moors its ${subject} boat for ${index} hours of ${subject} wind. Which knot holds the ${subject} line?`,
    options: letters.map((id, at) => ({
      id,
      text: `Knot ${subject} ${'xyzw'[at] ?? ''}`,
      why: whys[at],
    })),
    key: letters[index % 4],
    explanation:
      'A mooring line takes a load that comes and goes, so the knot must neither slip nor jam while the tide turns.',
    references: [{ title: 'Knots', url: 'https://example.com/knots' }],
    verified: '2026-11-01',
    ...fields,
  };
}

interface Bank {
  items: Fields[];
  language?: string;
  objectives?: string[];
  blueprint?: Fields;
  series?: Fields;
}

function read({ items, language = 'en', objectives = ['knots.tie'], blueprint, series }: Bank) {
  return readPackage({
    texts: new Map([
      [
        'exam.yaml',
        stringify({
          schema: 1,
          id: 'knots',
          title: 'Knots',
          language,
          minutes: 10,
          domains: [
            {
              id: 'knots',
              title: 'Knots',
              weight: [100, 100],
              objectives: objectives.map((id) => ({ id, title: id })),
            },
          ],
          blueprint: blueprint ?? { items: 4, sections: [{ kind: 'standard' }] },
        }),
      ],
      ['items/knots.yaml', stringify(items)],
      ...(series ? [['series/one.yaml', stringify(series)] as const] : []),
    ]),
    pages: new Map(),
    assets: new Map(),
  });
}

function remarks(bank: Bank, readers?: ReadonlyMap<string, SnippetReader>): Remark[] {
  const opened = read(bank);
  expect(opened.problems).toEqual([]);
  return lintContent(opened, readers);
}

/** The rules that speak of a bank of sound items with one more in it. */
function rulesOn(index: number, fields: Fields, bank: Partial<Bank> = {}): string[] {
  const items = [...sound(8), choiceItem(index, fields)];
  return remarks({ items, ...bank }).map(({ rule, item }) => `${rule} ${item ?? '-'}`);
}

function sound(count: number): Fields[] {
  return Array.from({ length: count }, (_, index) => choiceItem(index));
}

describe('lint for content', () => {
  it('has nothing to say about a sound bank', () => {
    expect(remarks({ items: sound(24) })).toEqual([]);
  });

  it('names file, line and column of what it remarks', () => {
    const items = [choiceItem(0), choiceItem(1, { references: [] }), choiceItem(2), choiceItem(3)];
    const found = remarks({ items });
    expect(found).toHaveLength(1);
    const lines = stringify(items).split('\n');
    expect(lines[(found[0]?.line ?? 0) - 1]).toContain('references: []');
    expect(found[0]).toMatchObject({
      file: 'items/knots.yaml',
      item: 'item-1',
      rule: 'reference-missing',
    });
  });

  it('remarks on missing and thin reasons and explanations', () => {
    const options = [
      { id: 'a', text: 'Bowline', why: whys[0] },
      { id: 'b', text: 'Sheet bend' },
      { id: 'c', text: 'Reef knot', why: 'It is wrong.' },
    ];
    expect(rulesOn(9, { options, key: 'a', explanation: 'The bowline holds.' })).toEqual([
      'why-missing item-9',
      'why-thin item-9',
      'explanation-thin item-9',
    ]);
  });

  it('looks for reasons in every type that offers something', () => {
    const bare = {
      objective: 'knots.tie',
      references: [{ title: 'K', url: 'https://example.com/k' }],
      verified: '2026-11-01',
      explanation: choiceItem(0)['explanation'],
    };
    const items = [
      ...sound(4),
      {
        ...bare,
        id: 'o',
        type: 'order',
        stem: 'Put the steps into order.',
        steps: [
          { id: 'a', text: 'Over' },
          { id: 'b', text: 'Under' },
        ],
        key: ['a', 'b'],
      },
      {
        ...bare,
        id: 's',
        type: 'statements',
        stem: 'What holds here?',
        rows: [
          { id: 'a', text: 'It slips', key: 'yes' },
          { id: 'b', text: 'It jams', key: 'no' },
        ],
      },
      {
        ...bare,
        id: 'm',
        type: 'match',
        stem: 'Match each knot.',
        reuse: 'once',
        sources: [
          { id: 'a', text: 'Bend' },
          { id: 'b', text: 'Hitch' },
        ],
        targets: [
          { id: 'x', text: 'Two ropes', key: 'a' },
          { id: 'y', text: 'A post', key: 'b' },
        ],
      },
      {
        ...bare,
        id: 'd',
        type: 'dropdown',
        stem: 'Fill it in.',
        body: 'A [[knot]] holds.',
        blanks: [
          {
            id: 'knot',
            choices: [
              { id: 'a', text: 'bend' },
              { id: 'b', text: 'hitch' },
            ],
            key: 'a',
          },
        ],
      },
      {
        ...bare,
        id: 'h',
        type: 'hotspot',
        stem: 'Which cell?',
        table: {
          columns: ['Use'],
          rows: [
            { id: 'r', header: 'Bend', cells: [{ id: 'a', text: 'Ropes' }] },
            { id: 't', header: 'Hitch', cells: [{ id: 'b', text: 'Post' }] },
          ],
        },
        key: ['a'],
      },
      {
        ...bare,
        id: 'c',
        type: 'code',
        stem: 'Mend the file.',
        file: 'a.yml',
        format: 'yaml',
        starter: 'a: 1\n',
        solution: 'a: 2\n',
        checks: [{ id: 'a', text: 'It is two.', path: '$.a', equals: 2 }],
      },
    ];
    const missing = remarks({ items }).filter(({ rule }) => rule === 'why-missing');
    const count = (id: string): number => missing.filter(({ item }) => item === id).length;
    expect(Object.fromEntries(['o', 's', 'm', 'd', 'h', 'c'].map((id) => [id, count(id)]))).toEqual(
      { o: 2, s: 2, m: 4, d: 3, h: 2, c: 1 },
    );
  });

  it('remarks on a bank whose keys are the longest options too often', () => {
    const long = (index: number): Fields => {
      const item = choiceItem(index);
      const options = (item['options'] as { id: string; text: string }[]).map((option) =>
        option.id === item['key'] ? { ...option, text: `${option.text} and more` } : option,
      );
      return { ...item, options };
    };
    const some = (count: number) =>
      Array.from({ length: 20 }, (_, index) => (index < count ? long(index) : choiceItem(index)));
    expect(remarks({ items: some(7) }).map(({ rule }) => rule)).toEqual(['key-length']);
    expect(remarks({ items: some(6) })).toEqual([]);
    // Whoever strikes out the longest option gains as well, once a bank is large enough to tell.
    const many = (count: number) =>
      Array.from({ length: 44 }, (_, index) => (index < count ? long(index) : choiceItem(index)));
    expect(remarks({ items: many(5) }).map(({ message }) => message)).toEqual([
      'in only 5 of 44 items with 4 options the key is the longest option',
    ]);
    expect(remarks({ items: many(6) })).toEqual([]);
  });

  it('remarks on keys in favorite places, and on statements that lean', () => {
    const leaning = sound(24).map((item, index) => ({
      ...item,
      key: index < 12 ? 'b' : item['key'],
    }));
    expect(remarks({ items: leaning }).map(({ rule }) => rule)).toEqual(['key-place']);
    const rows = Array.from({ length: 12 }, (_, index) => ({
      id: `r${index}`,
      text: `Knot ${index} holds`,
      key: index < 10 ? 'yes' : 'no',
      why: whys[0],
    }));
    const { options: _options, key: _key, ...rest } = choiceItem(30);
    const items = [...sound(8), { ...rest, type: 'statements', rows }];
    expect(remarks({ items }).map(({ message }) => message)).toEqual([
      '10 of 12 statements are answered yes: not by chance',
    ]);
  });

  it('counts keys against an even spread as Pearson does', () => {
    const opened = read({ items: sound(10) });
    expect(keyBalances(opened.draft.items.map(({ value }) => value))).toEqual([
      { options: 4, items: 10, longest: 0, places: [3, 3, 2, 2], chiSquared: 0.4, limit: 7.815 },
    ]);
  });

  it('remarks on stems that nearly repeat another, and on the same options again', () => {
    const stem = String(choiceItem(3)['stem']).replace('3 hours', '5 hours');
    expect(rulesOn(9, { stem })).toEqual(['stem-repeat item-9']);
    const options = (choiceItem(3)['options'] as Fields[]).toReversed();
    expect(rulesOn(9, { options })).toEqual(['options-repeat item-9']);
  });

  it('lets the solutions of one series resemble each other', () => {
    const solution = (index: number): Fields => ({
      ...choiceItem(0),
      id: `solution-${index}`,
      shuffle: false,
      stem: `Solution: the crew ties the mooring line of the old ferry with knot ${index} before the storm comes in. Does this meet the goal?`,
      options: [
        { id: 'yes', text: 'Yes', why: whys[0] },
        { id: 'no', text: 'No', why: whys[1] },
      ],
      key: index === 1 ? 'yes' : 'no',
    });
    const series = {
      id: 'one',
      title: 'Moor the ferry',
      scenario: 'A ferry.',
      goal: 'It stays.',
      items: [solution(1), solution(2), solution(3)],
    };
    const blueprint = { items: 7, sections: [{ kind: 'standard' }, { kind: 'series', count: 1 }] };
    expect(remarks({ items: sound(8), series, blueprint })).toEqual([]);
  });

  const explanation = String(choiceItem(0)['explanation']);

  it.each([
    ['stem-long', { stem: `${'one two three four five '.repeat(31)}. Which knot?` }],
    ['absolute-word', { options: optionsWith('It always slips on wet rope') }],
    ['of-the-above', { options: optionsWith('All of the above') }],
    [
      'negative',
      { stem: 'A crew moors a barge in a gale at night. Which knot does not hold the line?' },
    ],
    ['grammar-clue', { stem: 'The crew of a barge moors in a gale at night. The best knot is an' }],
    ['options-alike', { options: optionsWith('knot  ferry0, x') }],
    ['options-form', { options: optionsWith('A bend that holds two ropes.'), key: 'c' }],
    ['leftover', { explanation: `${explanation} See the manual [3].` }],
    ['leftover', { stem: `TODO ${String(choiceItem(9)['stem'])}` }],
  ])('remarks: %s', (rule, fields) => {
    expect(rulesOn(9, fields)).toEqual([`${rule} item-9`]);
  });

  it.each([
    [
      'an emphasized negative',
      { stem: 'A crew moors a barge in a gale at night. Which knot does **not** hold the line?' },
    ],
    [
      'a negative in a sentence that asks nothing',
      { stem: 'The rope must not slip in a gale at night. Which knot holds the line?' },
    ],
    ['a strong word in the key', { options: optionsWith('It always slips on wet rope'), key: 'c' }],
    [
      'numbers in brackets that are code',
      { explanation: `${explanation} Read \`steps[0]\` first.` },
    ],
    [
      'options of a command that differ by a capital',
      {
        options: optionsWith('-D').map((option, index) =>
          index === 3 ? { ...option, text: '-d' } : option,
        ),
      },
    ],
    [
      'a long table',
      {
        stem: `Which knot does the crew of item nine take?\n\n| a | b |\n|---|---|\n${'| one two three | four five six |\n'.repeat(40)}`,
      },
    ],
    [
      'a long code block',
      {
        stem: `Which knot does the crew of item nine take?\n\n\`\`\`text\n${'one two three four\n'.repeat(60)}\`\`\``,
      },
    ],
  ])('says nothing about %s', (_what, fields) => {
    expect(rulesOn(9, fields)).toEqual([]);
  });

  it('remarks on ranges that share a number', () => {
    const options = ['1 to 5 knots', '5 to 10 knots', '11 to 15 knots', '16 to 20 knots'].map(
      (text, index) => ({ id: 'abcd'[index], text, why: whys[index] }),
    );
    expect(rulesOn(9, { options })).toEqual(['options-overlap item-9']);
  });

  it('knows the words of French, and no words of other languages', () => {
    const fields = { options: optionsWith('Il glisse toujours') };
    expect(rulesOn(9, fields, { language: 'fr-CA' })).toEqual(['absolute-word item-9']);
    expect(rulesOn(9, fields, { language: 'de' })).toEqual([]);
    expect(rulesOn(9, { options: optionsWith('Toutes les réponses') }, { language: 'fr' })).toEqual(
      ['of-the-above item-9'],
    );
  });

  it('remarks on objectives without items', () => {
    const objectives = ['knots.tie', 'knots.untie'];
    expect(remarks({ items: sound(4), objectives }).map(({ message }) => message)).toEqual([
      'no item asks about the objective `knots.untie`',
    ]);
  });

  it('remarks on items that no form can hold', () => {
    const solution = (id: string): Fields => ({
      ...choiceItem(Number(id.slice(-1)) + 40),
      id,
      shuffle: false,
      options: [
        { id: 'yes', text: 'Yes', why: whys[0] },
        { id: 'no', text: 'No', why: whys[1] },
      ],
      key: 'yes',
    });
    const series = {
      id: 'one',
      title: 'Moor the ferry',
      scenario: 'A ferry.',
      goal: 'It stays.',
      items: [solution('solution-1'), solution('solution-2')],
    };
    // The series comes in every form, so its enemy comes in none; without a section, it is the series.
    const items = [...sound(12), choiceItem(12, { enemies: ['solution-1'] })];
    const blueprint = { items: 6, sections: [{ kind: 'standard' }, { kind: 'series', count: 1 }] };
    expect(remarks({ items, series, blueprint }).map(({ rule, item }) => [rule, item])).toEqual([
      ['never-drawn', 'item-12'],
    ]);
    expect(remarks({ items: sound(12), series }).map(({ rule, item }) => [rule, item])).toEqual([
      ['never-drawn', 'solution-1'],
      ['never-drawn', 'solution-2'],
    ]);
  });

  it('finds snippets with their blanks filled, and leaves out what is broken on purpose', () => {
    const { options: _options, key: _key, ...rest } = choiceItem(9);
    const item = {
      ...rest,
      type: 'dropdown',
      stem: 'Fill it in.\n\n```yaml broken\na: [\n```\n\nIn a list:\n\n- first\n\n  ```json\n  { "a": 1 }\n  ```\n',
      body: '```YAML\non:\n  [[event]]:\n```',
      blanks: [
        {
          id: 'event',
          key: 'push',
          why: whys[0],
          choices: [
            { id: 'push', text: '`push`', why: whys[0] },
            { id: 'pull', text: 'pull', why: whys[1] },
          ],
        },
      ],
    };
    const opened = read({ items: [...sound(4), item] });
    expect(snippetsOf(opened.draft).map(({ language, text }) => [language, text])).toEqual([
      ['json', '{ "a": 1 }\n'],
      ['yaml', 'on:\n  push:\n'],
    ]);
    const readers = new Map([['yaml', () => ({ message: 'no good', line: 2 })]]);
    expect(lintContent(opened, readers).map(({ rule, message }) => [rule, message])).toEqual([
      ['snippet', 'this is not valid yaml, line 2: no good'],
    ]);
  });
});

function optionsWith(text: string): Fields[] {
  return (choiceItem(0)['options'] as Fields[]).map((option, index) =>
    index === 2 ? { ...option, text } : option,
  );
}

describe('prose', () => {
  it('is a text without code blocks, tables and pictures', () => {
    const text =
      'One.\n\n```yaml\ntwo: 3\n```\n\n| four |\n\n![five](assets/a.svg) six\n\n~~~\nseven\n';
    expect(prose(text).match(/\w+/g)).toEqual(['One', 'six']);
  });
});

describe('forms without an item in common', () => {
  it('are as many as the bank has items for, and no more', () => {
    const { exam } = read({ items: sound(24) });
    if (!exam) throw new Error('the bank has a problem');
    const drawn = drawDisjoint(exam, 6, 3);
    if (!drawn.ok) throw new Error(drawn.error.message);
    expect(new Set(drawn.value.flatMap((form) => formItems(form).map(({ id }) => id))).size).toBe(
      24,
    );
    expect(drawDisjoint(exam, 6, 3)).toEqual(drawn);
    expect(drawDisjoint(exam, 7, 3)).toMatchObject({
      ok: false,
      error: { code: 'bank', drawn: 6 },
    });
  });
});
