import type { ItemStatus, SectionOutline } from '../../contract/room-views.ts';
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
    case 'answered':
      return status.completeness === 'all';
    case 'marked':
      return status.marked;
    case 'unseen':
      return !status.seen;
    case 'flagged':
      return status.flagged;
    case 'noted':
      return status.hasNote;
    case 'closed':
      return status.closed;
  }
}

export function countOf(items: readonly ItemStatus[], filter: StatusFilter): number {
  return items.filter((item) => fits(item, filter)).length;
}

/** Filters that show even while nothing fits them: their empty count is worth knowing. */
const always: readonly StatusFilter[] = ['all', 'unanswered', 'answered', 'marked', 'unseen'];

const filters = Object.keys(roomText.list.filters) as StatusFilter[];

/**
 * The filters that lead somewhere, with their counts.
 *
 * @param labels shorter ones where all of them stand side by side
 */
export function filterSegments(
  items: readonly ItemStatus[],
  chosen: StatusFilter,
  labels: Readonly<Record<StatusFilter, string>> = roomText.list.filters,
): { value: StatusFilter; label: string; count: number }[] {
  return filters
    .map((value) => ({ value, label: labels[value], count: countOf(items, value) }))
    .filter(({ value, count }) => count > 0 || value === chosen || always.includes(value));
}

export function stateWord(status: ItemStatus): string {
  const { states } = roomText;
  const state =
    status.seen || status.completeness !== 'none' ? states[status.completeness] : states.unseen;
  if (status.closed) return states.closed(state);
  return status.checked ? states.checked(state) : state;
}

/** What a candidate would leave open. What was not seen is unanswered as well. */
export interface LeftOpen {
  unanswered: number;
  partly: number;
  marked: number;
  unseen: number;
}

export function leftOpenOf(sections: readonly SectionOutline[]): LeftOpen {
  const sum = (count: (section: SectionOutline) => number): number =>
    sections.reduce((total, section) => total + count(section), 0);
  return {
    unanswered: sum(({ items, answered, partly }) => items - answered - partly),
    partly: sum(({ partly }) => partly),
    marked: sum(({ marked }) => marked),
    unseen: sum(({ unseen }) => unseen),
  };
}

/** Orders in which the review screen lists items. */
export type StatusOrder = 'number' | 'state' | 'marks';

/** What needs work comes first. */
const stateRank = (status: ItemStatus): number =>
  (status.closed ? 10 : 0) +
  (status.seen ? 0 : -0.5) +
  { none: 1, some: 2, all: 3 }[status.completeness];

const marksRank = (status: ItemStatus): number =>
  -(Number(status.marked) * 4 + Number(status.flagged) * 2 + Number(status.hasNote));

export function inOrder(items: readonly ItemStatus[], order: StatusOrder): ItemStatus[] {
  const rank = { number: () => 0, state: stateRank, marks: marksRank }[order];
  return items.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}
