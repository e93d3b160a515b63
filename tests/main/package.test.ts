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
    const inspections = createInspections(store.exams);
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
      [expect.stringContaining('items/bomb.yaml:1 this file cannot be read')],
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
      ['items/bends.yaml:17 this text is nested too deep'],
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

describe('importing', () => {
  it('makes a changed exam a new version, and knows an unchanged one', async () => {
    const store = temporaryStore();
    const inspections = createInspections(store.exams);
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
    const inspections = createInspections(store.exams);
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
