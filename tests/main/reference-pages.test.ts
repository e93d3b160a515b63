import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exam } from '../../src/core/exam/exam.ts';
import { summarise } from '../../src/core/exam/summary.ts';
import { contentHash } from '../../src/main/library/content-hash.ts';
import { examToStore } from '../../src/main/library/exam-to-store.ts';
import { openPackage } from '../../src/main/library/package-source.ts';
import { makeExam } from '../support/exam.ts';
import { temporaryFolder } from '../support/folder.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';
import { temporaryStore } from '../support/store.ts';

const packageWithPages: Record<string, string> = {
  ...goodPackage,
  'reference/20-hitches.md': '# Hitches\n\nTie `<b>` *to* a post:\n\n![A post](assets/post.svg)\n',
  'reference/10-bends/sheet.md': '\uFEFF# Sheet bend #\r\n\r\n| Rope | Use |\r\n|---|---|\r\n',
  'reference/10-bends/reef.md': '# Reef\nA knot.',
};

async function open(files: Record<string, string>) {
  return openPackage(writePackage(temporaryFolder(), files));
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { problems, exam } = await open(files);
  expect(exam === null).toBe(problems.length > 0);
  for (const { hint } of problems) expect(hint).not.toBe('');
  return problems.map(
    ({ file, line, column, item, message }) =>
      `${file}:${line}:${column}${item === null ? '' : ` ${item}`} ${message}`,
  );
}

describe('reference pages', () => {
  it('come in the order of their paths, each with its title and the text below it', async () => {
    const { exam, problems } = await open(packageWithPages);
    expect(problems).toEqual([]);
    expect(exam?.reference).toEqual([
      { id: '10-bends/reef', title: 'Reef', body: 'A knot.' },
      { id: '10-bends/sheet', title: 'Sheet bend', body: '| Rope | Use |\n|---|---|' },
      {
        id: '20-hitches',
        title: 'Hitches',
        body: 'Tie `<b>` *to* a post:\n\n![A post](assets/post.svg)',
      },
    ]);
  });

  it('come out of an archive too', async () => {
    const folder = temporaryFolder();
    writePackage(join(folder, 'knots'), packageWithPages);
    const archive = join(folder, 'knots.mockexam');
    execFileSync('python3', [
      '-c',
      'import sys, os, shutil; os.rename(shutil.make_archive(sys.argv[1], "zip", sys.argv[1]), sys.argv[2])',
      join(folder, 'knots'),
      archive,
    ]);
    const [packed, plain] = await Promise.all([
      openPackage(archive),
      openPackage(join(folder, 'knots')),
    ]);
    expect(packed.problems).toEqual([]);
    expect(packed.exam).toEqual(plain.exam);
    expect(packed.exam?.reference).toHaveLength(3);
  });

  it('are counted', async () => {
    expect(summarise(await open(packageWithPages))).toMatchObject({ ok: true, referencePages: 3 });
  });

  const page = 'reference/20-hitches.md';
  const cases: [name: string, files: Record<string, string>, expected: string[]][] = [
    [
      'a page without a title',
      { ...packageWithPages, [page]: 'Hitches\n\nText.' },
      [`${page}:1:1 this page does not begin with its title`],
    ],
    [
      'a title further down, behind front matter',
      { ...packageWithPages, [page]: '---\ntags: x\n---\n# Hitches\n\nText.' },
      [`${page}:1:1 this page does not begin with its title`],
    ],
    [
      'a heading that is no title',
      { ...packageWithPages, [page]: '## Hitches\n\nText.' },
      [`${page}:1:1 this page does not begin with its title`],
    ],
    [
      'a title of nothing but signs',
      { ...packageWithPages, [page]: '# ##\n\nText.' },
      [`${page}:1:1 this page does not begin with its title`],
    ],
    [
      'a title without an end',
      { ...packageWithPages, [page]: `# ${'x'.repeat(201)}\n\nText.` },
      [`${page}:1:3 the title has 201 characters`],
    ],
    [
      'a page of a title alone',
      { ...packageWithPages, [page]: '# Hitches\n\n \n' },
      [`${page}:1:1 this page has nothing but its first line`],
    ],
    [
      'a page that is too long',
      { ...packageWithPages, [page]: `# H\n${'x'.repeat(100_000)}` },
      [`${page}:1:1 this page has 100004 characters`],
    ],
    [
      'raw HTML, at its place and not at the same words in code',
      change(packageWithPages, page, '*to* a post', 'to a <b>post</b>'),
      [`${page}:3:16 raw HTML is not shown: <b>`],
    ],
    [
      'a picture that is not there, at its second use',
      change(
        packageWithPages,
        page,
        '![A post](assets/post.svg)',
        '`assets/pots.svg`\n\n![A post](assets/pots.svg)',
      ),
      [`${page}:7:11 the picture \`assets/pots.svg\` is not in the package`],
    ],
    [
      'a picture of another host',
      change(packageWithPages, page, 'assets/post.svg', 'https://example.com/post.svg'),
      [`${page}:5:11 the picture \`https://example.com/post.svg\` is not in the package`],
    ],
    [
      'a picture without a text alternative',
      change(packageWithPages, page, '![A post]', '![]'),
      [`${page}:5:5 the picture \`assets/post.svg\` has no text alternative`],
    ],
    [
      'a name that cannot be an id',
      { ...packageWithPages, 'reference/Half Hitch.md': '# Half hitch\n\nText.' },
      ['reference/Half Hitch.md:1:1 the name of this file cannot be the id of a page'],
    ],
    [
      'a page with another ending',
      { ...packageWithPages, 'reference/half-hitch.markdown': '# Half hitch\n\nText.' },
      ['reference/half-hitch.markdown:1:1 this file is no reference page'],
    ],
    [
      'YAML among the pages',
      { ...packageWithPages, 'reference/pages.yaml': '[]' },
      ['reference/pages.yaml:1:1 this file stands in no folder that a package has'],
    ],
  ];
  it.each(cases)('refuse %s', async (_name, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  it('refuse bytes that are no UTF-8', async () => {
    const folder = writePackage(temporaryFolder(), {
      ...packageWithPages,
      [page]: Uint8Array.of(35, 32, 0xff, 10, 65),
    });
    expect((await openPackage(folder)).problems).toMatchObject([
      { file: page, message: 'this file is not UTF-8 text' },
    ]);
  });

  it('are a hundred at most', async () => {
    const pages = (count: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `reference/${String(index).padStart(3, '0')}.md`,
          `# Page ${index}\n\nText.`,
        ]),
      );
    const most = await open({ ...goodPackage, ...pages(100) });
    expect(most.exam?.reference).toHaveLength(100);
    expect(await problemsOf({ ...goodPackage, ...pages(101) })).toEqual([
      'reference/100.md:1:1 the package has 101 reference pages',
    ]);
  });

  it('are the same whatever ends their lines, so that an exam is one on every system', async () => {
    const endings = ['\n', '\r\n'];
    const hashes = await Promise.all(
      endings.map(async (ending) => {
        const files = Object.entries(packageWithPages).map(
          ([path, text]) => [path, text.replaceAll(/\r?\n/g, ending)] as const,
        );
        const { exam, problems } = await open(Object.fromEntries(files));
        expect(problems).toEqual([]);
        return contentHash(exam as Exam);
      }),
    );
    expect(new Set(hashes).size).toBe(1);
    // A fault stands where an editor shows it.
    expect(
      await problemsOf({
        ...goodPackage,
        'reference/a.md': '# A\r\n\r\nText\r\n and <b>bold</b>.',
      }),
    ).toEqual(['reference/a.md:4:6 raw HTML is not shown: <b>']);
  });

  it('make another version of the exam when one changes', async () => {
    const { exam } = await open(packageWithPages);
    const before = exam as Exam;
    const changed = { ...before, reference: before.reference.slice(1) };
    expect(contentHash(changed)).not.toBe(contentHash(before));
  });

  it('leave the name of an exam without any as it was before there were pages', () => {
    // Fields in the order of their names, as the hash takes them.
    const old = { assets: {}, id: 'old', items: [], title: 'Old' };
    const now = { ...old, reference: [] } as unknown as Exam;
    expect(contentHash(now)).toBe(createHash('sha256').update(JSON.stringify(old)).digest('hex'));
  });
});

describe('an exam in the store', () => {
  it('keeps its pages', () => {
    const store = temporaryStore();
    const reference = [{ id: 'a', title: 'A', body: 'Text.' }];
    const { hash } = store.exams.add(examToStore(makeExam({ reference }), new Map()), 1);
    expect(store.exams.read(hash)?.reference).toEqual(reference);
  });

  it('that was stored before there were pages has none', () => {
    const store = temporaryStore();
    const ready = examToStore(makeExam(), new Map());
    const { reference: _missing, ...old } = ready.exam;
    const { hash } = store.exams.add({ ...ready, exam: old as Exam }, 1);
    expect(store.exams.read(hash)?.reference).toEqual([]);
  });
});

describe('exhibits', () => {
  const item = (id: string, more: object = {}): object => ({
    id,
    type: 'choice',
    objective: 'bends.sheet',
    stem: 'Which?',
    explanation: 'This.',
    references: [],
    verified: '2026-11-01',
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    key: 'a',
    ...more,
  });
  const log = { id: 'log', title: 'Log', body: '| Day | Knots |\n|---|---|\n| 1 | 2 |' };
  const withExhibits = (beside: object[], within: object[]): Record<string, string> => ({
    ...goodPackage,
    'case-studies/one.yaml': JSON.stringify({
      id: 'one',
      title: 'One',
      tabs: [{ id: 'tab', title: 'Tab', body: 'Text' }],
      exhibits: beside,
      items: [item('case-1', { exhibits: within }), item('case-2')],
    }),
  });

  it('stand on a case study and on any item, and are absent where there are none', async () => {
    const read = await open(withExhibits([log], [{ ...log, id: 'plan' }]));
    expect(read.problems).toEqual([]);
    const [caseStudy] = (read.exam as Exam).caseStudies;
    expect(caseStudy?.exhibits).toEqual([log]);
    expect(caseStudy?.items[0]?.exhibits).toEqual([{ ...log, id: 'plan' }]);
    expect(caseStudy?.items[1]).not.toHaveProperty('exhibits');
    expect(summarise(read).exhibits).toBe(2);
  });

  const many = Array.from({ length: 11 }, (_, index) => ({ ...log, id: `log-${index}` }));
  const cases: [name: string, files: Record<string, string>, message: string][] = [
    [
      'two with one id on an item',
      change(
        goodPackage,
        'items/bends.yaml',
        'choose: 2',
        'choose: 2\n  exhibits: [{ id: e, title: E, body: E }, { id: e, title: F, body: F }]',
      ),
      'items/bends.yaml:14:50 bend-1 two exhibits have the id `e`',
    ],
    [
      'two with one id on a case study',
      withExhibits([log, log], [{ ...log, id: 'plan' }]),
      'two exhibits have the id `log`',
    ],
    [
      'one of an item with the id of one of its case study',
      withExhibits([log], [log]),
      'case-1 two exhibits have the id `log`',
    ],
    ['more than ten', withExhibits(many, [log]), '`exhibits` is too long'],
    ['an empty list', withExhibits([log], []), 'case-1 `exhibits` is too short'],
    [
      'raw HTML',
      withExhibits([{ ...log, body: 'A <b>bold</b> log' }], [{ ...log, id: 'plan' }]),
      'raw HTML is not shown: <b>',
    ],
    [
      'a picture that is not there',
      withExhibits([log], [{ ...log, id: 'plan', body: '![A plan](assets/plan.svg)' }]),
      'case-1 the picture `assets/plan.svg` is not in the package',
    ],
    [
      'an unknown field',
      withExhibits([{ ...log, file: 'x' }], [{ ...log, id: 'plan' }]),
      '`file` is not a field here',
    ],
  ];
  it.each(cases)('refuse %s', async (_name, files, message) => {
    expect(await problemsOf(files)).toEqual([expect.stringContaining(message)]);
  });
});
