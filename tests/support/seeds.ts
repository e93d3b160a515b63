import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import type { Form } from '../../src/core/form/form.ts';
import { type Item, itemTypeNames } from '../../src/core/items/index.ts';

/** A form's items, section by section. */
export type Drawn = { kind: Form['sections'][number]['kind']; items: Item[] }[];

/**
 * The first seed whose form is as a test needs it, so that no test rests on today's bank. What a new
 * candidate gets by that seed is the same form: nothing was seen before.
 */
export function seedWhere(exam: Exam, fits: (sections: Drawn) => boolean): number {
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  for (let seed = 1; seed <= 500; seed += 1) {
    const form = drawForm(exam, seed);
    if (!form.ok) throw new Error(form.error.message);
    const sections = form.value.sections.map((section) => ({
      kind: section.kind,
      items: section.items.flatMap(({ id }) => items.get(id) ?? []),
    }));
    if (fits(sections)) return seed;
  }
  throw new Error('no form of 500 is like that');
}

/**
 * The first seed whose form has an item of every type, and begins with one that does not come first in
 * the review, which goes by domain: from there it is left both ways.
 */
export function seedOfAllTypes(exam: Exam): number {
  const firstDomain = exam.domains[0]?.objectives.map(({ id }) => id) ?? [];
  return seedWhere(exam, (sections) => {
    const drawn = sections.flatMap(({ items }) => items);
    const types = new Set(drawn.map(({ type }) => type));
    return (
      itemTypeNames.every((type) => types.has(type)) &&
      !firstDomain.includes(drawn[0]?.objective ?? '')
    );
  });
}
