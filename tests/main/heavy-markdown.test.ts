import { expect, it } from 'vitest';
import { openPackage } from '../../src/main/library/package-source.ts';
import { temporaryFolder } from '../support/folder.ts';
import { goodPackage, writePackage } from '../support/package.ts';

// Without the limits the parser works on each of these for a minute and more: a failure is a timeout.
const heavy = {
  // Raw HTML at the end: what makes the check parse a text at all.
  emphasis: `${'*a_ '.repeat(24_000)}<b>`,
  nesting: `${'- '.repeat(9_000)}<b>`,
  underlines: `${'a\n=\n'.repeat(24_000)}<b>`,
};

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { exam, problems } = await openPackage(writePackage(temporaryFolder(), files));
  expect(exam).toBeNull();
  return problems.map(({ file, line, message, hint }) => `${file}:${line} ${message} | ${hint}`);
}

it.each([
  [heavy.emphasis, 'this paragraph has more than 1000 signs of emphasis | Divide it'],
  [heavy.nesting, 'this text opens more than 12 quotes and lists on one line | Use fewer'],
  [heavy.underlines, 'this text underlines more than 500 headings | Write headings'],
])('a reference page that would keep the parser busy is refused', async (body, problem) => {
  const files = { ...goodPackage, 'reference/page.md': `# Page\n\nFine.\n\n${body}\n` };
  const found = await problemsOf(files);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(problem);
  expect(found[0]).toMatch(/^reference\/page\.md:\d+ /);
});

it('names the line of a page where it begins', async () => {
  const body = `Fine.\n\nFine *too*.\n\n${heavy.emphasis}`;
  const [found] = await problemsOf({ ...goodPackage, 'reference/page.md': `# Page\n\n${body}` });
  expect(found).toContain('reference/page.md:7 this paragraph has more than 1000');
});

it('a stem that would keep the parser busy is refused, with its item', async () => {
  const items = goodPackage['items/hitches.yaml'] ?? '';
  const files = {
    ...goodPackage,
    'items/hitches.yaml': items.replace('Which knot is this?', heavy.nesting),
  };
  const { exam, problems } = await openPackage(writePackage(temporaryFolder(), files));
  expect(exam).toBeNull();
  expect(problems).toMatchObject([
    { item: 'hitch-1', message: 'this text opens more than 12 quotes and lists on one line' },
  ]);
});

it('a text that is far too long is refused for its length and not read further', async () => {
  const items = goodPackage['items/hitches.yaml'] ?? '';
  const files = {
    ...goodPackage,
    'items/hitches.yaml': items.replace('Which knot is this?', heavy.emphasis.repeat(10)),
  };
  const { exam, problems } = await openPackage(writePackage(temporaryFolder(), files));
  expect(exam).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ item: 'hitch-1' });
  expect(problems[0]?.message).toContain('too long');
});
