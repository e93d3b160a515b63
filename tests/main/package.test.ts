import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/main/library/package-source.ts';
import { createInspections } from '../../src/main/library/inspections.ts';
import { temporaryFolder } from '../support/folder.ts';
import { change, goodPackage, lineOf, writePackage } from '../support/package.ts';
import { temporaryStore } from '../support/store.ts';

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { problems, exam } = await openPackage(writePackage(temporaryFolder(), files));
  expect(exam === null).toBe(problems.length > 0);
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('a good package', () => {
  it('loads from a folder', async () => {
    const { exam, problems, pictures } = await openPackage(
      writePackage(temporaryFolder(), goodPackage),
    );
    expect(problems).toEqual([]);
    expect(exam?.items.map((item) => item.id)).toEqual(['bend-1', 'bend-2', 'hitch-1', 'hitch-2']);
    expect([...pictures.keys()]).toEqual(['assets/post.svg']);
  });

  it('loads from a .mockexam file, also when the folder itself was zipped', async () => {
    const folder = temporaryFolder();
    writePackage(join(folder, 'knots'), goodPackage);
    const python = (inside: string, base: string): string => {
      const file = join(folder, `${inside}.mockexam`);
      execFileSync('python3', [
        '-c',
        'import sys, shutil; shutil.make_archive(sys.argv[1], "zip", sys.argv[2], sys.argv[3])',
        join(folder, inside),
        join(folder, base),
        inside === 'flat' ? '.' : 'knots',
      ]);
      execFileSync('mv', [join(folder, `${inside}.zip`), file]);
      return file;
    };
    const plain = await openPackage(join(folder, 'knots'));
    for (const file of [python('flat', 'knots'), python('nested', '.')]) {
      const opened = await openPackage(file);
      expect(opened.problems).toEqual([]);
      expect(opened.exam).toEqual(plain.exam);
    }
  });

  it('may be written in JSON, with Windows line ends and a byte order mark', async () => {
    const files = {
      ...goodPackage,
      'items/bends.yaml': `\uFEFF${(goodPackage['items/bends.yaml'] as string).replaceAll('\n', '\r\n')}`,
    };
    expect(await problemsOf(files)).toEqual([]);
  });
});

describe('a package with twelve mistakes', () => {
  const mistakes: [file: string, from: string, to: string, line: string, message: string][] = [
    ['exam.yaml', 'title: Bends', 'titel: Bends', 'titel: Bends', '`titel` is not a field here'],
    [
      'items/hitches.yaml',
      'objective: hitches.clove',
      'objective: hitches.cleve',
      'hitches.cleve',
      'the objective `hitches.cleve` is not declared',
    ],
    [
      'items/hitches.yaml',
      'assets/post.svg',
      'assets/pots.svg',
      'assets/pots.svg',
      'the picture `assets/pots.svg` is not in the package',
    ],
    [
      'items/hitches.yaml',
      'verified: 2026-11-01',
      'verified: yesterday',
      'verified: yesterday',
      '`verified` is `yesterday`',
    ],
    [
      'items/hitches.yaml',
      'https://example.com/knots',
      'http://example.com/knots',
      'http://example.com',
      '`url` is `http://example.com/knots`',
    ],
    [
      'items/hitches.yaml',
      'key: [around, over, under]',
      'key: [around, over, through]',
      'key: [around',
      'the key names `through`, which is not a step',
    ],
    [
      'items/hitches.yaml',
      'stem: Put the steps in order.',
      'stem: Put the <b>steps</b> in order.',
      'stem: Put',
      'raw HTML is not shown: <b>',
    ],
    ['items/bends.yaml', 'choose: 2', 'choose: 3', 'choose: 3', '`choose` is 3 but the key has 2'],
    [
      'items/bends.yaml',
      'key: [a, b]',
      'key: [a, x]',
      'key: [a, x]',
      'the key `x` is not an option',
    ],
    [
      'items/bends.yaml',
      'id: bend-2',
      'id: bend-1',
      'type: match',
      'two items have the id `bend-1`',
    ],
    [
      'items/bends.yaml',
      'key: loop',
      'key: bend',
      'key: bend }\n    - { id: hold',
      '`bend` is the key of two targets',
    ],
    [
      'items/bends.yaml',
      '- { id: loop, text: Bowline }',
      '- { id: loop, text: Bowline }',
      'id: loop',
      'source `loop` is never used',
    ],
  ];
  const wrong = mistakes.reduce<Record<string, string>>(
    (files, [file, from, to]) => change(files, file, from, to),
    goodPackage,
  );

  it('is refused with every one of them at its line', async () => {
    const { problems, exam } = await openPackage(writePackage(temporaryFolder(), wrong));
    expect(exam).toBeNull();
    const found = problems.map(({ file, line, message }) => ({ file, line, message }));
    for (const [file, , , where, message] of mistakes) {
      const text = wrong[file] as string;
      // The twin's id stands a line above its type; the second target a line below the first.
      const line =
        lineOf(text, where) +
        (message.startsWith('two items') ? -1 : message.startsWith('`bend` is') ? 1 : 0);
      expect(found).toContainEqual({ file, line, message: expect.stringContaining(message) });
    }
    expect(found).toHaveLength(12);
    for (const problem of problems) {
      expect(problem.hint).not.toBe('');
      expect(problem.column).toBeGreaterThan(0);
    }
  });

  it('leaves the library as it was', async () => {
    const store = temporaryStore();
    const inspections = createInspections(store);
    const good = await inspections.inspect(writePackage(temporaryFolder(), goodPackage));
    if (!good.ok) throw new Error();
    inspections.confirm(good.token, 1);
    const before = store.exams.current();
    const bad = await inspections.inspect(writePackage(temporaryFolder(), wrong));
    expect(bad.ok).toBe(false);
    expect(store.exams.current()).toEqual(before);
  });
});

describe('one mistake', () => {
  const cases: [name: string, files: Record<string, string>, expected: string[]][] = [
    ['no exam.yaml', { 'items/a.yaml': '[]' }, ['exam.yaml:1 exam.yaml is missing']],
    [
      'broken YAML',
      change(goodPackage, 'items/bends.yaml', '  choose: 2', '  choose: [2'),
      [expect.stringMatching(/^items\/bends\.yaml:1\d this is not valid YAML/)],
    ],
    [
      'an unknown type',
      change(goodPackage, 'items/bends.yaml', 'type: match', 'type: matching'),
      ['items/bends.yaml:15 `type` is `matching`, which is not known here'],
    ],
    [
      'a number where text belongs',
      change(goodPackage, 'items/bends.yaml', 'text: A bowline', 'text: 3'),
      ['items/bends.yaml:11 `text` is a number, not text'],
    ],
    [
      'a bank that cannot meet the blueprint',
      change(goodPackage, 'exam.yaml', 'items: 4', 'items: 8'),
      [
        'exam.yaml:8 a form needs at least 4 items of `hitches`, but the bank has 2',
        'exam.yaml:13 a form needs at least 4 items of `bends`, but the bank has 2',
      ],
    ],
    [
      'a series that is not there',
      change(
        goodPackage,
        'exam.yaml',
        '- { kind: standard }',
        '- { kind: standard }\n    - { kind: series }',
      ),
      ['exam.yaml:20 a form needs 1 series, but the package has 0'],
    ],
    [
      'enemies that leave too few',
      change(goodPackage, 'items/bends.yaml', 'choose: 2', 'choose: 2\n  enemies: [bend-2]'),
      ['exam.yaml:13 a form needs 2 standalone items of `bends`, but 1 can be drawn'],
    ],
    [
      'a lying picture',
      { ...goodPackage, 'assets/post.png': 'not a png' },
      ['assets/post.png:1 this is not a picture that the program can show'],
    ],
    [
      'a file in the wrong folder',
      { ...goodPackage, 'item/more.yaml': '[]' },
      ['item/more.yaml:1 this file stands in no folder that a package has'],
    ],
    [
      'weights the wrong way round',
      change(goodPackage, 'exam.yaml', 'weight: [50, 50]', 'weight: [60, 40]'),
      ['exam.yaml:8 `weight` has its higher number first'],
    ],
    [
      'an alias bomb',
      {
        ...goodPackage,
        'items/bomb.yaml': `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replaceAll(
          /./g,
          (letter) =>
            `${letter}: &${letter} [${Array(9)
              .fill(`*${String.fromCharCode(letter.charCodeAt(0) - 1)}`)
              .join(', ')}]\n`,
        )}`,
      },
      [expect.stringContaining('items/bomb.yaml:7 this file cannot be read')],
    ],
  ];
  it.each(cases)('%s', async (_name, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  const more: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'two standard sections',
      change(
        goodPackage,
        'exam.yaml',
        '- { kind: standard }',
        '- { kind: standard }\n    - { kind: standard }',
      ),
      ['exam.yaml:19 `sections` has more than one section of kind `standard`'],
    ],
    [
      'an id that every object has',
      change(goodPackage, 'items/bends.yaml', 'id: bend-1', 'id: constructor'),
      ['items/bends.yaml:1 `id` is `constructor`'],
    ],
    [
      'an HTML comment that swallows the rest of its line',
      change(
        goodPackage,
        'items/bends.yaml',
        'stem: Match knot and use.',
        "stem: '<!-- todo --> Match knot and use.'",
      ),
      ['items/bends.yaml:17 raw HTML is not shown: <!-- todo --> Match knot and use.'],
    ],
    [
      'an anchor inside itself',
      { ...goodPackage, 'items/loop.yaml': '- &a { tags: [*a] }' },
      [expect.stringContaining('items/loop.yaml:1 this file cannot be read')],
    ],
    [
      'a second exam file',
      { ...goodPackage, 'exam.yml': goodPackage['exam.yaml'] as string },
      ['exam.yml:1 the package has a second exam file'],
    ],
    [
      'quotes without an end',
      change(
        goodPackage,
        'items/bends.yaml',
        'stem: Match knot and use.',
        `stem: '${'> '.repeat(9_000)}<i> x'`,
      ),
      ['items/bends.yaml:17 this text opens more than 12 quotes and lists on one line'],
    ],
    [
      'enemies in one case study',
      {
        ...goodPackage,
        'case-studies/one.yaml': JSON.stringify({
          id: 'one',
          title: 'One',
          tabs: [{ id: 'tab', title: 'Tab', body: 'Text' }],
          items: ['case-1', 'case-2'].map((id) => ({
            id,
            type: 'choice',
            objective: 'bends.sheet',
            stem: 'Which?',
            explanation: 'This.',
            references: [],
            verified: '2026-11-01',
            ...(id === 'case-1' ? { enemies: ['case-2'] } : {}),
            options: [
              { id: 'a', text: 'A' },
              { id: 'b', text: 'B' },
            ],
            key: 'a',
          })),
        }),
      },
      [
        'case-studies/one.yaml:1 `case-2` stands in the same case study or series, which is always drawn whole',
      ],
    ],
  ];
  it.each(more)('%s', async (_name, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  it('more files than a package may hold, also when some lie outside its folder', async () => {
    const folder = temporaryFolder();
    const root = writePackage(join(folder, 'knots'), goodPackage);
    for (let n = 0; n < 5_001; n += 1) writeFileSync(join(root, 'items', `${n}.txt`), '');
    const { exam, problems } = await openPackage(folder);
    expect(exam).toBeNull();
    expect(problems).toMatchObject([{ message: 'the package holds more than 5000 files' }]);
  });

  it('nothing there', async () => {
    const { problems } = await openPackage(join(temporaryFolder(), 'nothing'));
    expect(problems).toMatchObject([{ message: 'this cannot be read: it is not there' }]);
  });

  it('a file that is no archive', async () => {
    const folder = writePackage(temporaryFolder(), { 'x.mockexam': 'hello' });
    const { problems } = await openPackage(join(folder, 'x.mockexam'));
    expect(problems).toMatchObject([{ message: 'this is not a .mockexam file' }]);
  });

  it('a link out of the package', async () => {
    const folder = writePackage(temporaryFolder(), goodPackage);
    mkdirSync(join(folder, 'more'));
    symlinkSync('/etc/passwd', join(folder, 'items', 'passwd.yaml'));
    const { problems, exam } = await openPackage(folder);
    expect(exam).toBeNull();
    expect(problems).toMatchObject([{ file: 'items/passwd.yaml' }]);
  });
});

describe('one mistake in a `code` item', () => {
  const base = `- id: code-1
  type: code
  objective: bends.sheet
  stem: Complete it.
  explanation: So.
  references: []
  verified: 2026-11-01
  file: ci.yaml
  format: yaml
  starter: |
    on: push
  checks:
    - id: branches
      text: It runs for main.
      path: $.on.push.branches
      equals: [main]
    - id: jobs
      text: It has a job.
      any:
        - { path: $.jobs.build, exists: true }
        - { path: $.jobs.test, exists: true }
  guards:
    - { id: event, text: It has events., path: $.on, exists: true }
  solution: |
    on: { push: { branches: [main] } }
    jobs: { build: {} }
`;
  const withCode = (from = '', to = ''): Record<string, string> =>
    change({ ...goodPackage, 'items/code.yaml': base }, 'items/code.yaml', from, to);

  it('none', async () => {
    expect(await problemsOf(withCode())).toEqual([]);
  });

  const cases: [name: string, from: string, to: string, at: number, message: string][] = [
    [
      'nothing to look at',
      'path: $.on.push.branches\n      ',
      '',
      13,
      'does not say what to look at',
    ],
    [
      'a path and a group',
      'path: $.on.push.branches\n',
      'path: $.on\n      all: [{ path: $.a, exists: true }, { path: $.b, exists: true }]\n',
      13,
      'this check has both `all` and `path`',
    ],
    ['no form', '\n      equals: [main]', '', 15, 'does not say what the path must lead to'],
    [
      'two forms',
      'equals: [main]',
      'equals: [main]\n      length: 1',
      17,
      'both `equals` and `length`',
    ],
    ['a path that is none', '$.on.push.branches', '$.on[', 15, 'this path cannot be read'],
    [
      'a path with a function that is not known',
      '$.on.push.branches',
      "'$[?size(@) > 1]'",
      15,
      'this path cannot be read',
    ],
    [
      'a pattern for a path',
      'path: $.on.push.branches\n      equals: [main]',
      'pattern: main',
      15,
      '`pattern` belongs to `format: text`',
    ],
    ['a field that is not known', 'equals: [main]', 'is: main', 16, '`is` is not a field here'],
    [
      'a pattern that is none',
      'equals: [main]',
      "matches: '(a'",
      16,
      'this pattern cannot be used',
    ],
    ['look-around', 'equals: [main]', "matches: 'a(?=b)'", 16, 'this pattern cannot be used'],
    ['a pattern without measure', 'equals: [main]', "matches: 'a{900}'", 16, 'it repeats too much'],
    [
      'a stray `unordered`',
      'equals: [main]',
      'equals: main\n      unordered: true',
      17,
      '`unordered` belongs',
    ],
    [
      'a stray `absent`',
      'equals: [main]',
      'equals: [main]\n      absent: true',
      17,
      '`absent` does not go',
    ],
    [
      'a stray `ignoreCase`',
      'equals: [main]',
      'equals: [main]\n      ignoreCase: true',
      17,
      '`ignoreCase` belongs',
    ],
    [
      'a form beside a group',
      'any:\n',
      'exists: true\n      any:\n',
      19,
      '`exists` does not go with `any`',
    ],
    ['an empty `contains`', 'equals: [main]', "contains: ''", 16, '`contains` is empty'],
    ['an empty `length`', 'equals: [main]', 'length: {}', 16, '`length` is empty'],
    [
      'a mistake inside a group',
      '$.jobs.test, exists: true',
      '$.jobs.test',
      21,
      'what the path must lead to',
    ],
    ['an id that stands twice', 'id: jobs', 'id: branches', 17, 'have the id `branches`'],
    ['a guard with the id of a check', 'id: event', 'id: jobs', 23, 'have the id `jobs`'],
    [
      'a solution that fails a check',
      'branches: [main]',
      'branches: [dev]',
      13,
      'the solution does not pass check `branches`',
    ],
    [
      'a solution that breaks a guard',
      'path: $.on, exists: true',
      'path: $.off, exists: true',
      23,
      'the solution does not pass guard `event`',
    ],
    [
      'a solution that cannot be read',
      'jobs: { build: {} }',
      'jobs: { build: {}',
      24,
      'the solution cannot be read',
    ],
    [
      'a free point',
      '$.jobs.test, exists: true',
      '$.on, exists: true',
      17,
      'the starter passes check `jobs` already',
    ],
    [
      'comments of YAML',
      'format: yaml',
      "format: yaml\n  comments: ['#']",
      10,
      '`comments` belongs to',
    ],
    ['a format that is not known', 'format: yaml', 'format: toml', 9, '`format` is `toml`'],
  ];
  it.each(cases)('%s', async (_name, from, to, at, message) => {
    const problems = await problemsOf(withCode(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`items/code.yaml:${at} `);
    expect(problems[0]).toContain(message);
  });

  it('a path for a text', async () => {
    const files = withCode('format: yaml', 'format: text');
    const problems = await problemsOf(files);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toBe('items/code.yaml:15 `format: text` has no paths');
  });

  it('more work than a file may cost', async () => {
    const path = '$..[?count($..*) > 9999]';
    const files = withCode('path: $.on, exists: true', `path: '${path}', exists: false`);
    const solution = `    more: [${Array(2_000).fill(1).join(', ')}]\n`;
    files['items/code.yaml'] += solution;
    expect(await problemsOf(files)).toEqual([
      'items/code.yaml:23 guard `event` takes too much work',
    ]);
  });
});

describe('importing', () => {
  it('makes a changed exam a new version, and knows an unchanged one', async () => {
    const store = temporaryStore();
    const inspections = createInspections(store);
    const look = async (files: Record<string, string>) => {
      const inspection = await inspections.inspect(writePackage(temporaryFolder(), files));
      if (!inspection.ok) throw new Error(JSON.stringify(inspection.problems));
      return inspection;
    };
    const first = await look(goodPackage);
    expect(first).toMatchObject({ standing: 'new', version: 1, pictures: 1 });
    inspections.confirm(first.token, 1);
    expect(inspections.confirm(first.token, 2)).toBeNull();
    expect(await look(goodPackage)).toMatchObject({ standing: 'same', version: 1 });
    const changed = await look(
      change(goodPackage, 'items/bends.yaml', 'Bends join.', 'Bends join ropes.'),
    );
    expect(changed).toMatchObject({ standing: 'new-version', version: 2 });
    inspections.discard(changed.token);
    expect(inspections.confirm(changed.token, 3)).toBeNull();
    expect(store.exams.current()).toMatchObject([{ version: 1 }]);
  });

  it('gives the same hash for the same content in another layout', async () => {
    const store = temporaryStore();
    const inspections = createInspections(store);
    const first = await inspections.inspect(writePackage(temporaryFolder(), goodPackage));
    if (first.ok) inspections.confirm(first.token, 1);
    const moved = Object.fromEntries(
      Object.entries(goodPackage).map(([path, text]) => [
        path,
        text.replace('schema: 1\nid: knots\n', 'id: knots\nschema: 1\n'),
      ]),
    );
    expect(await inspections.inspect(writePackage(temporaryFolder(), moved))).toMatchObject({
      standing: 'same',
    });
  });
});
