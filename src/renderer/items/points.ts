import type { ItemView } from '../../core/items/index.ts';
import { itemText } from '../messages/items.ts';

/** What the item says about its points, without telling how long its key is. */
export function pointsNote(view: ItemView): string {
  const { maximum } = view;
  if (maximum === null) return itemText.points.partial;
  const parts = view.credit === 'each' ? partsOf(view) : null;
  return parts !== null && parts > 1 && maximum % parts === 0
    ? itemText.points.each(maximum / parts)
    : itemText.points.whole(maximum);
}

/** How many parts are scored one by one; null where the item is scored as a whole. */
function partsOf(view: ItemView): number | null {
  switch (view.type) {
    case 'choice':
    case 'order':
      return null;
    case 'multiple':
      return view.choose;
    case 'dropdown':
      return view.blanks.length;
    case 'match':
      return view.targets.length;
    case 'statements':
      return view.rows.length;
  }
}

/** How the item is worked, where its controls do not say so themselves. */
export function instruction(view: ItemView): string | null {
  switch (view.type) {
    case 'choice':
    case 'dropdown':
    case 'statements':
      return null;
    case 'multiple':
      return itemText.multiple.instruction(view.choose);
    case 'match':
      return itemText.match.instruction(view.reuse);
    case 'order':
      return itemText.order.instruction;
  }
}
