/**
 * Long texts in a log. The window says a text whole each time that typing pauses, and a log keeps
 * every event for ever: a scratch pad of 20,000 characters typed for two hours would take a hundred
 * megabytes. So the log says only what changed.
 */
import type { ItemResponse } from '../items/index.ts';
import type { Act } from './events.ts';
import type { AttemptState } from './state.ts';

/** How much of a text an edit left alone: characters (UTF-16 units) in front of its place and behind. */
export type Kept = [front: number, behind: number];

/** Texts that agree in fewer characters than this are written whole: that is easier to read. */
const worthwhile = 100;

/**
 * The text after an edit.
 *
 * @param kept left out: `text` takes the place of the whole
 */
export function edited(before: string, text: string, kept: Kept | undefined): string {
  if (!kept) return text;
  const [front, behind] = kept;
  return before.slice(0, front) + text + before.slice(before.length - behind);
}

/** A typed response after an edit; any other response is always said whole. */
export function editedResponse(
  before: ItemResponse | undefined,
  response: ItemResponse,
  kept: Kept | undefined,
): ItemResponse {
  return kept && isTyped(response)
    ? { text: edited(typedText(before), response.text, kept) }
    : response;
}

/** An act as the log keeps it, in the state in which it is taken: what it says again is left out. */
export function shortened(state: AttemptState, act: Act): Act {
  switch (act.type) {
    case 'scribbled':
      return { ...act, ...edit(state.scratch, act.text) };
    case 'noted':
      return { ...act, ...edit(state.notes[act.item] ?? '', act.text) };
    case 'commented':
      return { ...act, ...edit(state.comments[act.item] ?? '', act.text) };
    case 'answered': {
      if (!isTyped(act.response)) return act;
      const { text, ...kept } = edit(typedText(state.responses[act.item]), act.response.text);
      return { ...act, response: { text }, ...kept };
    }
    default:
      return act;
  }
}

function edit(before: string, after: string): { text: string; kept?: Kept } {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front += 1;
  let behind = 0;
  while (behind < shorter - front && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return front + behind < worthwhile
    ? { text: after }
    : { text: after.slice(front, after.length - behind), kept: [front, behind] };
}

function isTyped(response: ItemResponse): response is { text: string } {
  return 'text' in response;
}

function typedText(response: ItemResponse | undefined): string {
  return response && isTyped(response) ? response.text : '';
}
