import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { stemPart } from '../../src/core/attempt/text-parts.ts';
import { type Item, type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import type { Random } from '../../src/core/random.ts';

export type ItemsById = ReadonlyMap<string, Item>;

/** The shortest way on towards the end of the exam; null when it is over. */
export function wayOn(view: RoomView): CandidateAct | null {
  const { where, sections, items } = view;
  const section = 'section' in where ? sections[where.section] : undefined;
  switch (where.at) {
    case 'intro':
      return view.seq === 0 ? { type: 'agreed' } : { type: 'started' };
    case 'break':
      return { type: 'returned' };
    case 'end':
      return { type: 'ended', reason: 'candidate' };
    case 'finished':
      return null;
  }
  if (!section) throw new Error('a place in no section');
  const { id } = section;
  if (where.at === 'opening') return { type: 'entered', section: id };
  if (where.at === 'review') return { type: 'left', section: id };
  if (section.kind !== 'series') return { type: 'reviewed', section: id };
  const next = items[where.index + 1];
  return next ? { type: 'moved', item: next.id } : { type: 'left', section: id };
}

/** Any open item of the section to go to; in a series only the next one. */
export function anyMove(view: RoomView, random: Random): CandidateAct | null {
  const { where } = view;
  if (!('section' in where) || where.at === 'opening') return null;
  if (view.sections[where.section]?.kind === 'series') return null;
  const open = view.items.filter(({ closed }) => !closed);
  const item = open[random.below(Math.max(1, open.length))];
  return item ? { type: 'moved', item: item.id } : null;
}

/** Anything that a candidate may make at the item in view; null when none is. */
export function anyMaking(view: RoomView, items: ItemsById, random: Random): CandidateAct | null {
  const id = view.item?.view.id;
  const item = id === undefined ? undefined : items.get(id);
  if (id === undefined || !item) return null;
  switch (random.below(13)) {
    case 0:
      return { type: 'marked', item: id, marked: random.below(3) > 0 };
    case 1:
      return { type: 'flagged', item: id, flagged: random.below(3) > 0 };
    case 2: {
      const options = typeOf(item).lists(item)['options'] ?? [];
      const option = options[random.below(Math.max(1, options.length))];
      return option === undefined
        ? { type: 'marked', item: id, marked: true }
        : { type: 'struck', item: id, option, struck: random.below(3) > 0 };
    }
    case 3: {
      const start = random.below(8);
      const ranges: [number, number][] = [[start, start + 1 + random.below(8)]];
      return { type: 'highlighted', part: stemPart(id), ranges };
    }
    case 4:
      return { type: 'noted', item: id, text: anyText(random) };
    case 5:
      return { type: 'scribbled', text: anyText(random) };
    case 6:
      return {
        type: 'rated',
        item: id,
        confidence: ([null, 'sure', 'unsure', 'guess'] as const)[random.below(4)] ?? null,
      };
    case 7:
      return random.below(4) === 0
        ? { type: 'reset', item: id }
        : { type: 'answered', item: id, response: anyResponse(item, random) };
    default:
      return { type: 'answered', item: id, response: anyResponse(item, random) };
  }
}

/** A response of the item's type: nothing, its key, or a part of what was typed in its place. */
function anyResponse(item: Item, random: Random): ItemResponse {
  const type = typeOf(item);
  const choice = random.below(4);
  const response = choice === 0 ? type.blank(item) : type.keyed(item);
  return 'text' in response && choice > 1
    ? { text: response.text.slice(0, random.below(response.text.length + 1)) }
    : response;
}

/** Long enough that the log keeps only what changed in it, and now and then nothing. */
function anyText(random: Random): string {
  if (random.below(6) === 0) return '';
  const words = ['pipeline', 'größe', 'naïve', 'gate', '"quoted"', 'line\nbreak', '末', '🙂', ''];
  const some = (count: number): string =>
    Array.from({ length: count }, () => words[random.below(words.length)]).join(' ');
  return `What stays in front of every text, so that it need not be kept twice. ${some(random.below(40))} And behind it.`;
}
