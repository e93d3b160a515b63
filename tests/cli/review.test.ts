import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { temporaryFolder } from '../support/folder.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';

const root = join(import.meta.dirname, '../..');

function exam(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/exam.ts', ...args], { cwd: root, encoding: 'utf8' });
}

/** A right answer to each item of the package of knots. */
const right = [
  { item: 'hitch-1', response: { option: 'a' }, sure: 'sure' },
  { item: 'hitch-2', response: { steps: ['around', 'over', 'under'] }, sure: 'sure' },
  { item: 'bend-1', response: { options: ['a', 'b'] }, sure: 'unsure' },
  { item: 'bend-2', response: { targets: { join: 'bend', hold: 'loop' } }, sure: 'sure' },
];

const outcomes = right.map(({ item }) => ({
  item,
  outcome: 'kept',
  sources: ['A book of knots, chapter 2'],
}));

function written(folder: string, name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, stringify(value));
  return path;
}

interface Status {
  items: number;
  reviewed: number;
  firstPass: { answered: number; agreed: number };
  needs: { item: string; need: string }[];
}

function statusOf(folder: string): Status {
  return JSON.parse(exam('review', folder, '--json').stdout) as Status;
}

describe('npm run exam -- review', () => {
  it('asks without keys, takes answers and outcomes, and knows an item that was edited since', () => {
    const folder = writePackage(join(temporaryFolder(), 'knots'), goodPackage);
    const desk = temporaryFolder();
    const sheet = join(desk, 'sheet.md');

    // Nobody has answered anything yet, and a package without a record is not nagged about it.
    expect(statusOf(folder)).toMatchObject({ items: 4, reviewed: 0 });
    expect(exam('check', folder).stdout).not.toContain('[review]');
    expect(exam('review', folder, '--sheet', sheet).stdout).toContain('4 questions written');
    const questions = readFileSync(sheet, 'utf8');
    expect(questions).toContain('Which knot is this?');
    expect(questions).toContain('A sheet bend');
    for (const secret of [
      'Two turns around the post',
      'It joins two ropes',
      'Two turns and a tuck',
    ]) {
      expect(questions).not.toContain(secret);
    }

    // One answer goes wrong, and the record says so for good.
    const wrong = right.map((answer) =>
      answer.item === 'hitch-1'
        ? { ...answer, response: { option: 'b' }, note: 'no picture' }
        : answer,
    );
    const first = exam('review', folder, '--answers', written(desk, 'answers.yaml', wrong));
    expect(first.stdout).toContain('hitch-1: {"option":"b"}, but the key says {"option":"a"}');
    expect(first.stdout).toContain('hitch-1: note: no picture');
    expect(first.stdout).toContain('3 of 4 answers agree');
    expect(exam('check', folder).stdout).toContain('did not agree with its key');

    exam('review', folder, '--sheet', sheet);
    expect(readFileSync(sheet, 'utf8')).not.toContain('hitch-2');
    const again = right.slice(0, 1);
    exam('review', folder, '--answers', written(desk, 'again.yaml', again));
    const path = written(desk, 'outcomes.yaml', outcomes);
    expect(exam('review', folder, '--outcomes', path).stdout).toContain('4 outcomes taken.');
    expect(statusOf(folder)).toEqual({
      items: 4,
      reviewed: 4,
      firstPass: { answered: 4, agreed: 3 },
      needs: [],
    });
    expect(exam('check', folder).stdout).not.toContain('[review]');

    // A reason that was reworded needs its facts checked again; a key, an answer too.
    const text = readFileSync(join(folder, 'items/hitches.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'items/hitches.yaml'),
      text.replace('Two turns around the post.', 'Three turns around the post.'),
    );
    expect(statusOf(folder).needs).toEqual([{ item: 'hitch-1', need: 'edited' }]);
    exam('review', folder, '--sheet', sheet);
    expect(readFileSync(sheet, 'utf8')).not.toContain('hitch-1');
    exam('review', folder, '--outcomes', written(desk, 'one.yaml', outcomes.slice(0, 1)));
    expect(statusOf(folder).needs).toEqual([]);
    writeFileSync(join(folder, 'items/hitches.yaml'), text.replace('key: a', 'key: b'));
    expect(statusOf(folder).needs).toEqual([{ item: 'hitch-1', need: 'edited' }]);
    exam('review', folder, '--sheet', sheet);
    expect(readFileSync(sheet, 'utf8')).toContain('hitch-1');
    expect(exam('check', folder, '--strict').status).toBe(1);
  });

  it('knows when a picture was drawn anew', () => {
    const folder = writePackage(join(temporaryFolder(), 'knots'), goodPackage);
    const desk = temporaryFolder();
    exam('review', folder, '--answers', written(desk, 'answers.yaml', right));
    exam('review', folder, '--outcomes', written(desk, 'outcomes.yaml', outcomes));
    expect(statusOf(folder).needs).toEqual([]);
    const picture = join(folder, 'assets/post.svg');
    writeFileSync(picture, readFileSync(picture, 'utf8').replace('</svg>', '<g/></svg>'));
    expect(statusOf(folder).needs).toEqual([{ item: 'hitch-1', need: 'edited' }]);
  });

  it('asks by which source the facts were checked', () => {
    const folder = writePackage(join(temporaryFolder(), 'knots'), goodPackage);
    const desk = temporaryFolder();
    exam('review', folder, '--answers', written(desk, 'answers.yaml', right));
    const record = (): string => readFileSync(join(folder, 'review.yaml'), 'utf8');
    const answered = record();

    const bare = outcomes.map(({ item, outcome }) => ({ item, outcome }));
    const refused = exam('review', folder, '--outcomes', written(desk, 'bare.yaml', bare));
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('entry 1: sources');
    expect(record()).toBe(answered);

    exam('review', folder, '--outcomes', written(desk, 'outcomes.yaml', outcomes));
    expect(record()).toContain('A book of knots, chapter 2');
    // As records were kept before they named their sources.
    const unsourced = record().replaceAll('  sources:\n    - A book of knots, chapter 2\n', '');
    writeFileSync(join(folder, 'review.yaml'), unsourced);
    expect(statusOf(folder).needs.map(({ need }) => need)).toEqual(Array(4).fill('unsourced'));
    expect(exam('check', folder).stdout).toContain(
      'names no source by which the facts were checked',
    );
  });

  it('says what is wrong with a file of answers, and keeps the record', () => {
    const folder = writePackage(join(temporaryFolder(), 'knots'), goodPackage);
    const desk = temporaryFolder();
    const bad = [{ ...right[0], sure: 'perhaps' }];
    const refused = exam('review', folder, '--answers', written(desk, 'bad.yaml', bad));
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('entry 1: sure');
    expect(existsSync(join(folder, 'review.yaml'))).toBe(false);

    const odd = [
      { item: 'hitch-9', response: { option: 'a' }, sure: 'sure' },
      { item: 'hitch-1', response: { rows: {} }, sure: 'sure' },
    ];
    const { status, stdout } = exam('review', folder, '--answers', written(desk, 'odd.yaml', odd));
    expect(status).toBe(1);
    expect(stdout).toContain('hitch-9: no item has this id');
    expect(stdout).toContain('hitch-1: this is no answer to such a question');
    expect(exam('review', folder).stdout).toContain('0 of 4 items are reviewed');
  });

  it('says that a record cannot be read instead of beginning a new one', () => {
    const folder = writePackage(join(temporaryFolder(), 'knots'), {
      ...goodPackage,
      'review.yaml': '- { item: hitch-1, whatever: 1 }\n',
    });
    expect(exam('check', folder).stdout).toContain('this record cannot be read');
    const desk = temporaryFolder();
    const answers = written(desk, 'answers.yaml', right);
    const refused = exam('review', folder, '--answers', answers);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('review.yaml: entry 1');
    expect(readFileSync(join(folder, 'review.yaml'), 'utf8')).toContain('whatever');
  });

  it('asks to mend a broken package first', () => {
    const folder = writePackage(
      temporaryFolder(),
      change(goodPackage, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]'),
    );
    const { status, stdout } = exam('review', folder);
    expect(status).toBe(1);
    expect(stdout).toContain('Mend the problems first.');
  });
});

describe('npm run exam -- form', () => {
  it('draws forms that have no standalone item in common', () => {
    const folder = writePackage(
      temporaryFolder(),
      change(goodPackage, 'exam.yaml', 'items: 4', 'items: 2'),
    );
    const { status, stdout } = exam('form', folder, '--disjoint', '2', '--json');
    expect(status).toBe(0);
    const { forms } = JSON.parse(stdout) as {
      forms: { seed: number; items: { id: string; domain: string; section: string }[] }[];
    };
    expect(forms.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(forms.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual([
      'bend-1',
      'bend-2',
      'hitch-1',
      'hitch-2',
    ]);
    for (const { items } of forms) {
      expect(items.map(({ domain }) => domain).sort()).toEqual(['bends', 'hitches']);
      expect(items.every(({ section }) => section === 'standard')).toBe(true);
    }
    expect(exam('form', folder).stdout).toContain('Form 1: 2 items');
  });

  it('says how many can be drawn when the bank is too small', () => {
    const folder = writePackage(temporaryFolder(), goodPackage);
    const { status, stderr } = exam('form', folder, '--disjoint', '2');
    expect(status).toBe(1);
    expect(stderr).toContain('1 of 2 forms can be drawn without a standalone item twice');
    expect(exam('form', 'no-such-exam').stderr).toContain('neither a package nor an exam');
    expect(exam('form', folder, '--disjoint', '0').status).toBe(2);
  });
});
