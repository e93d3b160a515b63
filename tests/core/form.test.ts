import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allItems, domainsByObjective, type Exam } from '../../src/core/exam/exam.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { type Form, formItems } from '../../src/core/form/form.ts';
import { itemRange, quotasFor } from '../../src/core/form/quotas.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { makeExam, samples } from '../support/exam.ts';

function draw(exam: Exam, seed: number, lastSeen = new Map<string, number>()): Form {
  const drawn = drawForm(exam, seed, lastSeen);
  if (!drawn.ok) throw new Error(drawn.error.message);
  return drawn.value;
}

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

describe('quotas', () => {
  const az400 = [
    [10, 15],
    [10, 15],
    [50, 55],
    [10, 15],
    [5, 10],
  ].map(([low, high], index) => ({
    id: `d${index}`,
    title: '',
    weight: [low, high] as [number, number],
    objectives: [],
  }));

  it('add up and stay inside the weight ranges', () => {
    const quotas = quotasFor(az400, 50);
    expect(quotas.ok).toBe(true);
    if (!quotas.ok) return;
    expect(Object.values(quotas.value)).toEqual([7, 6, 27, 6, 4]);
  });

  it('do so for every length that the ranges allow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), (items) => {
        const quotas = quotasFor(az400, items);
        if (!quotas.ok) return;
        expect(Object.values(quotas.value).reduce((sum, count) => sum + count, 0)).toBe(items);
        for (const domain of az400) {
          const range = itemRange(domain.weight, items);
          expect(quotas.value[domain.id]).toBeGreaterThanOrEqual(range.least);
          expect(quotas.value[domain.id]).toBeLessThanOrEqual(range.most);
        }
      }),
    );
  });

  it('say so when blocks alone hold too much of a domain', () => {
    const quotas = quotasFor(az400, 50, { d4: 6 });
    expect(quotas).toMatchObject({ ok: false, error: expect.stringContaining('d4') });
  });
});

describe('a form', () => {
  const exam = makeExam();

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(exam, seed)).toEqual(draw(exam, seed));
      }),
      { numRuns: 50 },
    );
  });

  it('has the length and the shares of the blueprint, each item once', () => {
    const domainOf = domainsByObjective(exam);
    const items = new Map(allItems(exam).map((item) => [item.id, item]));
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = formItems(draw(exam, seed)).map((item) => item.id);
        expect(ids).toHaveLength(16);
        expect(new Set(ids).size).toBe(16);
        const alpha = ids.filter((id) => domainOf.get(items.get(id)?.objective ?? '') === 'alpha');
        expect(alpha.length).toBeGreaterThanOrEqual(8);
        expect(alpha.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 100 },
    );
  });

  it("holds case studies and series whole, in the author's order", () => {
    const { sections } = draw(exam, 7);
    expect(sections.map((section) => section.kind)).toEqual(['standard', 'case', 'series']);
    expect(sections[1]?.items.map((item) => item.id)).toEqual(['case-1-1', 'case-1-2', 'case-1-3']);
    expect(sections[2]?.items.map((item) => item.id)).toEqual(
      [1, 2, 3].map((n) => `series-1-${n}`),
    );
  });

  it('shuffles lists into permutations of themselves, and only where allowed', () => {
    const items = new Map(allItems(exam).map((item) => [item.id, item]));
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { id, arrangement } of formItems(draw(exam, seed))) {
          const item = items.get(id);
          if (!item) throw new Error(id);
          if (!item.shuffle) expect(arrangement).toEqual({});
          const lists = typeOf(item).lists(item);
          for (const [name, ids] of Object.entries(arrangement)) {
            expect([...ids].sort()).toEqual([...(lists[name] ?? [])].sort());
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps enemies apart', () => {
    const rival = makeExam({
      items: exam.items.map((item) =>
        item.id === 'beta-choice-1'
          ? samples.choice('beta-choice-1', { objective: 'beta.one', enemies: ['beta-order-1'] })
          : item,
      ),
    });
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = formItems(draw(rival, seed)).map((item) => item.id);
        expect(ids.includes('beta-choice-1') && ids.includes('beta-order-1')).toBe(false);
      }),
    );
  });

  it('takes what was seen least recently first', () => {
    const domainOf = domainsByObjective(exam);
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const lastSeen = new Map(formItems(draw(exam, one)).map((item) => [item.id, 1_000]));
        const drawn = new Set(formItems(draw(exam, other, lastSeen)).map((item) => item.id));
        for (const domain of exam.domains) {
          const bank = exam.items.filter((item) => domainOf.get(item.objective) === domain.id);
          const repeats = bank.filter((item) => drawn.has(item.id) && lastSeen.has(item.id));
          const left = bank.filter((item) => !drawn.has(item.id) && !lastSeen.has(item.id));
          // Nothing is repeated while something new is left over.
          expect(repeats.length === 0 || left.length === 0).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('can always be drawn again, whatever was seen before', () => {
    // One item is the enemy of all others in its domain: a form can never hold it.
    const rivals = makeExam({
      items: exam.items.map((item) =>
        item.id === 'beta-choice-1'
          ? samples.choice('beta-choice-1', {
              objective: 'beta.one',
              enemies: exam.items
                .filter((other) => other.objective === 'beta.one' && other.id !== 'beta-choice-1')
                .map((other) => other.id),
            })
          : item,
      ),
    });
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const lastSeen = new Map(formItems(draw(rivals, one)).map((item) => [item.id, 1_000]));
        expect(formItems(draw(rivals, other, lastSeen))).toHaveLength(16);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused with a reason when the bank is too small', () => {
    const poor = makeExam({ items: exam.items.filter((item) => item.objective !== 'beta.one') });
    expect(drawForm(poor, 1)).toMatchObject({ ok: false, error: { code: 'bank', domain: 'beta' } });
    expect(drawForm(makeExam({ series: [] }), 1)).toMatchObject({
      ok: false,
      error: { code: 'blocks' },
    });
  });
});
