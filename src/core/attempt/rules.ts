import type { Exam } from '../exam/exam.ts';
import { allItems } from '../exam/exam.ts';
import { type Form, formItems, placeOf } from '../form/form.ts';
import { type Item, typeOf } from '../items/index.ts';
import type { Act } from './events.ts';
import { type AttemptState, currentItem, currentSection, isFinished } from './state.ts';
import { breaksClose, givesFeedback, type Terms } from './terms.ts';
import { areRangesTidy, scenarioParts, stemPart } from './text-parts.ts';

/** Why an act is refused. Nothing is written for a refused act. */
export type Refusal =
  | 'not-agreed'
  | 'not-started'
  | 'started-already'
  | 'finished'
  | 'unknown-item'
  | 'unknown-section'
  | 'unknown-option'
  | 'unknown-text'
  | 'unknown-page'
  | 'section-closed'
  /** A break closed the item. */
  | 'item-closed'
  /** Practice: the key was shown, so the response stays. */
  | 'item-checked'
  /** The act belongs to another place than the one the candidate is at. */
  | 'not-here'
  /** A series goes forward only. */
  | 'no-way-back'
  | 'no-review'
  /** Not inside a series. */
  | 'no-break'
  /** Keys wait for the end. */
  | 'no-feedback'
  | 'bad-response'
  | 'too-many';

/** Item id to item. */
export type Items = ReadonlyMap<string, Item>;

/** All that the rules rest on besides the state: fixed when the attempt was made. */
export interface Setting {
  form: Form;
  terms: Terms;
  items: Items;
  /** Ids of the pages of the reference pane; none when the exam has no such pane. */
  pages: ReadonlySet<string>;
  /** The texts beside the items of each section in which a candidate can highlight. */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
}

export function settingOf(exam: Exam, form: Form, terms: Terms): Setting {
  return {
    form,
    terms,
    items: new Map(allItems(exam).map((item) => [item.id, item])),
    pages: new Set(exam.reference.map((page) => page.id)),
    parts: scenarioParts(exam, form),
  };
}

/**
 * The rules of the room: why an act is refused in this state, or null when it may be committed.
 * Time is not judged here; at zero the sitting ends the attempt by an act of its own.
 */
export function refusalOf(setting: Setting, state: AttemptState, act: Act): Refusal | null {
  const { form } = setting;
  if (act.type === 'commented') return refusedComment(setting, state, act.item);
  if (isFinished(state)) return 'finished';
  const isResting = state.where.at === 'break';
  switch (act.type) {
    case 'agreed':
      return state.where.at === 'intro' && !state.agreed ? null : 'started-already';
    case 'started':
      if (state.where.at !== 'intro') return 'started-already';
      return state.agreed ? null : 'not-agreed';
    case 'resumed':
    case 'ended':
      return state.where.at === 'intro' ? 'not-started' : null;
    case 'entered':
      return (
        refusedSection(form, state, act.section) ??
        (state.where.at === 'opening' ? null : 'not-here')
      );
    case 'moved':
      return refusedMove(form, state, act.item);
    case 'reviewed':
      return (
        refusedSection(form, state, act.section) ??
        (state.where.at === 'opening'
          ? 'not-here'
          : currentSection(form, state)?.kind === 'series'
            ? 'no-review'
            : null)
      );
    case 'left':
      return refusedSection(form, state, act.section) ?? refusedLeave(form, state);
    case 'marked':
    case 'flagged':
    case 'noted':
      return refusedItem(form, state, act.item);
    // Who has seen the key does not say any more what they knew.
    case 'rated':
    case 'reset':
      return refusedEntry(setting, state, act.item);
    case 'struck':
      return refusedEntry(setting, state, act.item) ?? refusedStrike(setting, act);
    case 'answered': {
      const refused = refusedEntry(setting, state, act.item);
      if (refused) return refused;
      const item = setting.items.get(act.item);
      return item ? typeOf(item).refusal(item, act.response) : 'unknown-item';
    }
    case 'highlighted':
      return refusedHighlight(setting, state, act);
    case 'scribbled':
      return refusedInside(state) ?? (isResting ? 'not-here' : null);
    case 'checked':
      return (
        refusedEntry(setting, state, act.item) ??
        (givesFeedback(setting.terms) ? null : 'no-feedback')
      );
    case 'consulted':
      return refusedPage(setting, state, act.page);
    case 'rested':
      return refusedRest(setting, state);
    case 'returned':
      return isResting ? null : 'not-here';
  }
}

/** Before the clock runs nothing can be done; behind the last section there is nothing to do it to. */
function refusedInside(state: AttemptState): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  return state.where.at === 'end' ? 'not-here' : null;
}

function refusedSection(form: Form, state: AttemptState, section: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  if (!form.sections.some((candidate) => candidate.id === section)) return 'unknown-section';
  if (state.closed.includes(section)) return 'section-closed';
  return currentSection(form, state)?.id === section ? null : 'not-here';
}

/** Only the item in view can be worked on. */
function refusedItem(form: Form, state: AttemptState, item: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  const place = placeOf(form, item);
  if (!place) return 'unknown-item';
  if (state.closedItems.includes(item)) return 'item-closed';
  if (isClosed(form, state, item)) return 'section-closed';
  return currentItem(form, state) === item ? null : 'not-here';
}

/** A response, and how sure it is, can be entered until the key was shown. */
function refusedEntry({ form }: Setting, state: AttemptState, item: string): Refusal | null {
  return refusedItem(form, state, item) ?? (state.checked.includes(item) ? 'item-checked' : null);
}

function refusedStrike({ items }: Setting, act: Act & { type: 'struck' }): Refusal | null {
  const item = items.get(act.item);
  if (!item) return 'unknown-item';
  return typeOf(item).lists(item)['options']?.includes(act.option) ? null : 'unknown-option';
}

function refusedHighlight(
  { form, parts }: Setting,
  state: AttemptState,
  { part, ranges }: Act & { type: 'highlighted' },
): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  const item = currentItem(form, state);
  const section = currentSection(form, state);
  if (item === null || section === null) return 'not-here';
  if (part !== stemPart(item) && !parts.get(section.id)?.has(part)) return 'unknown-text';
  return areRangesTidy(ranges) ? null : 'bad-response';
}

function refusedPage({ pages }: Setting, state: AttemptState, page: string | null): Refusal | null {
  const inside = refusedInside(state);
  if (inside) return inside;
  if (state.where.at !== 'item' && state.where.at !== 'review') return 'not-here';
  return page === null || pages.has(page) ? null : 'unknown-page';
}

/** A break can be taken between items of a section, not inside a series; a pause at any of them. */
function refusedRest({ form, terms }: Setting, state: AttemptState): Refusal | null {
  const section = currentSection(form, state);
  if (state.where.at === 'intro') return 'not-started';
  if (!section) return 'not-here';
  const isInSeries = section.kind === 'series' && state.where.at === 'item';
  return isInSeries && breaksClose(terms) ? 'no-break' : null;
}

function refusedComment({ items }: Setting, state: AttemptState, item: string): Refusal | null {
  if (!items.has(item)) return 'unknown-item';
  return isFinished(state) && state.flagged.includes(item) ? null : 'not-here';
}

function refusedMove(form: Form, state: AttemptState, item: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  const place = placeOf(form, item);
  if (!place) return 'unknown-item';
  const section = form.sections[place.section];
  if (!section || state.closed.includes(section.id)) return 'section-closed';
  if (currentSection(form, state) !== section || state.where.at === 'opening') return 'not-here';
  if (state.closedItems.includes(item)) return 'item-closed';
  if (section.kind !== 'series' || state.where.at !== 'item') return null;
  if (place.index === state.where.index) return null;
  return place.index === state.where.index + 1 ? null : 'no-way-back';
}

/** A series ends behind its last item, the others from their review screen. */
function refusedLeave(form: Form, state: AttemptState): Refusal | null {
  const section = currentSection(form, state);
  if (section?.kind === 'series') {
    return state.where.at === 'item' && state.where.index === section.items.length - 1
      ? null
      : 'not-here';
  }
  return state.where.at === 'review' ? null : 'not-here';
}

/** Whether an item can no longer be seen or changed. */
export function isClosed(form: Form, state: AttemptState, item: string): boolean {
  if (isFinished(state)) return true;
  if (state.closedItems.includes(item)) return true;
  const place = placeOf(form, item);
  const section = place && form.sections[place.section];
  if (!section) return true;
  if (state.closed.includes(section.id)) return true;
  return (
    section.kind === 'series' &&
    state.where.at === 'item' &&
    state.where.section === place.section &&
    place.index < state.where.index
  );
}

/** Ids of the items that a break would close now: all that was seen and is still open. */
export function closedByBreak({ form, terms }: Setting, state: AttemptState): string[] {
  if (!breaksClose(terms)) return [];
  return formItems(form)
    .map((item) => item.id)
    .filter((item) => state.seen.includes(item) && !isClosed(form, state, item));
}
