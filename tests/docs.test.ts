import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Tables whose last column names the tests that prove a row: `folder/file` "words of a title"; ... */
const documents = ['docs/exam-room-features.md', 'docs/reliability.md', 'docs/security.md'];

interface Row {
  subject: string;
  claim: string;
  proof: string;
}

function rowsOf(document: string): Row[] {
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('| '))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { subject: cells[0] ?? '', claim: cells.at(-2) ?? '', proof: cells.at(-1) ?? '' };
    })
    .filter(({ proof }) => proof !== 'proved by');
}

/** @returns what is cited and does not exist */
function missing(proof: string): string[] {
  const faults: string[] = [];
  let source = '';
  for (const [, file, words] of proof.matchAll(/`([^`]+)`|"([^"]+)"/g)) {
    if (file !== undefined) {
      const path = ['.test.ts', '.spec.ts'].map((end) => join(root, 'tests', file + end));
      const found = path.find((candidate) => existsSync(candidate));
      if (found === undefined) faults.push(file);
      source = found === undefined ? '' : readFileSync(found, 'utf8');
    } else if (words !== undefined && !source.includes(words)) {
      faults.push(words);
    }
  }
  return faults;
}

describe.each(documents)('%s', (document) => {
  const rows = rowsOf(document);

  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('$subject: every test that it names exists', ({ proof }) => {
    expect(missing(proof)).toEqual([]);
  });

  it.each(rows)('$subject: a row without a test says that it is not there', ({ claim, proof }) => {
    if (proof.includes('`')) return;
    expect([claim, proof].join('\n')).toMatch(/^(no\b|not applicable:)/m);
  });
});
