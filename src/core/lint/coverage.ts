import type { Exam } from '../exam/exam.ts';
import type { ReadPackage } from '../exam/read-package.ts';
import { drawForm } from '../form/draw.ts';
import { formItems } from '../form/form.ts';
import type { Rule, Say } from './remark.ts';

/** More forms than this are not drawn: a bank that large shows its items to nobody twice anyway. */
const mostForms = 80;

/** Objectives that no item asks about. */
export const objectives: Rule = ({ file, items }, say) => {
  if (!file) return;
  const used = new Set(items.map(({ value }) => value.objective));
  file.value.domains.forEach((domain, index) => {
    domain.objectives.forEach(({ id }, at) => {
      if (used.has(id)) return;
      say(
        'objective-empty',
        { source: file.place.source, path: ['domains', index, 'objectives', at] },
        null,
        `no item asks about the objective \`${id}\``,
        'Write one, or take the objective out.',
      );
    });
  });
};

/**
 * Items that no form ever holds: those of blocks that the blueprint has no section for, of domains
 * whose share goes to blocks, enemies of what is always drawn.
 *
 * Found by drawing, as a candidate would who sits one form after the other and always meets what was
 * seen least recently.
 */
export function undrawable({ exam, draft }: ReadPackage, say: Say): void {
  if (!exam) return;
  const left = neverDrawn(exam);
  for (const { value: item, place } of draft.items) {
    if (!left.has(item.id)) continue;
    say(
      'never-drawn',
      place,
      item.id,
      'no form can hold this item',
      'Look at its enemies, at the weight of its domain, and at the sections of the blueprint.',
    );
  }
}

/** Ids of the items that are left when forms have been drawn until nothing new came. */
function neverDrawn(exam: Exam): ReadonlySet<string> {
  const left = new Set(
    [exam, ...exam.caseStudies, ...exam.series].flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const seen = new Map<string, number>();
  // Blocks come one at a time, and each leaves other shares to the items beside it.
  const patience = 4 + exam.caseStudies.length + exam.series.length;
  let idle = 0;
  for (let seed = 1; seed <= mostForms && left.size > 0 && idle < patience; seed += 1) {
    const form = drawForm(exam, seed, seen);
    if (!form.ok) return new Set();
    const before = left.size;
    for (const { id } of formItems(form.value)) {
      left.delete(id);
      seen.set(id, seed);
    }
    idle = left.size < before ? 0 : idle + 1;
    if (seed === mostForms && idle === 0) return new Set();
  }
  return left;
}
