/** A small exam of pieces to be placed and words to be typed; everything keeps its order. */

const common = (id: string, stem: string): object => ({
  id,
  objective: 'pieces.place',
  stem,
  explanation: `Because of ${id}.`,
  references: [],
  verified: '2026-11-01',
});

const steps = (...texts: string[]): object[] =>
  texts.map((text) => ({ id: text.toLowerCase(), text, why: 'So.' }));

const items = [
  {
    ...common('order', 'How is bread made?'),
    type: 'order',
    steps: steps('Knead', 'Rise', 'Bake', 'Cool', 'Burn'),
    key: ['knead', 'rise', 'bake', 'cool'],
    shuffle: false,
  },
  {
    ...common('match', 'What belongs to which?'),
    type: 'match',
    sources: [
      { id: 'oven', text: 'Oven', why: 'Hot.' },
      { id: 'bowl', text: 'Bowl', why: 'Round.' },
      { id: 'knife', text: 'Knife', why: 'Sharp.' },
    ],
    targets: [
      { id: 'bake', text: 'To bake', key: 'oven' },
      { id: 'knead', text: 'To knead', key: 'bowl' },
      { id: 'cut', text: 'To cut', key: 'knife' },
    ],
    reuse: 'once',
    shuffle: false,
  },
  {
    ...common('word', 'Which word is it?'),
    type: 'text',
    label: 'The word',
    key: ['yeast'],
  },
  {
    ...common('file', 'Complete the recipe.'),
    type: 'code',
    file: 'recipe.yml',
    format: 'yaml',
    starter: 'bread: rye\n',
    checks: [{ id: 'oven', text: 'It has an oven.', path: '$.oven', exists: true }],
    solution: 'bread: rye\noven: hot\n',
  },
  {
    ...common('choice', 'Which flour is it?'),
    type: 'choice',
    options: [
      { id: 'a', text: 'Rye', why: 'Dark.' },
      { id: 'b', text: 'Wheat', why: 'Light.' },
    ],
    key: 'a',
    shuffle: false,
  },
  {
    ...common('rows', 'Say of each statement whether it is true.'),
    type: 'statements',
    rows: [
      { id: 'x', text: 'Bread is baked.', key: 'yes', why: 'It is.' },
      { id: 'y', text: 'Bread is boiled.', key: 'no', why: 'It is not.' },
    ],
    shuffle: false,
  },
];

/** JSON is YAML, so the files need no writing by hand. */
export const piecesPackage: Record<string, string> = {
  'exam.yaml': JSON.stringify({
    schema: 1,
    id: 'pieces',
    code: 'BREAD',
    title: 'Bread from pieces',
    minutes: 45,
    domains: [
      {
        id: 'pieces',
        title: 'Pieces',
        weight: [100, 100],
        objectives: [{ id: 'pieces.place', title: 'Put pieces where they belong' }],
      },
    ],
    blueprint: { items: items.length, sections: [{ kind: 'standard' }] },
  }),
  'items/pieces.yaml': JSON.stringify(items),
};
