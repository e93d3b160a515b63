import type { Exam } from '../exam/exam.ts';
import { fail, ok, type Result } from '../result.ts';
import { drawForm, type DrawFailure } from './draw.ts';
import { type Form, formItems } from './form.ts';

/** How often the whole set of forms is begun anew when the last ones cannot be drawn. */
const tries = 20;

/**
 * Draws several forms of an exam that have no standalone item in common. Case studies and series are
 * few and whole, so they may come again, the least used ones first.
 *
 * @param seed of the first form; each further form has the next number
 * @returns the forms, or why not even the best of many tries gave all of them
 */
export function drawDisjoint(
  exam: Exam,
  count: number,
  seed: number,
): Result<Form[], DrawFailure & { drawn: number }> {
  let best: (DrawFailure & { drawn: number }) | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const forms: Form[] = [];
    const used = new Map<string, number>();
    let failure: DrawFailure | null = null;
    while (forms.length < count && !failure) {
      const left = { ...exam, items: exam.items.filter(({ id }) => !used.has(id)) };
      const form = drawForm(left, seed + attempt * count + forms.length, used);
      if (!form.ok) failure = form.error;
      else {
        forms.push(form.value);
        for (const { id } of formItems(form.value)) used.set(id, forms.length);
      }
    }
    if (!failure) return ok(forms);
    if (!best || forms.length > best.drawn) best = { ...failure, drawn: forms.length };
  }
  return fail(best as DrawFailure & { drawn: number });
}
