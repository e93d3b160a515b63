import type { ItemStatus } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';

export type StatusFilter = keyof typeof roomText.list.filters;

export function fits(status: ItemStatus, filter: StatusFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return status.completeness === 'none';
    case 'partly':
      return status.completeness === 'some';
    case 'marked':
      return status.marked;
    case 'unseen':
      return !status.seen;
  }
}

export function countOf(items: readonly ItemStatus[], filter: StatusFilter): number {
  return items.filter((item) => fits(item, filter)).length;
}

/** The filters that lead somewhere, with their counts. `partly` only shows where there is one. */
export function filterSegments(
  items: readonly ItemStatus[],
  filters: readonly StatusFilter[],
  chosen: StatusFilter,
): { value: StatusFilter; label: string; count: number }[] {
  return filters
    .map((value) => ({ value, label: roomText.list.filters[value], count: countOf(items, value) }))
    .filter(({ value, count }) => value !== 'partly' || count > 0 || chosen === 'partly');
}

export function stateWord(status: ItemStatus): string {
  const { states } = roomText;
  return status.seen || status.completeness !== 'none'
    ? states[status.completeness]
    : states.unseen;
}
