import { type Form, placeOf } from '../form/form.ts';
import { type Item, typeOf } from '../items/index.ts';
import type { Act } from './events.ts';
import { type AttemptState, currentItem, currentSection, isFinished } from './state.ts';

/** Why an act is refused. Nothing is written for a refused act. */
export type Refusal =
  | 'not-agreed'
  | 'not-started'
  | 'started-already'
  | 'finished'
  | 'unknown-item'
  | 'unknown-section'
  | 'section-closed'
  /** The act belongs to another place than the one the candidate is at. */
  | 'not-here'
  /** A series goes forward only. */
  | 'no-way-back'
  | 'no-review'
  | 'bad-response'
  | 'too-many';

/** Item id to item. */
export type Items = ReadonlyMap<string, Item>;

/**
 * The rules of the room: why an act is refused in this state, or null when it may be committed.
 * Time is not judged here; at zero the sitting ends the attempt by an act of its own.
 */
export function refusalOf(form: Form, items: Items, state: AttemptState, act: Act): Refusal | null {
  if (isFinished(state)) return 'finished';
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
      return refusedItem(form, state, act.item);
    case 'answered': {
      const refused = refusedItem(form, state, act.item);
      if (refused) return refused;
      const item = items.get(act.item);
      return item ? typeOf(item).refusal(item, act.response) : 'unknown-item';
    }
  }
}

function refusedSection(form: Form, state: AttemptState, section: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  if (!form.sections.some((candidate) => candidate.id === section)) return 'unknown-section';
  if (state.closed.includes(section)) return 'section-closed';
  return currentSection(form, state)?.id === section ? null : 'not-here';
}

/** Only the item in view takes a response or a mark. */
function refusedItem(form: Form, state: AttemptState, item: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  const place = placeOf(form, item);
  if (!place) return 'unknown-item';
  if (isClosed(form, state, item)) return 'section-closed';
  return currentItem(form, state) === item ? null : 'not-here';
}

function refusedMove(form: Form, state: AttemptState, item: string): Refusal | null {
  if (state.where.at === 'intro') return 'not-started';
  const place = placeOf(form, item);
  if (!place) return 'unknown-item';
  const section = form.sections[place.section];
  if (!section || state.closed.includes(section.id)) return 'section-closed';
  if (currentSection(form, state) !== section || state.where.at === 'opening') return 'not-here';
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
