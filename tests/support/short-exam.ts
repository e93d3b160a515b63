/** A short exam with one section of each kind, whose stems say where they stand in the package. */

const item = (id: string, options: readonly [id: string, text: string][]) => ({
  id,
  type: 'choice',
  objective: 'ways.one',
  stem: `The stem of ${id}.`,
  explanation: `The explanation of ${id}.`,
  references: [],
  verified: '2026-11-01',
  options: options.map(([option, text]) => ({ id: option, text })),
  key: options[0]?.[0],
});

const three = (id: string) =>
  item(id, [
    ['a', 'The first option'],
    ['b', 'The second option'],
    ['c', 'The third option'],
  ]);

/** Items of the sections of `shortPackage`, in their order. */
export const shortCounts = { standard: 5, case: 2, series: 2 };

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

/** The package's files. JSON, since it is YAML and needs no care with quotes. */
export function shortPackage(minutes = 30): Record<string, string> {
  const { standard, case: inCase, series } = shortCounts;
  return {
    'exam.yaml': JSON.stringify({
      schema: 1,
      id: 'ways',
      code: 'WAY-1',
      title: 'Ways through a room',
      minutes,
      domains: [
        {
          id: 'ways',
          title: 'Find the way',
          weight: [100, 100],
          objectives: [{ id: 'ways.one', title: 'Know every door' }],
        },
      ],
      blueprint: {
        items: standard + inCase + series,
        sections: [{ kind: 'standard', title: 'Doors' }, { kind: 'case' }, { kind: 'series' }],
      },
    }),
    'items/all.json': JSON.stringify(ids('door', standard).map(three)),
    'case-studies/house.json': JSON.stringify({
      id: 'house',
      title: 'A house',
      tabs: [{ id: 'plan', title: 'Plan', body: 'The plan of the house.' }],
      items: ids('house', inCase).map(three),
    }),
    'series/stairs.json': JSON.stringify({
      id: 'stairs',
      title: 'Stairs',
      scenario: 'The scenario of the stairs.',
      goal: 'The goal of the stairs.',
      items: ids('stair', series).map((id) => ({
        ...item(id, [
          ['yes', 'Yes'],
          ['no', 'No'],
        ]),
        shuffle: false,
      })),
    }),
  };
}
