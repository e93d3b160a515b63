import {
  type CaseStudy,
  domainsByObjective,
  type Exam,
  type SectionPlan,
  type Series,
} from '../exam/exam.ts';
import { type Item, typeOf } from '../items/index.ts';
import { type Random, randomFrom, shuffled } from '../random.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Form, FormItem, FormSection } from './form.ts';
import { type Quotas, quotasFor } from './quotas.ts';

/** When the candidate last met an item: item id to any number that grows with time. */
export type LastSeen = ReadonlyMap<string, number>;

/** Why no form can be drawn from a bank. */
export interface DrawFailure {
  code: 'sections' | 'blocks' | 'weights' | 'bank';
  message: string;
  domain?: string;
}

type Block = CaseStudy | Series;

/** How often a draw starts over when enemies leave a domain short. */
const tries = 40;

/**
 * Draws a form from an exam's blueprint: whole case studies and series first, then each domain up
 * to its quota, least recently seen first, objectives spread, enemies apart, options shuffled where
 * the author allows.
 *
 * The same exam, seed and history always give the same form.
 */
export function drawForm(
  exam: Exam,
  seed: number,
  lastSeen: LastSeen = new Map(),
): Result<Form, DrawFailure> {
  const random = randomFrom(seed);
  let failure: DrawFailure | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    // What was seen least recently comes first, but a history must never make a form impossible:
    // it leaves little to chance, so a dead end would come back at every try.
    const drawn = drawOnce(exam, seed, attempt < tries / 2 ? lastSeen : new Map(), random);
    if (drawn.ok) return drawn;
    failure = drawn.error;
  }
  return fail(failure as DrawFailure);
}

function drawOnce(
  exam: Exam,
  seed: number,
  lastSeen: LastSeen,
  random: Random,
): Result<Form, DrawFailure> {
  const plans = exam.blueprint.sections;
  const domainOf = domainsByObjective(exam);
  const taken: Item[] = [];

  const blocks = new Map<SectionPlan, Block[]>();
  for (const plan of plans) {
    if (plan.kind === 'standard') continue;
    const bank: Block[] = plan.kind === 'case' ? exam.caseStudies : exam.series;
    const used = [...blocks.values()].flat();
    const picked = pickBlocks(
      bank.filter((block) => !used.includes(block)),
      plan.count,
      lastSeen,
      random,
      taken,
    );
    if (picked.length < plan.count) {
      return fail({
        code: 'blocks',
        message:
          plan.kind === 'case'
            ? `the blueprint asks for ${plan.count} case studies, but ${picked.length} can be drawn`
            : `the blueprint asks for ${plan.count} series, but ${picked.length} can be drawn`,
      });
    }
    blocks.set(plan, picked);
    taken.push(...picked.flatMap((block) => block.items));
  }

  const counts: Quotas = {};
  for (const item of taken) {
    const domain = domainOf.get(item.objective) ?? '';
    counts[domain] = (counts[domain] ?? 0) + 1;
  }
  const quotas = quotasFor(exam.domains, exam.blueprint.items, counts);
  if (!quotas.ok) return fail({ code: 'weights', message: quotas.error });

  const standalone: Item[] = [];
  for (const domain of exam.domains) {
    const need = (quotas.value[domain.id] ?? 0) - (counts[domain.id] ?? 0);
    const bank = exam.items.filter((item) => domainOf.get(item.objective) === domain.id);
    const picked = pickItems(bank, need, lastSeen, random, [...taken, ...standalone]);
    if (picked.length < need) {
      return fail({
        code: 'bank',
        domain: domain.id,
        message: `a form needs ${need} standalone items of \`${domain.id}\`, but ${picked.length} can be drawn`,
      });
    }
    standalone.push(...picked);
  }
  const hasStandard = plans.some((plan) => plan.kind === 'standard');
  if (!hasStandard && standalone.length > 0) {
    return fail({
      code: 'sections',
      message: `a form has ${standalone.length} standalone items but no section of kind \`standard\``,
    });
  }

  const sections = plans.flatMap((plan): Omit<FormSection, 'id'>[] =>
    plan.kind === 'standard'
      ? [
          {
            kind: plan.kind,
            title: plan.title ?? 'Questions',
            source: null,
            items: shuffled(standalone, random).map((item) => placeItem(item, random)),
          },
        ]
      : (blocks.get(plan) ?? []).map((block) => ({
          kind: plan.kind,
          title: plan.title ?? block.title,
          source: block.id,
          items: block.items.map((item) => placeItem(item, random)),
        })),
  );
  return ok({
    seed,
    sections: sections
      .filter((section) => section.items.length > 0)
      .map((section, index) => ({ id: `section-${index + 1}`, ...section })),
  });
}

function pickBlocks(
  bank: readonly Block[],
  count: number,
  lastSeen: LastSeen,
  random: Random,
  taken: readonly Item[],
): Block[] {
  const order = shuffled(bank, random).sort((a, b) =>
    compare(blockLastSeen(a, lastSeen), blockLastSeen(b, lastSeen)),
  );
  const picked: Block[] = [];
  for (const block of order) {
    if (picked.length === count) break;
    const others = [...taken, ...picked.flatMap((other) => other.items)];
    if (block.items.every((item) => !hasEnemy(item, others))) picked.push(block);
  }
  return picked;
}

function blockLastSeen(block: Block, lastSeen: LastSeen): number {
  return Math.max(...block.items.map((item) => lastSeen.get(item.id) ?? -Infinity));
}

function pickItems(
  bank: readonly Item[],
  count: number,
  lastSeen: LastSeen,
  random: Random,
  taken: readonly Item[],
): Item[] {
  const remaining = shuffled(bank, random);
  const perObjective = new Map<string, number>();
  const picked: Item[] = [];
  while (picked.length < count) {
    const allowed = remaining.filter((item) => !hasEnemy(item, [...taken, ...picked]));
    const next = allowed.reduce<Item | null>((best, item) => {
      if (!best) return item;
      const seen = compare(lastSeen.get(item.id) ?? -Infinity, lastSeen.get(best.id) ?? -Infinity);
      const spread = compare(
        perObjective.get(item.objective) ?? 0,
        perObjective.get(best.objective) ?? 0,
      );
      return (seen || spread) < 0 ? item : best;
    }, null);
    if (!next) break;
    picked.push(next);
    remaining.splice(remaining.indexOf(next), 1);
    perObjective.set(next.objective, (perObjective.get(next.objective) ?? 0) + 1);
  }
  return picked;
}

/** Not a subtraction: never seen is -Infinity, and -Infinity less -Infinity is no number. */
export function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Enmity counts both ways, whichever of the two declares it. */
export function hasEnemy(item: Item, others: readonly Item[]): boolean {
  return others.some((other) => item.enemies.includes(other.id) || other.enemies.includes(item.id));
}

/** An item's place in a form, its lists shuffled where the author allows. */
export function placeItem(item: Item, random: Random): FormItem {
  if (!item.shuffle) return { id: item.id, arrangement: {} };
  const lists = Object.entries(typeOf(item).lists(item));
  return {
    id: item.id,
    arrangement: Object.fromEntries(lists.map(([name, ids]) => [name, shuffled(ids, random)])),
  };
}
