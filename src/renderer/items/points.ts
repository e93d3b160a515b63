import type { ItemView } from '../../core/items/index.ts';
import { itemText } from '../messages/items.ts';

/** What the item says about its points, without telling how long its key is. */
export function pointsNote(view: ItemView): string {
  const { maximum } = view;
  if (maximum === null) return itemText.points.partial;
  const parts = view.credit === 'each' ? partsOf(view) : null;
  if (parts === null || parts === 1 || maximum % parts !== 0) {
    return itemText.points.whole(maximum);
  }
  return view.type === 'code'
    ? itemText.points.checked(parts, maximum / parts)
    : itemText.points.each(maximum / parts);
}

/** How many parts are scored one by one; null where the item is scored as a whole. */
function partsOf(view: ItemView): number | null {
  switch (view.type) {
    case 'choice':
    case 'order':
    case 'text':
    case 'number':
      return null;
    case 'multiple':
      return view.choose;
    case 'dropdown':
      return view.blanks.length;
    case 'match':
      return view.targets.length;
    case 'statements':
      return view.rows.length;
    case 'hotspot':
      return view.choose;
    case 'code':
      return view.parts;
  }
}

/** How the item is worked, where its controls do not say so themselves. */
export function instruction(view: ItemView): string | null {
  switch (view.type) {
    case 'choice':
    case 'dropdown':
    case 'statements':
    case 'code':
    case 'text':
    case 'number':
      return null;
    case 'hotspot':
      return itemText.hotspot.instruction(view.choose, view.surface.kind);
    case 'multiple':
      return itemText.multiple.instruction(view.choose);
    case 'match':
      return itemText.match.instruction(view.reuse);
    case 'order':
      return itemText.order.instruction;
  }
}
