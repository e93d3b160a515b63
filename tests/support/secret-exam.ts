/**
 * An exam whose every secret carries a mark of its own, so that it can be searched for in whatever
 * reaches the window. What a candidate may see is marked as well, to prove that the search works.
 */

const secret = (what: string): string => `SECRET-${what}`;
const shown = (what: string): string => `SHOWN-${what}`;

const common = (id: string) => ({
  id,
  objective: 'secrets.one',
  stem: shown(`stem-${id}`),
  explanation: `${secret(`explanation-${id}`)} ![${secret(`picture-${id}`)}](assets/secret.svg)`,
  references: [{ title: secret(`reference-${id}`), url: `https://secret.example/${id}` }],
  verified: '2026-11-01',
});

const options = (id: string, names: string[]) =>
  names.map((name) => ({
    id: name,
    text: shown(`option-${id}-${name}`),
    why: secret(`why-${id}-${name}`),
  }));

const items = (prefix: string): object[] => [
  {
    ...common(`${prefix}-choice`),
    type: 'choice',
    stem: `${shown(`stem-${prefix}-choice`)} ![A shown picture](assets/shown.svg)`,
    options: options(`${prefix}-choice`, ['a', 'b', 'c']),
    key: 'b',
  },
  {
    ...common(`${prefix}-multiple`),
    type: 'multiple',
    options: options(`${prefix}-multiple`, ['a', 'b', 'c', 'd']),
    key: ['a', 'd'],
    choose: 2,
  },
  {
    ...common(`${prefix}-dropdown`),
    type: 'dropdown',
    body: `${shown(`body-${prefix}`)} [[one]]`,
    blanks: [
      {
        id: 'one',
        why: secret(`blank-${prefix}`),
        choices: options(`${prefix}-dropdown`, ['x', 'y']),
        key: 'y',
      },
    ],
  },
  {
    ...common(`${prefix}-match`),
    type: 'match',
    sources: [
      ...options(`${prefix}-source`, ['s1', 's2']),
      { ...options(`${prefix}-source`, ['s3'])[0], distractor: true },
    ],
    targets: options(`${prefix}-target`, ['t1', 't2']).map((target, index) => ({
      ...target,
      key: ['s2', 's1'][index],
    })),
  },
  {
    ...common(`${prefix}-order`),
    type: 'order',
    steps: options(`${prefix}-order`, ['k', 'l', 'm']),
    key: ['m', 'k'],
    alternatives: [['k', 'm']],
  },
  {
    ...common(`${prefix}-statements`),
    type: 'statements',
    rows: options(`${prefix}-row`, ['r1', 'r2']).map((row, index) => ({
      ...row,
      key: index === 0 ? 'yes' : 'no',
    })),
  },
  {
    ...common(`${prefix}-hotspot`),
    type: 'hotspot',
    picture: {
      file: 'assets/hotspot.svg',
      alt: shown(`alternative-${prefix}`),
      width: 400,
      height: 200,
    },
    regions: ['p', 'q', 'r'].map((name, index) => ({
      id: name,
      label: shown(`region-${prefix}-${name}`),
      x: 30 * index,
      y: 10,
      width: 25,
      height: 50,
      why: secret(`why-${prefix}-region-${name}`),
    })),
    key: ['r', 'p'],
  },
  {
    ...common(`${prefix}-cells`),
    type: 'hotspot',
    table: {
      columns: [shown(`column-${prefix}`)],
      rows: options(`${prefix}-cell`, ['c1', 'c2']).map((cell) => ({
        id: `row-${cell.id}`,
        header: shown(`header-${prefix}-${cell.id}`),
        cells: [cell],
      })),
    },
    key: ['c2'],
  },
  {
    ...common(`${prefix}-text`),
    type: 'text',
    label: shown(`label-${prefix}`),
    // The first is what a candidate who knows it types.
    key: ['typed', secret(`answer-${prefix}`)],
    pattern: `${secret(`pattern-${prefix}`)}?`,
  },
  {
    ...common(`${prefix}-number`),
    type: 'number',
    unit: shown(`unit-${prefix}`),
    key: 42.5,
    tolerance: 0.25,
  },
  {
    ...common(`${prefix}-code`),
    type: 'code',
    file: shown(`file-${prefix}`),
    format: 'yaml',
    starter: `found: ${shown(`starter-${prefix}`)}\n`,
    checks: [
      {
        id: 'typed',
        text: secret(`check-${prefix}`),
        why: secret(`why-${prefix}-check`),
        path: '$.typed',
        matches: `^(${secret(`matches-${prefix}`)}|yes)$`,
      },
    ],
    guards: [{ id: 'found', text: secret(`guard-${prefix}`), path: '$.found', exists: true }],
    // What a candidate types who knows it is all but the remark.
    solution: `found: ${shown(`starter-${prefix}`)}\ntyped: yes\n# ${secret(`solution-${prefix}`)}\n`,
  },
];

const picture = (mark: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><title>${mark}</title><rect width="20" height="20"/></svg>`;

/** The package's files. JSON, since it is YAML and needs no care with quotes. */
export function secretPackage(minutes = 30): Record<string, string> {
  const yesNo = (id: string) => [
    { id: 'yes', text: 'Yes', why: secret(`why-${id}-yes`) },
    { id: 'no', text: 'No', why: secret(`why-${id}-no`) },
  ];
  return {
    'exam.yaml': JSON.stringify({
      schema: 1,
      id: 'secrets',
      code: 'SEC-1',
      title: 'Keeping secrets',
      minutes,
      domains: [
        {
          id: 'secrets',
          title: 'Keep secrets',
          weight: [100, 100],
          objectives: [{ id: 'secrets.one', title: 'The one objective' }],
        },
      ],
      blueprint: {
        // All of them: twice the list above, and a series of two.
        items: 2 * items('').length + 2,
        sections: [{ kind: 'standard' }, { kind: 'case' }, { kind: 'series' }],
      },
    }),
    'items/all.json': JSON.stringify(items('item')),
    'case-studies/case.json': JSON.stringify({
      id: 'case',
      title: 'A case',
      tabs: [
        { id: 'one', title: 'Overview', body: shown('tab-one') },
        { id: 'two', title: 'Requirements', body: shown('tab-two') },
      ],
      items: items('case'),
    }),
    'series/series.json': JSON.stringify({
      id: 'series',
      title: 'A series',
      scenario: shown('scenario'),
      goal: shown('goal'),
      items: ['series-1', 'series-2'].map((id) => ({
        ...common(id),
        type: 'choice',
        shuffle: false,
        options: yesNo(id),
        key: 'no',
      })),
    }),
    'assets/shown.svg': picture(shown('svg')),
    'assets/hotspot.svg': picture(shown('hotspot')),
    'assets/secret.svg': picture(secret('svg')),
  };
}

/** What may never be found before the end: marked text, and the names of fields that hold keys. */
export const forbidden =
  /SECRET-|secret\.example|"(key|why|explanation|references|distractor|alternatives|verified|objective|pattern|caseSensitive|tolerance|checks|guards|solution)":/;
