import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { summarise } from '../../src/core/exam/summary.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { formItems } from '../../src/core/form/form.ts';
import { itemRange } from '../../src/core/form/quotas.ts';
import { domainsByObjective } from '../../src/core/exam/exam.ts';
import { selectableOf } from '../../src/core/items/hotspot-regions.ts';
import { type Item, itemTypeNames } from '../../src/core/items/index.ts';
import { openPackage, type OpenedPackage } from '../../src/main/library/package-source.ts';

let opened: OpenedPackage;
let exam: Exam;
let items: Item[];

beforeAll(async () => {
  opened = await openPackage(join(import.meta.dirname, '../../exams/az-400'));
  expect(opened.problems).toEqual([]);
  exam = opened.exam as Exam;
  items = allItems(exam);
});

/** Everything in an item that should say why: options, choices, sources, targets, blanks, rows, steps. */
function explained(item: Item): { id: string; why?: string | undefined }[] {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return item.options;
    case 'order':
      return item.steps;
    case 'statements':
      return item.rows;
    case 'match':
      return [...item.sources, ...item.targets];
    case 'dropdown':
      return item.blanks.flatMap((blank) => [...blank.choices, blank]);
    case 'hotspot':
      return selectableOf(item);
    // What is typed was not offered: the explanation says why it is right.
    case 'text':
    case 'number':
      return [];
    case 'code':
      return [...item.checks, ...item.guards];
  }
}

describe('the AZ-400 bank', () => {
  it('has what a form and its blueprint need', () => {
    const summary = summarise(opened);
    expect(summary.items).toBeGreaterThanOrEqual(66);
    expect(Object.keys(summary.types).sort()).toEqual([...itemTypeNames].sort());
    expect(summary.domains).toHaveLength(5);
    expect(summary.objectives).toEqual({ total: 86, covered: 86 });
    expect(summary.types.code).toBeGreaterThanOrEqual(6);
    expect(summary.types.hotspot).toBeGreaterThanOrEqual(4);
    expect(exam.caseStudies.some((caseStudy) => caseStudy.items.length >= 5)).toBe(true);
    expect(exam.series.some((series) => series.items.length === 3)).toBe(true);
    const snippets = items.filter((item) => JSON.stringify(item).includes('```'));
    expect(snippets.length).toBeGreaterThanOrEqual(20);
  });

  it('comes with an open book, and each case study with exhibits', () => {
    expect(exam.reference.map((page) => page.id)).toEqual([
      '10-azure-pipelines-yaml',
      '20-github-workflow-syntax',
      '30-branch-policies-and-rulesets',
      '40-deployment-strategies',
    ]);
    for (const { id, exhibits = [], items: own } of exam.caseStudies) {
      expect(exhibits.length, id).toBeGreaterThan(0);
      for (const { title } of exhibits) {
        expect(own.some((item) => item.stem.includes(`*${title}*`)), `${id}: ${title}`).toBe(true);
      }
    }
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
      const reasons = [item.explanation, ...explained(item).map((part) => part.why ?? '')];
      for (const reason of reasons) {
        expect(
          sevens(reason).filter((seven) => book.has(seven)),
          item.id,
        ).toEqual([]);
      }
    }
  });

  it('meets the outline in every form that it draws', () => {
    const domainOf = domainsByObjective(exam);
    const byId = new Map(items.map((item) => [item.id, item]));
    for (let seed = 0; seed < 200; seed += 1) {
      const form = drawForm(exam, seed);
      if (!form.ok) throw new Error(form.error.message);
      const drawn = formItems(form.value);
      expect(drawn).toHaveLength(50);
      for (const domain of exam.domains) {
        const own = drawn.filter(({ id }) => domainOf.get(byId.get(id)?.objective ?? '') === domain.id);
        const range = itemRange(domain.weight, 50);
        expect(own.length).toBeGreaterThanOrEqual(range.least);
        expect(own.length).toBeLessThanOrEqual(range.most);
      }
    }
  });

  it('says why for everything that can be chosen, with a reference and a date', () => {
    for (const item of items) {
      for (const part of explained(item)) {
        expect(part.why?.length ?? 0, `${item.id} ${part.id}`).toBeGreaterThan(15);
      }
      expect(item.explanation.length, item.id).toBeGreaterThan(60);
      expect(item.references.length, item.id).toBeGreaterThan(0);
      expect(item.verified >= '2026-01-01', item.id).toBe(true);
    }
  });

  it('does not give keys away by their length or place', () => {
    const four = items.filter((item) => item.type === 'choice' && item.options.length === 4);
    const longest = four.filter(
      (item) =>
        item.type === 'choice' &&
        item.options.every((option) => {
          const key = item.options.find((candidate) => candidate.id === item.key);
          return option.id === item.key || option.text.length < (key?.text.length ?? 0);
        }),
    );
    expect(longest.length / four.length).toBeLessThanOrEqual(0.32);
    // Authored places: none of the four holds the key in more than four of ten items.
    for (let place = 0; place < 4; place += 1) {
      const here = four.filter((item) => item.type === 'choice' && item.options[place]?.id === item.key);
      expect(here.length / four.length).toBeLessThanOrEqual(0.4);
      expect(here.length / four.length).toBeGreaterThanOrEqual(0.1);
    }
  });

  it('uses no sample company of a vendor', () => {
    expect(JSON.stringify(items)).not.toMatch(
      /\b(Contoso|Fabrikam|Northwind|Adatum|Litware|Tailwind Traders|Woodgrove|Proseware|Wingtip)\b/i,
    );
  });
});
