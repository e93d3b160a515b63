import { createTyping } from './typing.ts';

/** Whether what a field holds is kept: `none` while it was not touched. */
export type Saving = 'none' | 'saving' | 'saved' | 'unsaved';

/**
 * What became of a text that went out: `unsaved` where it could not be kept now and may the next
 * time, `refused` where trying again is of no use.
 */
export type Sent = 'taken' | 'refused' | 'unsaved';

/** A text that is kept while it is typed. */
export interface SavedText {
  /** Takes what the field holds now; it is sent after a pause. */
  type(text: string): void;
  /** Sends what waits, at once, and tries again what could not be kept. */
  flush(): void;
  /** The same, and waits for the answer. @returns whether all of it is kept */
  settle(): Promise<boolean>;
}

/**
 * @param keep sends a text; it must see to it that an earlier text never lands on a later one
 * @param onSaving hears how the last text stands
 */
export function createSavedText(
  keep: (text: string) => Promise<Sent>,
  onSaving: (saving: Saving) => void,
): SavedText {
  /** The newest text that went out. */
  let last: { text: string; sent: Sent | null; done: Promise<unknown> } | null = null;
  let isWaiting = false;

  const send = (text: string): void => {
    const mine: NonNullable<typeof last> = { text, sent: null, done: Promise.resolve() };
    // Before it goes out: to keep it is an act in the room, and every act flushes.
    last = mine;
    onSaving('saving');
    mine.done = keep(text).then((sent) => {
      mine.sent = sent;
      // What was typed since has a word of its own to come.
      if (last === mine && !isWaiting) onSaving(sent === 'taken' ? 'saved' : 'unsaved');
    });
  };
  const typing = createTyping((waiting) => {
    isWaiting = waiting !== null;
    if (isWaiting) onSaving('saving');
  });
  const flush = (): void => {
    typing.flush();
    if (last?.sent === 'unsaved') send(last.text);
  };

  return {
    type: (text) => typing.type(text, send),
    flush,
    async settle() {
      typing.flush();
      await last?.done;
      if (last?.sent === 'unsaved') send(last.text);
      await last?.done;
      return !last || last.sent === 'taken';
    },
  };
}

/** Sends texts one after the other, and of those that wait only the newest: it stands for all. */
export function oneByOne(keep: (text: string) => Promise<Sent>): (text: string) => Promise<Sent> {
  let queue: Promise<Sent> = Promise.resolve('taken');
  let newest = 0;
  return (text) => {
    const mine = (newest += 1);
    queue = queue.then((before) => (mine === newest ? keep(text) : before));
    return queue;
  };
}
