import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Selection } from '../../src/core/attempt/terms.ts';
import { allItems, domainsByObjective } from '../../src/core/exam/exam.ts';
import { formItems } from '../../src/core/form/form.ts';
import { drawPractice, itemsFor, type PastItem, pastOf } from '../../src/core/form/practice.ts';
import { makeExam, sampleTypes, samples } from '../support/exam.ts';

const exam = makeExam();
const all = allItems(exam).map((item) => item.id);
const anything: Selection = {
  domains: [],
  objectives: [],
  types: [],
  only: [],
  last: 3,
  number: 500,
};
const noPast = new Map<string, PastItem>();

function idsFor(selection: Partial<Selection>, past = noPast): string[] {
  return itemsFor(exam, { ...anything, ...selection }, past).map((item) => item.id);
}

describe('a selection', () => {
  it('that says nothing takes every item, those of case studies and series too', () => {
    expect(idsFor({})).toEqual(all);
  });

  it('takes whole domains and single objectives together', () => {
    const domainOf = domainsByObjective(exam);
    const ids = idsFor({ domains: ['beta'], objectives: ['alpha.two'] });
    const objectives = allItems(exam)
      .filter((item) => ids.includes(item.id))
      .map((item) => item.objective);
    expect(new Set(objectives)).toEqual(new Set(['beta.one', 'alpha.two']));
    expect(ids).toHaveLength(
      allItems(exam).filter(
        ({ objective }) => domainOf.get(objective) === 'beta' || objective === 'alpha.two',
      ).length,
    );
  });

  it('takes some types only', () => {
    const ids = idsFor({ types: ['order'] });
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id.includes('-order-'))).toBe(true);
  });

  it('takes what was missed, marked or never seen', () => {
    const [a, b, c] = all as [string, string, string];
    const past = new Map([
      [a, { missed: true, marked: false }],
      [b, { missed: false, marked: true }],
      [c, { missed: false, marked: false }],
    ]);
    expect(idsFor({ only: ['missed'] }, past)).toEqual([a]);
    expect(idsFor({ only: ['marked'] }, past)).toEqual([b]);
    expect(idsFor({ only: ['missed', 'marked'] }, past)).toEqual([a, b]);
    expect(idsFor({ only: ['unseen'] }, past)).toEqual(all.filter((id) => ![a, b, c].includes(id)));
  });
});

describe('the past', () => {
  const result = (id: string, points: number, more = {}) =>
    ({ id, points, maximum: 2, seen: true, marked: false, ...more }) as never;

  it('counts the last time an item was seen, and any mark', () => {
    const past = pastOf([
      { items: [result('a', 2), result('b', 1), result('c', 0, { seen: false })] },
      { items: [result('a', 0, { marked: true }), result('b', 2), result('c', 2)] },
    ]);
    expect(Object.fromEntries(past)).toEqual({
      a: { missed: false, marked: true },
      b: { missed: true, marked: false },
      c: { missed: false, marked: false },
    });
  });
});

describe('a form for practice', () => {
  const selections = fc.record({
    domains: fc.subarray(['alpha', 'beta']),
    objectives: fc.subarray(['alpha.one', 'alpha.two', 'beta.one']),
    types: fc.subarray([...sampleTypes] as string[]),
    only: fc.subarray(['missed', 'unseen', 'marked'] as const).map((only) => [...only]),
    last: fc.constant(3),
    number: fc.integer({ min: 1, max: 60 }),
  });
  const pasts = fc
    .array(fc.tuple(fc.constantFrom(...all), fc.boolean(), fc.boolean()))
    .map((list) => new Map(list.map(([id, missed, marked]) => [id, { missed, marked }])));

  it('holds as many fitting items as asked for, each once, and is the same for the same seed', () => {
    fc.assert(
      fc.property(selections, pasts, fc.nat(), (selection, past, seed) => {
        const fitting = new Set(itemsFor(exam, selection, past).map((item) => item.id));
        const drawn = drawPractice(exam, selection, seed, past, new Map());
        if (fitting.size === 0) {
          expect(drawn).toMatchObject({ ok: false, error: { code: 'bank' } });
          return;
        }
        if (!drawn.ok) throw new Error(drawn.error.message);
        const ids = formItems(drawn.value).map((item) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(Math.min(selection.number, fitting.size));
        expect(ids.every((id) => fitting.has(id))).toBe(true);
        expect(drawPractice(exam, selection, seed, past, new Map())).toEqual(drawn);
      }),
    );
  });

  it('calls its questions as the exam does', () => {
    const [standard, ...others] = exam.blueprint.sections;
    const titleIn = (sections: typeof exam.blueprint.sections): string | undefined => {
      const named = makeExam({ blueprint: { ...exam.blueprint, sections } });
      const drawn = drawPractice(named, { ...anything, types: ['text'] }, 1, noPast, new Map());
      return drawn.ok ? drawn.value.sections[0]?.title : undefined;
    };
    if (standard?.kind !== 'standard')
      throw new Error('the sample exam begins with a standard one');
    expect(titleIn([...others, { ...standard, title: 'Part one' }])).toBe('Part one');
    expect(titleIn(others.map((plan) => ({ ...plan, title: 'A case' })))).toBe('Questions');
  });

  it('brings the scenario of every item of a case study or series', () => {
    const drawn = drawPractice(exam, anything, 1, noPast, new Map());
    if (!drawn.ok) throw new Error();
    expect(drawn.value.sections.map(({ kind, source }) => [kind, source])).toEqual([
      ['standard', null],
      ['case', 'case-1'],
      ['series', 'series-1'],
    ]);
    expect(drawn.value.sections[2]?.items.map((item) => item.id)).toEqual([
      'series-1-1',
      'series-1-2',
      'series-1-3',
    ]);
  });

  it('takes what was seen least recently, and keeps enemies apart', () => {
    const bank = makeExam({
      caseStudies: [],
      series: [],
      items: ['a', 'b', 'c', 'd'].map((id) =>
        samples.choice(id, { enemies: id === 'a' ? ['b'] : [] }),
      ),
    });
    const lastSeen = new Map([
      ['c', 1],
      ['d', 2],
    ]);
    for (let seed = 0; seed < 20; seed += 1) {
      const drawn = drawPractice(bank, { ...anything, number: 2 }, seed, noPast, lastSeen);
      if (!drawn.ok) throw new Error();
      const ids = formItems(drawn.value).map((item) => item.id);
      expect(ids.filter((id) => id === 'a' || id === 'b')).toHaveLength(1);
      expect(ids).toContain('c');
    }
  });
});
