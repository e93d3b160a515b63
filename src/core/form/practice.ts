import type { Selection } from '../attempt/terms.ts';
import { allItems, domainsByObjective, type Exam, type SectionKind } from '../exam/exam.ts';
import type { Item } from '../items/index.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Report } from '../report/report.ts';
import { fail, ok, type Result } from '../result.ts';
import { compare, type DrawFailure, hasEnemy, type LastSeen, placeItem } from './draw.ts';
import type { Form, FormSection } from './form.ts';

/** How an item went when it was met lately. */
export interface PastItem {
  /** Not fully right the last time it was seen. */
  missed: boolean;
  /** Marked in any of the attempts. */
  marked: boolean;
}

/** Item id to how it went; an item that was not seen has no entry. */
export type Past = ReadonlyMap<string, PastItem>;

/** @param reports of finished attempts, newest first */
export function pastOf(reports: readonly Pick<Report, 'items'>[]): Past {
  const past = new Map<string, PastItem>();
  for (const { items } of reports) {
    for (const { id, seen, points, maximum, marked } of items) {
      if (!seen) continue;
      const later = past.get(id);
      past.set(id, {
        missed: later?.missed ?? points < maximum,
        marked: marked || (later?.marked ?? false),
      });
    }
  }
  return past;
}

/** The items that a practice may draw from, in the exam's order. */
export function itemsFor(exam: Exam, selection: Selection, past: Past): Item[] {
  const domainOf = domainsByObjective(exam);
  const isWanted = (chosen: readonly string[], value: string): boolean =>
    chosen.length === 0 || chosen.includes(value);
  const isOne = {
    missed: (id: string) => past.get(id)?.missed ?? false,
    unseen: (id: string) => !past.has(id),
    marked: (id: string) => past.get(id)?.marked ?? false,
  };
  // A domain stands for all of its objectives, an objective for itself: either lets an item in.
  const isInArea = ({ objective }: Item): boolean =>
    (selection.domains.length === 0 && selection.objectives.length === 0) ||
    selection.domains.includes(domainOf.get(objective) ?? '') ||
    selection.objectives.includes(objective);
  return allItems(exam).filter(
    (item) =>
      isInArea(item) &&
      isWanted(selection.types, item.type) &&
      (selection.only.length === 0 || selection.only.some((kind) => isOne[kind](item.id))),
  );
}

/**
 * Draws a form for practice: what was seen least recently first, enemies apart. Items of case
 * studies and series come with their scenario, in sections of their own after the others.
 *
 * The same exam, selection, seed and history always give the same form.
 */
export function drawPractice(
  exam: Exam,
  selection: Selection,
  seed: number,
  past: Past,
  lastSeen: LastSeen,
): Result<Form, DrawFailure> {
  const random = randomFrom(seed);
  const order = shuffled(itemsFor(exam, selection, past), random).sort((a, b) =>
    compare(lastSeen.get(a.id) ?? -Infinity, lastSeen.get(b.id) ?? -Infinity),
  );
  const picked: Item[] = [];
  for (const item of order) {
    if (picked.length === selection.number) break;
    if (!hasEnemy(item, picked)) picked.push(item);
  }
  if (picked.length === 0) {
    return fail({ code: 'bank', message: 'no item fits the selection' });
  }
  const section = (
    kind: SectionKind,
    title: string,
    source: string | null,
    items: readonly Item[],
  ): Omit<FormSection, 'id'>[] => {
    const own = items.filter((item) => picked.includes(item));
    return own.length === 0
      ? []
      : [{ kind, title, source, items: own.map((item) => placeItem(item, random)) }];
  };
  const standard = exam.blueprint.sections.find((plan) => plan.kind === 'standard');
  const standalone = new Set(exam.items);
  const sections = [
    ...section(
      'standard',
      standard?.title ?? 'Questions',
      null,
      shuffled(picked, random).filter((item) => standalone.has(item)),
    ),
    ...exam.caseStudies.flatMap(({ id, title, items }) => section('case', title, id, items)),
    ...exam.series.flatMap(({ id, title, items }) => section('series', title, id, items)),
  ];
  return ok({
    seed,
    sections: sections.map((drawn, index) => ({ id: `section-${index + 1}`, ...drawn })),
  });
}
