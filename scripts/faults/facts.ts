import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import type { AttemptState, Where } from '../../src/core/attempt/state.ts';

/**
 * What was made in an attempt, each thing by a name of its own: `answer:ITEM`, `marked:ITEM`,
 * `note:ITEM`, `place`... What was never made, or was taken back, has no name here.
 */
export type Facts = ReadonlyMap<string, string>;

/** What an act does to the facts; null takes one away. */
export type Changes = ReadonlyMap<string, string | null>;

/** Of a fact whose value only the program can say beforehand. */
export const anything = '*';

const yes = 'yes';

/** JSON with the fields of every object in the order of their names, since that order says nothing. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The facts that a log leads to. */
export function factsOf(state: AttemptState): Facts {
  const facts = new Map<string, string>([['place', stable(state.where)]]);
  const all = (name: string, ids: readonly string[]): void => {
    for (const id of ids) facts.set(`${name}:${id}`, yes);
  };
  const each = (name: string, values: Readonly<Record<string, unknown>>): void => {
    for (const [id, value] of Object.entries(values)) facts.set(`${name}:${id}`, stable(value));
  };
  each('answer', state.responses);
  each('note', state.notes);
  each('highlight', state.highlights);
  each('sure', state.confidence);
  each('comment', state.comments);
  all('marked', state.marked);
  all('flagged', state.flagged);
  all('closed', state.closedItems);
  all('left', state.closed);
  for (const [item, options] of Object.entries(state.struck)) all(`struck:${item}`, options);
  if (state.scratch !== '') facts.set('scratch', stable(state.scratch));
  if (state.page !== null) facts.set('page', state.page);
  return facts;
}

/**
 * What an act has to change, told from what the window was shown, not from the program's own rules
 * of replay.
 *
 * @param view what was shown before the act
 */
export function changesOf(
  facts: Facts,
  view: Pick<RoomView, 'where' | 'items' | 'sections'>,
  act: CandidateAct,
): Changes {
  const changes = new Map<string, string | null>();
  const place = placeAfter(view, act);
  if (place !== null) changes.set('place', place === anything ? place : stable(place));
  switch (act.type) {
    case 'answered':
      return changes.set(`answer:${act.item}`, stable(act.response));
    case 'reset':
      for (const name of facts.keys()) {
        if (name.startsWith(`struck:${act.item}:`)) changes.set(name, null);
      }
      return changes.set(`answer:${act.item}`, null);
    case 'marked':
      return changes.set(`marked:${act.item}`, act.marked ? yes : null);
    case 'flagged':
      return changes.set(`flagged:${act.item}`, act.flagged ? yes : null);
    case 'struck':
      return changes.set(`struck:${act.item}:${act.option}`, act.struck ? yes : null);
    case 'highlighted':
      return changes.set(`highlight:${act.part}`, stable(act.ranges));
    case 'noted':
      return changes.set(`note:${act.item}`, act.text === '' ? null : stable(act.text));
    case 'scribbled':
      return changes.set('scratch', act.text === '' ? null : stable(act.text));
    case 'rated':
      return changes.set(`sure:${act.item}`, act.confidence && stable(act.confidence));
    case 'consulted':
      return changes.set('page', act.page);
    case 'rested':
      for (const { id, seen, closed } of view.items) {
        if (seen && !closed) changes.set(`closed:${id}`, yes);
      }
      return changes.set('page', null);
    case 'left':
      return changes.set(`left:${act.section}`, yes).set('page', null);
    case 'ended':
      return changes.set('page', null);
    default:
      return changes;
  }
}

/** Where an act leads; null: it leaves the candidate where they are. */
function placeAfter(
  { where, items, sections }: Pick<RoomView, 'where' | 'items' | 'sections'>,
  act: CandidateAct,
): Where | typeof anything | null {
  const numberOf = (section: string): number => sections.findIndex(({ id }) => id === section);
  switch (act.type) {
    case 'started':
      return { at: 'opening', section: 0 };
    case 'entered':
      return { at: 'item', section: numberOf(act.section), index: 0 };
    case 'moved': {
      const index = items.findIndex(({ id }) => id === act.item);
      return 'section' in where ? { at: 'item', section: where.section, index } : anything;
    }
    case 'reviewed':
      return { at: 'review', section: numberOf(act.section) };
    case 'left': {
      const next = numberOf(act.section) + 1;
      return next < sections.length ? { at: 'opening', section: next } : { at: 'end' };
    }
    case 'rested':
      return { at: 'break', back: where };
    // A break may close the very item that it was taken from.
    case 'returned':
      return anything;
    case 'ended':
      return { at: 'finished', reason: act.reason };
    default:
      return null;
  }
}

export function withChanges(facts: Facts, changes: Changes): Map<string, string> {
  const next = new Map(facts);
  for (const [name, value] of changes) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The names of the facts in which two sides differ, in either direction. */
export function differences(expected: Facts, found: Facts): string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => {
    const value = expected.get(name);
    return value !== anything && value !== found.get(name);
  });
}
