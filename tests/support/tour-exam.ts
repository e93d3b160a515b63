/**
 * An exam that has one of everything that the window can show, so that a walk through all screens is
 * short and always the same: the ten types, a case study with exhibits, a series, a reference, and
 * what strains a page: a very long stem, twelve options, words without an end, wide lines of code.
 */

const verified = '2026-11-01';

const common = (id: string, objective: string, stem: string): object => ({
  id,
  objective,
  stem,
  explanation: `The handbook settles it: read what it says of \`${id}\`, and the other answers fall away.`,
  references: [{ title: 'Handbook of the service', url: `https://example.com/handbook/${id}` }],
  verified,
});

const options = (...texts: string[]): object[] =>
  texts.map((text, index) => ({
    id: 'abcdefghijkl'.charAt(index),
    text,
    why: `What the handbook says of this one decides it: ${index === 0 ? 'it holds in every season.' : 'it holds in some seasons only.'}`,
  }));

const wideLine = `station --region north --sensors temperature,pressure,humidity,wind --every 10m --retry 5 --output s3://weather-archive/north/${'readings/'.repeat(6)}`;

const longWord = `WeatherStation${'WithoutAnyPlaceToBreakALine'.repeat(4)}`;

const items: object[] = [
  {
    ...common(
      'first-choice',
      'measure.plan',
      `A station on a hill sends its readings every ten minutes. After a storm, some readings are missing, and the dashboard shows a straight line in their place.

\`\`\`yaml
station: north-hill
every: 10m
missing: interpolate
\`\`\`

You must make the gaps visible, without changing how often the station sends. What should you do?`,
    ),
    type: 'choice',
    options: options(
      'Set `missing` to `gap`, so that the dashboard draws nothing where nothing was measured.',
      'Set `every` to `5m`, so that fewer readings are lost in a storm.',
      'Add a second station on the same hill and take the mean of both.',
      'Ask the station for its readings again once the storm has passed.',
    ),
    key: 'a',
  },
  {
    ...common(
      'twelve',
      'measure.instruments',
      `Which instrument measures how far one can see? The catalog lists it as \`${longWord}\`.`,
    ),
    type: 'choice',
    options: options(
      'A visibility meter',
      'A barometer',
      'A thermometer in a screen that is painted white and open to the wind on all four sides',
      'A hygrometer',
      'A rain gauge with a tipping bucket',
      'An anemometer',
      'A wind vane',
      'A ceilometer',
      'A pyranometer',
      'A snow pillow',
      `A ${longWord}`,
      'None of them',
    ),
    key: 'a',
  },
  {
    ...common(
      'long',
      'forecast.write',
      `${Array.from(
        { length: 14 },
        (_, index) =>
          `Paragraph ${index + 1}. The forecaster on duty reads the bulletin of the night, compares it with the map of the morning, and writes down in plain words what has changed since.`,
      ).join('\n\n')}

\`\`\`bash
${wideLine}
\`\`\`

| Region | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday |
|---|---|---|---|---|---|---|---|
| North coast | Fog, then sun | Rain | Rain | Sun | Sun | Wind from the west | Snow above 900 m |

Which day does the bulletin warn about?`,
    ),
    type: 'choice',
    options: options('Saturday', 'Monday', 'Wednesday'),
    key: 'a',
  },
  {
    ...common(
      'two-of-four',
      'measure.plan',
      'Two changes keep a station running through the winter. Which two should you make?',
    ),
    type: 'multiple',
    options: options(
      'Heat the rain gauge when the air is below two degrees.',
      'Charge the battery from a second panel that faces south.',
      'Send readings only at noon.',
      'Paint the housing black.',
    ),
    key: ['a', 'b'],
    choose: 2,
  },
  {
    ...common(
      'blanks',
      'forecast.publish',
      'Complete the file so that the bulletin is published each morning, and only for the coast.',
    ),
    type: 'dropdown',
    body: `\`\`\`yaml
bulletin:
  when: [[when]]
  region: [[region]]
  style: plain
\`\`\`

The person who signs it is the [[person]].`,
    blanks: [
      {
        id: 'when',
        label: 'When',
        choices: [
          { id: 'daily', text: 'daily 06:00', why: 'Each morning.' },
          { id: 'hourly', text: 'hourly', why: 'Far too often.' },
        ],
        key: 'daily',
      },
      {
        id: 'region',
        label: 'Region',
        choices: [
          { id: 'coast', text: 'coast' },
          { id: 'all', text: 'all regions of the service, those of neighbors included' },
        ],
        key: 'coast',
      },
      {
        id: 'person',
        label: 'Person',
        choices: [
          { id: 'duty', text: 'forecaster on duty' },
          { id: 'head', text: 'head of the service' },
        ],
        key: 'duty',
      },
    ],
  },
  {
    ...common('matching', 'measure.instruments', 'Match each reading with its instrument.'),
    type: 'match',
    sources: [
      { id: 'barometer', text: 'Barometer', why: 'It weighs the air.' },
      { id: 'anemometer', text: 'Anemometer', why: 'It turns with the wind.' },
      { id: 'gauge', text: 'Rain gauge', why: 'It counts tips.' },
      {
        id: 'vane',
        text: 'Wind vane, oiled once a year',
        distractor: true,
        why: 'Direction only.',
      },
    ],
    targets: [
      { id: 'pressure', text: 'Pressure of the air, in hectopascals', key: 'barometer' },
      { id: 'speed', text: 'Speed of the wind', key: 'anemometer' },
      { id: 'rain', text: 'Rain since midnight', key: 'gauge' },
    ],
  },
  {
    ...common(
      'ordering',
      'forecast.write',
      'Which three steps make a bulletin, and in what order? Not every step is needed.',
    ),
    type: 'order',
    steps: options(
      'Read the maps of the morning',
      'Write the outlook for the coast',
      'Have a second person read it',
      'Ask the stations to send again',
      'Clear the archive',
    ),
    key: ['a', 'b', 'c'],
    alternatives: [['b', 'a', 'c']],
  },
  {
    ...common('rows', 'records.keep', 'For each statement, say whether it is true.'),
    type: 'statements',
    rows: [
      {
        id: 'corrected',
        text: 'A reading that was corrected keeps its first value in the archive.',
        key: 'yes',
        why: 'Nothing in the archive is overwritten.',
      },
      {
        id: 'deleted',
        text: 'Readings older than ten years are deleted.',
        key: 'no',
        why: 'They are kept for good.',
      },
      { id: 'public', text: 'Anyone may read the archive.', key: 'yes', why: 'It is public.' },
    ],
  },
  {
    ...common(
      'picture',
      'measure.plan',
      'The map shows where readings were lost. Which two stations must be repaired? Choose two.',
    ),
    type: 'hotspot',
    picture: {
      file: 'assets/map.svg',
      alt: 'A map with four stations: north hill, harbor, airfield and south wood.',
      width: 640,
      height: 320,
    },
    regions: ['North hill', 'Harbor', 'Airfield', 'South wood'].map((label, index) => ({
      id: `region-${index + 1}`,
      label,
      x: 5 + 24 * index,
      y: 30,
      width: 18,
      height: 36,
      why: index < 2 ? 'Its line stops at noon.' : 'Its line is whole.',
    })),
    key: ['region-1', 'region-2'],
  },
  {
    ...common(
      'cells',
      'records.keep',
      'Which entry of the plan keeps readings for too short a time?',
    ),
    type: 'hotspot',
    table: {
      corner: 'Kind of reading',
      columns: ['Kept for', 'Checked by'],
      rows: [
        {
          id: 'hourly',
          header: 'Hourly',
          cells: [
            { id: 'hourly-kept', text: 'Ten years', why: 'As the rule says.' },
            { id: 'hourly-checked', text: 'A program', why: 'That is enough.' },
          ],
        },
        {
          id: 'daily',
          header: 'Daily',
          cells: [
            { id: 'daily-kept', text: 'One month', why: 'The rule says ten years.' },
            { id: 'daily-checked', text: 'The forecaster on duty', why: 'As the rule says.' },
          ],
        },
      ],
    },
    key: ['daily-kept'],
  },
  {
    ...common('word', 'forecast.publish', 'Which command shows the bulletins of this week?'),
    type: 'text',
    key: ['bulletin list', 'bulletin ls'],
    pattern: 'bulletin list( --week)?',
    label: 'Command',
    placeholder: 'bulletin ...',
  },
  {
    ...common(
      'share',
      'records.keep',
      'Of 400 readings, 50 were lost. How many is that, in percent?',
    ),
    type: 'number',
    key: 12.5,
    tolerance: 0.1,
    unit: '%',
    label: 'Lost readings',
  },
  {
    ...common(
      'file',
      'forecast.publish',
      'Let the bulletin go out each morning to the coast, and keep who signs it.',
    ),
    type: 'code',
    file: 'bulletin.yaml',
    format: 'yaml',
    starter: `# Who hears what, and when.
signedBy: forecaster on duty
archive: ${'readings/'.repeat(14)}
send: never
`,
    checks: [
      {
        id: 'send',
        text: 'It goes out each morning.',
        why: 'At six.',
        path: '$.send',
        equals: 'daily 06:00',
      },
      { id: 'regions', text: 'It goes to the coast.', path: '$.regions', contains: 'coast' },
    ],
    guards: [{ id: 'signed', text: 'Who signs it stays.', path: '$.signedBy', exists: true }],
    solution: `# Who hears what, and when.
signedBy: forecaster on duty
archive: ${'readings/'.repeat(14)}
send: daily 06:00
regions:
- coast
`,
  },
  {
    ...common(
      'beside',
      'measure.plan',
      'The log of a station and its plan are in the exhibits. At what time did it stop sending?',
    ),
    type: 'choice',
    options: options('At 14:20', 'At 06:10', 'It never stopped'),
    key: 'a',
    exhibits: [
      {
        id: 'station-log',
        title: 'Station log',
        body: `\`\`\`text\n06:10 awake\n06:20 sent 12 readings\n14:20 sent 3 readings, battery low\n${wideLine}\n\`\`\``,
      },
    ],
  },
];

const yesNo = (stem: string, id: string, key: 'yes' | 'no'): object => ({
  ...common(id, 'forecast.write', stem),
  type: 'choice',
  shuffle: false,
  options: [
    { id: 'yes', text: 'Yes', why: 'This meets the goal.' },
    { id: 'no', text: 'No', why: 'This does not meet the goal.' },
  ],
  key,
});

/** Paragraphs enough to fill a pane, no two alike. */
const paragraphs = (about: string, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    [
      `The service has written down what it knows of ${about} since ${1950 + 9 * index}.`,
      index % 2 === 0
        ? 'Two people look after it, one by day and one by night, and both may change a reading when a third agrees.'
        : 'Nobody has looked at it for some time, so what is written here may be out of date.',
      ...(index % 3 === 0 ? ['In winter the path is closed.'] : []),
    ].join(' '),
  ).join('\n\n');

const map = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320"><rect width="640" height="320" fill="#f4f1e8"/><path d="M0 240h640v80H0z" fill="#cfe0ee"/>${[
  'North hill',
  'Harbor',
  'Airfield',
  'South wood',
]
  .map(
    (name, index) =>
      `<rect x="${44 + 154 * index}" y="104" width="92" height="90" fill="#fff" stroke="#5b5650"/><text x="${54 + 154 * index}" y="154" font-family="sans-serif" font-size="15" fill="#2b2825">${name}</text>`,
  )
  .join('')}</svg>`;

/** The package's files. JSON, since it is YAML and needs no care with quotes. */
export const tourPackage: Record<string, string> = {
  'exam.yaml': JSON.stringify({
    schema: 1,
    id: 'weather',
    code: 'WX-200',
    title: 'Running a weather service',
    version: '2026.2',
    outline: 'Skills of the service, spring 2026',
    licence: 'CC BY 4.0',
    description:
      'What it takes to measure the weather, to *say* what it will be, and to keep both.',
    notice: 'Original questions, written for practice.',
    minutes: 60,
    domains: [
      {
        id: 'measure',
        title: 'Measure the weather',
        weight: [40, 40],
        objectives: [
          { id: 'measure.plan', title: 'Plan stations and keep them running' },
          { id: 'measure.instruments', title: 'Choose instruments' },
        ],
      },
      {
        id: 'forecast',
        title: 'Forecast and say so in words that people can act on',
        weight: [45, 45],
        objectives: [
          { id: 'forecast.write', title: 'Write a bulletin' },
          { id: 'forecast.publish', title: 'Publish it' },
        ],
      },
      {
        id: 'records',
        title: 'Keep records',
        weight: [15, 15],
        objectives: [{ id: 'records.keep', title: 'Keep what was measured' }],
      },
    ],
    blueprint: {
      items: 20,
      sections: [
        { kind: 'standard', title: 'Day to day' },
        { kind: 'case' },
        { kind: 'series', title: 'A bulletin for the coast' },
      ],
    },
  }),
  'items/all.json': JSON.stringify(items),
  'case-studies/island.json': JSON.stringify({
    id: 'island',
    title: 'Skerry Island',
    tabs: [
      {
        id: 'overview',
        title: 'Overview',
        body: `## The island\n\n${paragraphs('the island', 8)}`,
      },
      { id: 'stations', title: 'Existing stations', body: paragraphs('its stations', 8) },
      {
        id: 'needs',
        title: 'Requirements and what the council has not decided yet',
        body: 'Readings must reach the mainland within an hour.\n\n- Two people look after everything.\n- There is no power at night.',
      },
    ],
    exhibits: [
      {
        id: 'chart',
        title: 'Map of the stations',
        body: 'As it hangs in the office.\n\n![The four stations from above](assets/map.svg)',
      },
      {
        id: 'list',
        title: 'Stations',
        body: '| Station | Since | Battery |\n|---|---|---|\n| North hill | 2019 | 84 % |\n| Harbor | 2021 | 61 % |',
      },
    ],
    items: ['What should the island do first?', 'Which station needs a new battery?'].map(
      (stem, index) => ({
        ...common(`island-${index + 1}`, 'measure.plan', stem),
        type: 'choice',
        options: options('Replace the battery at the harbor', 'Add a station', 'Wait until spring'),
        key: 'a',
      }),
    ),
  }),
  'series/coast.json': JSON.stringify({
    id: 'coast',
    title: 'A bulletin for the coast',
    scenario: paragraphs('the coast', 4),
    goal: 'Every harbor hears of a storm six hours before it comes.',
    items: [
      yesNo(
        'Solution: you send the bulletin by radio each hour. Does this meet the goal?',
        'coast-1',
        'yes',
      ),
      yesNo(
        'Solution: you print the bulletin on Sundays. Does this meet the goal?',
        'coast-2',
        'no',
      ),
      yesNo('Solution: you ask the harbors to call. Does this meet the goal?', 'coast-3', 'no'),
      yesNo(
        'Solution: you light the beacon when the wind rises. Does this meet the goal?',
        'coast-4',
        'no',
      ),
    ],
  }),
  'reference/10-instruments.md': `# Instruments

What each of them measures, and how often it is read.

| Instrument | Measures | Read |
|---|---|---|
| \`barometer\` | pressure | each hour |
| \`anemometer\` | speed of the wind | each minute |

## Care

${paragraphs('the instruments', 10)}

### In winter

A heated gauge needs a second battery.
`,
  'reference/20-bulletins.md': `# Bulletins

A bulletin is signed by the forecaster on duty.

\`\`\`yaml
bulletin:
  when: daily 06:00
\`\`\`

## Words

${paragraphs('its words', 6)}
`,
  'reference/30-archive.md': '# Archive\n\nNothing in the archive is overwritten.\n',
  'assets/map.svg': map,
};
