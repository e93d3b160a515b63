/** Lines of text that fill a pane several times over, each one different. */
function paragraphs(about: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `Paragraph ${index + 1} about ${about} says what the harbor does at this point, in words enough to fill more than a line of a pane.`,
  ).join('\n\n');
}

/** Indents a Markdown text so that it can stand in a YAML block. */
function block(text: string, indent: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(indent));
}

const choice = (id: string, exhibits = ''): string => `  - id: ${id}
    type: choice
    objective: work.day
    stem: What does the harbor do at ${id}?
    explanation: It waits.
    references: []
    verified: 2026-11-01
${exhibits}    options:
      - { id: a, text: It waits for the tide., why: The tide decides. }
      - { id: b, text: It closes., why: It never closes. }
    key: a
`;

const wideTable = [
  `| ${Array.from({ length: 14 }, (_, column) => `Berth ${column + 1}`).join(' | ')} |`,
  `|${'---|'.repeat(14)}`,
  `| ${Array.from({ length: 14 }, (_, column) => `Ship${'p'.repeat(column)}`).join(' | ')} |`,
].join('\n');

/**
 * A package in which something stands beside each question: a case study with long tabs and exhibits,
 * a series, and a reference of several pages.
 */
export const asidePackage: Record<string, string> = {
  'exam.yaml': `schema: 1
id: harbor
title: Running a harbor
minutes: 60
domains:
  - id: work
    title: Work
    weight: [100, 100]
    objectives:
      - { id: work.day, title: Run a day }
blueprint:
  items: 6
  sections:
    - { kind: case }
    - { kind: series }
    - { kind: standard }
`,
  'items/work.yaml': choice('alone-1').replaceAll(/^ {2}/gm, ''),
  'case-studies/north-quay.yaml': `id: north-quay
title: North Quay
tabs:
  - id: overview
    title: Overview
    body: |
${block(paragraphs('the overview', 30), 6)}
  - id: existing
    title: Existing environment
    body: |
${block(paragraphs('the existing environment', 30), 6)}
  - id: requirements
    title: Requirements and what the council still has to decide before spring
    body: |
      By [the law of the sea](https://example.com/law) a quay is lit.

      Cranes are never moved at night.
exhibits:
  - id: chart
    title: Chart of the quay
    body: |
      The chart as it hangs in the office.

      ![The quay from above](assets/chart.svg)
  - id: berths
    title: Berths
    body: |
${block(wideTable, 6)}
items:
${choice('case-1')}${choice('case-2', '    exhibits:\n      - id: log\n        title: Tide log\n        body: |\n          ```text\n          06:10 low\n          12:25 high\n          ```\n')}${choice('case-3')}`,
  'series/night-shift.yaml': `id: night-shift
title: The night shift
scenario: |
${block(paragraphs('the night', 12), 2)}
goal: |
  Every ship leaves on time.
items:
${['one', 'two']
  .map((name) =>
    choice(`night-${name}`).replace(
      /options:[^]*/,
      `options:
      - { id: 'yes', text: 'Yes', why: It does. }
      - { id: 'no', text: 'No', why: It does not. }
    key: 'yes'
`,
    ),
  )
  .join('')}`,
  'reference/10-tides.md': `# Tides

How the water moves at North Quay.

## High water

${paragraphs('high water', 12)}

## Low water

A ship at low water needs a pilot. The berthmaster calls one.

${paragraphs('low water', 12)}

### Neaps

The smallest tides are neaps.
`,
  'reference/20-cranes.md': `# Cranes

| Crane | Load |
|---|---|
| \`northCrane\` | 40 t |
| \`southCrane\` | 12 t |

## Who may move one

The berthmaster releases a crane, and a second person watches it.

${paragraphs('cranes', 14)}
`,
  'reference/30-signals.md': `# Signals

Three short signals: engines astern, says [the signal book](https://example.com/signals).
`,
  'assets/chart.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="#eef4fa"/><path d="M0 600h1600v300H0z" fill="#b9d2e8"/>${Array.from(
    { length: 8 },
    (_, berth) =>
      `<rect x="${60 + berth * 190}" y="440" width="150" height="150" fill="#fff" stroke="#345"/><text x="${80 + berth * 190}" y="525" font-family="sans-serif" font-size="28">Berth ${berth + 1}</text>`,
  ).join('')}</svg>`,
};
