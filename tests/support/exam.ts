import type { Exam } from '../../src/core/exam/exam.ts';
import type { Item } from '../../src/core/items/index.ts';
import { itemSchema } from '../../src/core/items/index.ts';
import { examFileSchema } from '../../src/core/exam/exam.ts';

/** Fields that every item needs; `parts` says what matters to the test. */
export function makeItem(
  parts: Record<string, unknown> & { id: string; type: Item['type'] },
): Item {
  return itemSchema.parse({
    objective: 'alpha.one',
    stem: `The stem of ${parts.id}.`,
    explanation: `The explanation of ${parts.id}.`,
    references: [{ title: 'A page', url: `https://example.com/${parts.id}` }],
    verified: '2026-11-01',
    ...parts,
  });
}

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id}`, why: `Why ${id}` }));

/** A hotspot over a table instead of a picture, keyed like the one over a picture. */
export const tableParts = {
  picture: undefined,
  regions: undefined,
  table: {
    corner: 'Branch',
    columns: ['Push', 'Merge'],
    rows: ['main', 'topic'].map((row, index) => ({
      id: row,
      header: `\`${row}\``,
      cells: ['a', 'b', 'c', 'd']
        .slice(2 * index, 2 * index + 2)
        .map((cell) => ({ id: cell, text: `Cell ${cell}`, why: `Why ${cell}` })),
    })),
  },
};

/** One item of each type, keyed in a way that is easy to remember. */
export const samples = {
  choice: (id: string, more = {}) => makeItem({ id, type: 'choice', options, key: 'b', ...more }),
  multiple: (id: string, more = {}) =>
    makeItem({ id, type: 'multiple', options, key: ['a', 'c'], choose: 2, ...more }),
  dropdown: (id: string, more = {}) =>
    makeItem({
      id,
      type: 'dropdown',
      body: 'First [[one]] and then [[two]].',
      blanks: ['one', 'two'].map((blank) => ({
        id: blank,
        key: 'x',
        choices: ['x', 'y', 'z'].map((choice) => ({ id: choice, text: `Choice ${choice}` })),
      })),
      ...more,
    }),
  match: (id: string, more = {}) =>
    makeItem({
      id,
      type: 'match',
      sources: [
        { id: 's1', text: 'Source 1' },
        { id: 's2', text: 'Source 2' },
        { id: 's3', text: 'Source 3', distractor: true },
      ],
      targets: [
        { id: 't1', text: 'Target 1', key: 's1' },
        { id: 't2', text: 'Target 2', key: 's2' },
      ],
      ...more,
    }),
  order: (id: string, more = {}) =>
    makeItem({ id, type: 'order', steps: options, key: ['c', 'a', 'd'], ...more }),
  statements: (id: string, more = {}) =>
    makeItem({
      id,
      type: 'statements',
      rows: [
        { id: 'r1', text: 'Row 1', key: 'yes' },
        { id: 'r2', text: 'Row 2', key: 'no' },
        { id: 'r3', text: 'Row 3', key: 'yes' },
      ],
      ...more,
    }),
  hotspot: (id: string, more = {}) =>
    makeItem({
      id,
      type: 'hotspot',
      picture: { file: 'assets/map.svg', alt: 'Four fields', width: 400, height: 200 },
      regions: options.map(({ id: region, why }, index) => ({
        id: region,
        label: `Field ${region}`,
        x: index * 25,
        y: 10,
        width: 20,
        height: 50,
        why,
      })),
      key: ['b', 'd'],
      choose: 2,
      ...more,
    }),
  text: (id: string, more = {}) =>
    makeItem({ id, type: 'text', key: ['git rebase', 'rebase'], ...more }),
  number: (id: string, more = {}) => makeItem({ id, type: 'number', key: 12.5, ...more }),
  code: (id: string, more = {}) =>
    makeItem({
      id,
      type: 'code',
      file: 'pipeline.yaml',
      format: 'yaml',
      starter: 'trigger: none\n',
      checks: [
        { id: 'trigger', text: 'Check one', why: 'Why one', path: '$.trigger', equals: 'main' },
        { id: 'pool', text: 'Check two', path: '$.pool.vmImage', equals: 'ubuntu-latest' },
      ],
      solution: 'trigger: main\npool:\n  vmImage: ubuntu-latest\n',
      ...more,
    }),
} satisfies Record<Item['type'], (id: string, more?: object) => Item>;

export const sampleTypes = Object.keys(samples) as Item['type'][];

/** An exam with two domains, a case study of 3 and a series of 3, and forms of 16 items. */
export function makeExam(changes: Partial<Exam> = {}): Exam {
  const file = examFileSchema.parse({
    schema: 1,
    id: 'sample',
    code: 'S-1',
    title: 'A sample exam',
    minutes: 10,
    domains: [
      {
        id: 'alpha',
        title: 'Domain alpha',
        weight: [50, 70],
        objectives: [
          { id: 'alpha.one', title: 'Objective one' },
          { id: 'alpha.two', title: 'Objective two' },
        ],
      },
      {
        id: 'beta',
        title: 'Domain beta',
        weight: [30, 50],
        objectives: [{ id: 'beta.one', title: 'Objective three' }],
      },
    ],
    blueprint: {
      items: 16,
      sections: [{ kind: 'standard' }, { kind: 'case' }, { kind: 'series' }],
    },
  });
  const bank = sampleTypes.flatMap((type) => [
    samples[type](`alpha-${type}-1`),
    samples[type](`alpha-${type}-2`, { objective: 'alpha.two' }),
    samples[type](`beta-${type}-1`, { objective: 'beta.one' }),
  ]);
  const yesNo = [
    { id: 'yes', text: 'Yes' },
    { id: 'no', text: 'No' },
  ];
  return {
    ...file,
    items: bank,
    caseStudies: [
      {
        id: 'case-1',
        title: 'Case one',
        tabs: [
          { id: 'overview', title: 'Overview', body: 'The overview.' },
          { id: 'needs', title: 'Requirements', body: 'The requirements.' },
        ],
        items: [
          samples.choice('case-1-1'),
          samples.statements('case-1-2'),
          samples.match('case-1-3', { objective: 'beta.one' }),
        ],
      },
    ],
    series: [
      {
        id: 'series-1',
        title: 'Series one',
        scenario: 'The scenario.',
        goal: 'The goal.',
        items: ['no', 'yes', 'no'].map((key, index) =>
          samples.choice(`series-1-${index + 1}`, { options: yesNo, key, shuffle: false }),
        ),
      },
    ],
    reference: [],
    assets: {},
    ...changes,
  };
}
