import type { Form, FormSection } from '../form/form.ts';
import { placeOf } from '../form/form.ts';
import type { ItemResponse } from '../items/index.ts';
import type { AttemptEvent, EndReason } from './events.ts';

/** Where the candidate is. */
export type Where =
  /** Before the clock runs. */
  | { at: 'intro' }
  /** The opening page of a section, which says what its rules are. */
  | { at: 'opening'; section: number }
  | { at: 'item'; section: number; index: number }
  | { at: 'review'; section: number }
  /** All sections are closed; only the end is left. */
  | { at: 'end' }
  | { at: 'finished'; reason: EndReason };

/** All that an attempt's log says. Only `reduce` makes one. */
export interface AttemptState {
  agreed: boolean;
  where: Where;
  /** Item id to response. An item not touched has none. */
  responses: Readonly<Record<string, ItemResponse>>;
  /** Ids of items marked for review. */
  marked: readonly string[];
  /** Ids of items that were in view. */
  seen: readonly string[];
  /** Ids of sections that are closed for good. */
  closed: readonly string[];
  interruptions: number;
  /** Exam time spent at the last event, in milliseconds. */
  spent: number;
  /** Number of the last event; 0 for an empty log. */
  seq: number;
}

export const emptyState: AttemptState = {
  agreed: false,
  where: { at: 'intro' },
  responses: {},
  marked: [],
  seen: [],
  closed: [],
  interruptions: 0,
  spent: 0,
  seq: 0,
};

/**
 * The state that a log leads to. The same function serves the live sitting, crash recovery, replay
 * and tests: nothing else is authoritative.
 */
export function reduce(form: Form, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((state, event) => applyEvent(form, state, event), emptyState);
}

/** The state after one more event. It checks no rule: that is `refusalOf`, before the commit. */
export function applyEvent(form: Form, state: AttemptState, event: AttemptEvent): AttemptState {
  const next: AttemptState = { ...state, spent: event.spent, seq: event.seq };
  switch (event.type) {
    case 'agreed':
      return { ...next, agreed: true };
    case 'started':
      return { ...next, where: { at: 'opening', section: 0 } };
    case 'entered': {
      const section = form.sections.findIndex((candidate) => candidate.id === event.section);
      return see(form, { ...next, where: { at: 'item', section, index: 0 } });
    }
    case 'moved': {
      const place = placeOf(form, event.item);
      return place ? see(form, { ...next, where: { at: 'item', ...place } }) : next;
    }
    case 'reviewed': {
      const section = form.sections.findIndex((candidate) => candidate.id === event.section);
      return { ...next, where: { at: 'review', section } };
    }
    case 'answered':
      return { ...next, responses: { ...state.responses, [event.item]: event.response } };
    case 'marked': {
      const others = state.marked.filter((item) => item !== event.item);
      return { ...next, marked: event.marked ? [...others, event.item] : others };
    }
    case 'left': {
      const section = form.sections.findIndex((candidate) => candidate.id === event.section);
      return {
        ...next,
        closed: [...state.closed, event.section],
        where:
          section + 1 < form.sections.length
            ? { at: 'opening', section: section + 1 }
            : { at: 'end' },
      };
    }
    case 'resumed':
      return { ...next, interruptions: state.interruptions + 1 };
    case 'ended':
      return { ...next, where: { at: 'finished', reason: event.reason } };
  }
}

function see(form: Form, state: AttemptState): AttemptState {
  const item = currentItem(form, state);
  return item === null || state.seen.includes(item)
    ? state
    : { ...state, seen: [...state.seen, item] };
}

/** The section in which the candidate is; null before, between and after sections. */
export function currentSection(form: Form, state: AttemptState): FormSection | null {
  return 'section' in state.where ? (form.sections[state.where.section] ?? null) : null;
}

/** The id of the item in view; null when none is. */
export function currentItem(form: Form, state: AttemptState): string | null {
  if (state.where.at !== 'item') return null;
  return form.sections[state.where.section]?.items[state.where.index]?.id ?? null;
}

export function isFinished(state: AttemptState): boolean {
  return state.where.at === 'finished';
}
