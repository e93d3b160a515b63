import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemHashes } from '../../src/cli/review/hashes.ts';
import { needOf, readRecord } from '../../src/cli/review/record.ts';
import { snippetReaders } from '../../src/cli/snippets/readers.ts';
import { allItems, domainsByObjective, type Exam } from '../../src/core/exam/exam.ts';
import { pictureAddresses } from '../../src/core/exam/markdown-parts.ts';
import { summarise } from '../../src/core/exam/summary.ts';
import { drawDisjoint } from '../../src/core/form/disjoint.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { type Form, formItems } from '../../src/core/form/form.ts';
import { itemRange } from '../../src/core/form/quotas.ts';
import { type Item, itemTypeNames } from '../../src/core/items/index.ts';
import { keyBalances } from '../../src/core/lint/balance.ts';
import { lintContent } from '../../src/core/lint/lint.ts';
import { partsOf, wordsOf } from '../../src/core/lint/parts.ts';
import { snippetsOf } from '../../src/core/lint/snippets.ts';
import { openPackage, type OpenedPackage } from '../../src/main/library/package-source.ts';

const folder = join(import.meta.dirname, '../../exams/az-400');

let opened: OpenedPackage;
let exam: Exam;
let items: Item[];

beforeAll(async () => {
  opened = await openPackage(folder);
  expect(opened.problems).toEqual([]);
  exam = opened.exam as Exam;
  items = allItems(exam);
});

/** Items per domain of a form hold to the weights of the outline. */
function expectWeights(form: Form): void {
  const domainOf = domainsByObjective(exam);
  const byId = new Map(items.map((item) => [item.id, item]));
  const drawn = formItems(form);
  expect(drawn).toHaveLength(50);
  for (const domain of exam.domains) {
    const own = drawn.filter(({ id }) => domainOf.get(byId.get(id)?.objective ?? '') === domain.id);
    const range = itemRange(domain.weight, 50);
    expect(own.length).toBeGreaterThanOrEqual(range.least);
    expect(own.length).toBeLessThanOrEqual(range.most);
  }
}

function tagged(tag: string): Item[] {
  return items.filter(({ tags }) => tags.includes(tag));
}

describe('the AZ-400 bank', () => {
  it('is as large as its README says, over all types and objectives', () => {
    const { items: count, types, domains, objectives } = summarise(opened);
    expect(count).toBeGreaterThanOrEqual(420);
    const readme = readFileSync(join(folder, '../../README.md'), 'utf8');
    expect(Number(/DevOps Engineer Expert\): (\d+) original items/.exec(readme)?.[1])).toBe(count);
    expect(Object.keys(types).sort()).toEqual([...itemTypeNames].sort());
    expect(types['code']).toBeGreaterThanOrEqual(24);
    expect(types['dropdown']).toBeGreaterThanOrEqual(40);
    expect((types['match'] ?? 0) + (types['order'] ?? 0)).toBeGreaterThanOrEqual(40);
    expect(types['hotspot']).toBeGreaterThanOrEqual(16);
    expect(domains).toHaveLength(5);
    expect(objectives).toMatchObject({ total: 86, covered: 86 });
    expect(Object.entries(objectives.items).filter(([, own]) => own < 3)).toEqual([]);
    const pipelines = domains.find(({ id }) => id === 'pipelines')?.items ?? 0;
    expect(pipelines / count).toBeGreaterThan(0.48);
    expect(pipelines / count).toBeLessThan(0.58);
  });

  it('has case studies and series of their sizes', () => {
    expect(exam.caseStudies.length).toBeGreaterThanOrEqual(8);
    for (const { id, items: own } of exam.caseStudies) {
      expect(own.length, id).toBeGreaterThanOrEqual(5);
      expect(own.length, id).toBeLessThanOrEqual(7);
    }
    expect(exam.series.length).toBeGreaterThanOrEqual(8);
    for (const { id, items: own } of exam.series) {
      expect(own.length, id).toBeGreaterThanOrEqual(3);
      expect(own.length, id).toBeLessThanOrEqual(4);
    }
  });

  it('mixes difficulty, kinds of items and platforms', () => {
    const share = (some: number): number => (100 * some) / items.length;
    const level = (name: string): number =>
      share(items.filter(({ difficulty }) => difficulty === name).length);
    expect(items.every(({ difficulty }) => difficulty !== undefined)).toBe(true);
    expect(level('easy')).toBeGreaterThan(15);
    expect(level('medium')).toBeGreaterThan(45);
    expect(level('hard')).toBeGreaterThan(18);
    const kinds = ['scenario', 'snippet', 'direct'].map((kind) => tagged(kind).length);
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(items.length);
    expect(share(kinds[0] ?? 0)).toBeGreaterThan(50);
    expect(share(kinds[2] ?? 0)).toBeGreaterThan(2);
    expect(share(tagged('github').length)).toBeGreaterThan(30);
    expect(share(tagged('azure-devops').length)).toBeGreaterThan(30);
  });

  it('rests on facts that are named, with reasons, references and dates', () => {
    for (const item of items) {
      for (const part of partsOf(item)) {
        expect(wordsOf(part.why ?? '').length, `${item.id} ${part.id}`).toBeGreaterThanOrEqual(5);
      }
      expect(item.references.length, item.id).toBeGreaterThan(0);
      expect(item.verified >= '2026-01-01', item.id).toBe(true);
      expect(
        item.tags.some((tag) => /^[a-z]+\.[a-z]+\.[a-z-]+#\d+$/.test(tag)),
        item.id,
      ).toBe(true);
    }
  });

  it('gives an editor nothing to remark, and every snippet is what it claims to be', async () => {
    const snippets = snippetsOf(opened.draft);
    const readers = await snippetReaders(snippets.map(({ language }) => language));
    expect(lintContent(opened, readers)).toEqual([]);
    expect(snippets.length).toBeGreaterThanOrEqual(100);
    // What nobody reads is output, or a language of one or two blocks.
    const unread = snippets.filter(({ language }) => !readers.has(language));
    const plain = ['text', 'diff', 'sql', 'mermaid', 'markdown', 'gitattributes', 'http', 'ini'];
    expect(unread.filter(({ language }) => !plain.includes(language))).toEqual([]);
    expect(unread.length).toBeLessThan(snippets.length / 4);
  });

  it('does not give keys away by their length or place', () => {
    const four = keyBalances(items).find(({ options }) => options === 4);
    expect(four?.items).toBeGreaterThanOrEqual(100);
    expect((four?.longest ?? 0) / (four?.items ?? 1)).toBeLessThanOrEqual(0.32);
    for (const { options, chiSquared, limit } of keyBalances(items)) {
      expect(chiSquared, `${options} options`).toBeLessThan(limit);
    }
  });

  it('was answered and checked by others, item by item, as it stands', async () => {
    const entries = await readRecord(folder);
    const hashes = itemHashes(opened.draft, opened.pictures);
    expect(new Set(entries?.map(({ item }) => item))).toEqual(new Set(hashes.keys()));
    for (const entry of entries ?? []) {
      const own = hashes.get(entry.item);
      expect(own && needOf(entry, own), entry.item).toBeNull();
      expect(entry.outcome?.length ?? 0, entry.item).toBeGreaterThan(0);
      // Each page can be opened, and somebody who doubts an item compares it again.
      expect(entry.sources.length, entry.item).toBeLessThanOrEqual(4);
      for (const source of entry.sources) expect(new URL(source).protocol).toBe('https:');
    }
  });

  it('gives six forms without a standalone item in common', () => {
    const drawn = drawDisjoint(exam, 6, 1);
    if (!drawn.ok) throw new Error(drawn.error.message);
    expect(drawn.value).toHaveLength(6);
    drawn.value.forEach(expectWeights);
    const standalone = drawn.value.flatMap(({ sections }) =>
      sections.filter(({ kind }) => kind === 'standard').flatMap((section) => section.items),
    );
    expect(new Set(standalone.map(({ id }) => id)).size).toBe(standalone.length);
  });

  it('meets the outline in every form that it draws', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const form = drawForm(exam, seed);
      if (!form.ok) throw new Error(form.error.message);
      expectWeights(form.value);
    }
  });

  it('comes with an open book, exhibits, and no picture that nothing shows', () => {
    expect(exam.reference.map((page) => page.id)).toEqual([
      '10-azure-pipelines-yaml',
      '20-github-workflow-syntax',
      '30-branch-policies-and-rulesets',
      '40-deployment-strategies',
    ]);
    for (const { exhibits = [], items: own, id } of exam.caseStudies) {
      for (const { title } of exhibits) {
        expect(
          own.some((item) => item.stem.includes(`*${title}*`)),
          `${id}: ${title}`,
        ).toBe(true);
      }
    }
    const shown = new Set([exam, ...items].flatMap((part) => [...pictureAddresses(part)]));
    expect(Object.keys(exam.assets).filter((path) => !shown.has(path))).toEqual([]);
  });

  it('has an open book that does not answer its items word for word', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9'._/-]+/g) ?? [];
    const sevens = (text: string): string[] => {
      const all = words(text);
      return all.slice(6).map((_, index) => all.slice(index, index + 7).join(' '));
    };
    const book = new Set(exam.reference.flatMap((page) => sevens(page.body)));
    for (const item of items) {
      // Names of settings are what they are; reasons and explanations are the key.
      const reasons = [item.explanation, ...partsOf(item).map((part) => part.why ?? '')];
      for (const reason of reasons) {
        expect(
          sevens(reason).filter((seven) => book.has(seven)),
          item.id,
        ).toEqual([]);
      }
    }
  });

  it('uses no sample company of a vendor', () => {
    expect(JSON.stringify(items)).not.toMatch(
      /\b(Contoso|Fabrikam|Northwind|Adatum|Litware|Tailwind Traders|Woodgrove|Proseware|Wingtip)\b/i,
    );
  });
});
