/** A small exam for the candidate's tools: one section of four items whose options keep their order. */

const common = (id: string, stem: string): object => ({
  id,
  objective: 'desk.tools',
  stem,
  explanation: `Because of ${id}.`,
  references: [{ title: 'Desk', url: 'https://example.com/desk' }],
  verified: '2026-11-01',
});

const options = (...ids: string[]): object[] =>
  ids.map((id) => ({ id, text: `Option ${id} of the desk`, why: `Why ${id}.` }));

const items = [
  {
    ...common('one', 'The desk is made of oak. It has two drawers. Which lamp do you choose?'),
    type: 'choice',
    options: options('a', 'b', 'c', 'd'),
    key: 'b',
    shuffle: false,
  },
  {
    ...common('some', 'Which two chairs fit?\n\n```yaml\nchair:\n  legs: 4\n```'),
    type: 'multiple',
    options: options('p', 'q', 'r', 's'),
    key: ['p', 'q'],
    choose: 2,
    shuffle: false,
  },
  {
    ...common('rows', 'Say of each statement whether it is true.'),
    type: 'statements',
    rows: [
      { id: 'x', text: 'A desk has legs.', key: 'yes', why: 'It stands.' },
      { id: 'y', text: 'A desk sings.', key: 'no', why: 'It is silent.' },
    ],
    shuffle: false,
  },
  {
    ...common(
      'long',
      Array.from(
        { length: 30 },
        (_, index) => `Paragraph ${index + 1} of a long tale of desks.`,
      ).join('\n\n'),
    ),
    type: 'choice',
    options: options('a', 'b'),
    key: 'a',
    shuffle: false,
  },
];

/** JSON is YAML, so the files need no writing by hand. */
export const deskPackage: Record<string, string> = {
  'exam.yaml': JSON.stringify({
    schema: 1,
    id: 'desk',
    title: 'Desk work',
    minutes: 45,
    domains: [
      {
        id: 'desk',
        title: 'Desks',
        weight: [100, 100],
        objectives: [{ id: 'desk.tools', title: 'Use the tools of a desk' }],
      },
    ],
    blueprint: { items: items.length, sections: [{ kind: 'standard' }] },
  }),
  'items/desk.yaml': JSON.stringify(items),
};
