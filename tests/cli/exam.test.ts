import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';

const root = join(import.meta.dirname, '../..');

function exam(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/exam.ts', ...args], { cwd: root, encoding: 'utf8' });
}

describe('npm run exam', () => {
  it('check says what a package holds, as text and as JSON', () => {
    const folder = writePackage(temporaryFolder(), goodPackage);
    const text = exam('check', folder);
    expect(text.status).toBe(0);
    expect(text.stdout).toContain(
      '4 items, 6 points, 0 case studies, 0 series, 0 reference pages, 0 exhibits\n',
    );
    const { status, stdout } = exam('check', folder, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      problems: [],
      items: 4,
      types: { choice: 1, order: 1, multiple: 1, match: 1 },
      domains: [
        { id: 'hitches', title: 'Hitches', weight: [50, 50], items: 2, points: 2 },
        { id: 'bends', title: 'Bends', weight: [50, 50], items: 2, points: 4 },
      ],
      objectives: { total: 2, covered: 2, items: { 'hitches.clove': 2, 'bends.sheet': 2 } },
      caseStudies: 0,
      series: 0,
      referencePages: 0,
      exhibits: 0,
      remarks: expect.any(Array) as unknown,
    });
    // An author may leave reasons out, and hears of it.
    expect(text.stdout).toContain(
      'items/hitches.yaml:19:16  hitch-2  the explanation has fewer than 15 words  Teach the principle that decides the question, beyond naming the key.  [explanation-thin]',
    );
    expect(text.stdout).toContain('No problem found.\n');
    expect(text.stdout).toMatch(/\n\d+ remarks on the content\.\n$/);
    expect(exam('check', folder, '--strict').status).toBe(1);
  });

  it('check exits 1 and names file, line, column, item, fault and way out', () => {
    const folder = writePackage(
      temporaryFolder(),
      change(goodPackage, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]'),
    );
    const { status, stdout } = exam('check', folder);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'items/bends.yaml:12:12  bend-1  the key `x` is not an option  Name some of: a, b, c.',
    );
    const json = JSON.parse(exam('check', folder, '--json').stdout) as { problems: unknown[] };
    expect(json.problems).toEqual([
      {
        file: 'items/bends.yaml',
        line: 12,
        column: 12,
        item: 'bend-1',
        message: 'the key `x` is not an option',
        hint: 'Name some of: a, b, c.',
      },
    ]);
  });

  it('import puts a package into the library, list shows it, a broken one changes nothing', () => {
    const data = temporaryFolder();
    const folder = writePackage(temporaryFolder(), goodPackage);
    expect(exam('list', '--data-dir', data).stdout).toContain('empty');
    expect(exam('import', folder, '--data-dir', data).stdout).toContain(
      'knots: imported as version 1',
    );
    expect(exam('import', folder, '--data-dir', data).stdout).toContain('in the library already');
    const broken = writePackage(
      temporaryFolder(),
      change(goodPackage, 'exam.yaml', 'minutes: 5', 'minutes: five'),
    );
    const refused = exam('import', broken, '--data-dir', data);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('exam.yaml:4:10');
    expect(refused.stderr).toContain('the library is as it was');
    expect(JSON.parse(exam('list', '--json', '--data-dir', data).stdout)).toMatchObject([
      { id: 'knots', version: 1, items: 4 },
    ]);
  });

  it('says how it is used', () => {
    expect(exam().status).toBe(0);
    expect(exam('dance')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
    expect(exam('check')).toMatchObject({ status: 2 });
    for (const slip of [
      ['check', 'exams/az-400', '--jsonn'],
      ['check', 'exams/az-400', 'another'],
      ['list', '--bogus'],
      ['import', 'exams/az-400', '--data-dir'],
    ]) {
      expect(exam(...slip)).toMatchObject({ status: 2, stdout: '' });
    }
  });
});
