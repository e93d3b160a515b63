import type { Form, FormSection } from '../form/form.ts';
import { placeOf } from '../form/form.ts';
import type { ItemResponse } from '../items/index.ts';
import { edited, editedResponse, type Kept } from './edits.ts';
import type { AttemptEvent, Confidence, EndReason } from './events.ts';
import type { TextRange } from './text-parts.ts';

/** Where the candidate is. */
export type Where =
  /** Before the clock runs. */
  | { at: 'intro' }
  /** The opening page of a section, which says what its rules are. */
  | { at: 'opening'; section: number }
  | { at: 'item'; section: number; index: number }
  | { at: 'review'; section: number }
  /** On a break; `back` is where it began. */
  | { at: 'break'; back: Where }
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
  /** Ids of items that a break closed for good. */
  closedItems: readonly string[];
  /** Ids of items marked for feedback. */
  flagged: readonly string[];
  /** Item id to the options struck out. */
  struck: Readonly<Record<string, readonly string[]>>;
  /** Text part to its highlights; see text-parts.ts. */
  highlights: Readonly<Record<string, readonly TextRange[]>>;
  /** Item id to its note. */
  notes: Readonly<Record<string, string>>;
  scratch: string;
  confidence: Readonly<Record<string, Confidence>>;
  /** Practice: ids of items whose key was shown. */
  checked: readonly string[];
  /** The page of the reference pane in view; null when the pane is closed. */
  page: string | null;
  /** Item id to what was said of it after the end. */
  comments: Readonly<Record<string, string>>;
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
  closedItems: [],
  flagged: [],
  struck: {},
  highlights: {},
  notes: {},
  scratch: '',
  confidence: {},
  checked: [],
  page: null,
  comments: {},
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
    case 'answered': {
      const { item, response, kept } = event;
      const whole = editedResponse(state.responses[item], response, kept);
      return { ...next, responses: { ...state.responses, [item]: whole } };
    }
    case 'reset':
      return {
        ...next,
        responses: without(state.responses, event.item),
        struck: without(state.struck, event.item),
      };
    case 'marked':
      return { ...next, marked: toggled(state.marked, event.item, event.marked) };
    case 'flagged':
      return { ...next, flagged: toggled(state.flagged, event.item, event.flagged) };
    case 'struck': {
      const options = toggled(state.struck[event.item] ?? [], event.option, event.struck);
      return { ...next, struck: { ...state.struck, [event.item]: options } };
    }
    case 'highlighted':
      return { ...next, highlights: { ...state.highlights, [event.part]: event.ranges } };
    case 'noted':
      return { ...next, notes: withText(state.notes, event) };
    case 'scribbled':
      return { ...next, scratch: edited(state.scratch, event.text, event.kept) };
    case 'rated':
      return {
        ...next,
        confidence:
          event.confidence === null
            ? without(state.confidence, event.item)
            : { ...state.confidence, [event.item]: event.confidence },
      };
    case 'checked':
      return { ...next, checked: toggled(state.checked, event.item, true) };
    case 'consulted':
      return { ...next, page: event.page };
    case 'rested':
      return {
        ...next,
        page: null,
        closedItems: [...state.closedItems, ...event.closes],
        where: { at: 'break', back: state.where },
      };
    case 'returned':
      return state.where.at === 'break'
        ? see(form, { ...next, where: placeBack(form, next) })
        : next;
    case 'left': {
      const section = form.sections.findIndex((candidate) => candidate.id === event.section);
      return {
        ...next,
        page: null,
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
      return { ...next, page: null, where: { at: 'finished', reason: event.reason } };
    case 'commented':
      return { ...next, comments: withText(state.comments, event) };
  }
}

function toggled(ids: readonly string[], id: string, present: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  return present ? [...others, id] : others;
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));
}

function withText(
  texts: Readonly<Record<string, string>>,
  { item, text, kept }: { item: string; text: string; kept?: Kept },
): Readonly<Record<string, string>> {
  const whole = edited(texts[item] ?? '', text, kept);
  return whole === '' ? without(texts, item) : { ...texts, [item]: whole };
}

/**
 * Where a candidate comes back to after a break: the same place, unless the break closed that item;
 * then the first item of the section that is still open, or its review screen.
 */
function placeBack(form: Form, state: AttemptState): Where {
  if (state.where.at !== 'break') return state.where;
  const { back } = state.where;
  if (back.at !== 'item') return back;
  const { section } = back;
  const items = form.sections[section]?.items ?? [];
  const isOpen = (index: number): boolean => !state.closedItems.includes(items[index]?.id ?? '');
  if (isOpen(back.index)) return back;
  const index = items.findIndex((_item, candidate) => isOpen(candidate));
  return index >= 0 ? { at: 'item', section, index } : { at: 'review', section };
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
