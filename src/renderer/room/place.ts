/** Where the candidate is, read from what main sent last. */
import type { ItemStatus, RoomView, SectionOutline } from '../../contract/room-views.ts';
import type { Where } from '../../core/attempt/state.ts';

/** The section of a place; a break belongs to the section in which it began. */
function sectionAt(where: Where): number | null {
  if (where.at === 'break') return sectionAt(where.back);
  return 'section' in where ? where.section : null;
}

export function currentSection(view: RoomView): SectionOutline | null {
  const index = sectionAt(view.where);
  return index === null ? null : (view.sections[index] ?? null);
}

/** Whether an item is in view. */
export function isAtItem(view: RoomView): boolean {
  return view.where.at === 'item' && view.item !== null;
}

export function isInSeries(view: RoomView): boolean {
  return currentSection(view)?.kind === 'series';
}

/** Whether the clock runs or could: past the start, and not over. */
export function isUnderWay({ where }: RoomView): boolean {
  return where.at !== 'intro' && where.at !== 'finished';
}

function indexOf(view: RoomView): number {
  return view.where.at === 'item' ? view.where.index : -1;
}

export function isLastItem(view: RoomView): boolean {
  return indexOf(view) === view.items.length - 1;
}

/** The next item of the section that is not closed; null behind the last one. */
export function nextOpen(view: RoomView): ItemStatus | null {
  return view.items.slice(indexOf(view) + 1).find((item) => !item.closed) ?? null;
}

/** The nearest item before this one that is not closed. */
export function previousOpen(view: RoomView): ItemStatus | null {
  const index = indexOf(view);
  return index < 0 ? null : (view.items.slice(0, index).findLast((item) => !item.closed) ?? null);
}
