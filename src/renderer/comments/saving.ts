import { createTyping } from '../items/typing.ts';

/** Whether what a field holds is kept: `none` while it was not touched. */
export type Saving = 'none' | 'saving' | 'saved' | 'unsaved';

/** A text that is kept while it is typed. */
export interface SavedText {
  /** Takes what the field holds now; it is sent after a pause. */
  type(text: string): void;
  /** Sends what waits, at once. */
  flush(): void;
  /** Sends what waits, and tries again what could not be kept. @returns whether all of it is kept */
  settle(): Promise<boolean>;
}

/**
 * @param keep has a text kept; says whether it is
 * @param onSaving hears how the last text stands
 */
export function createSavedText(
  keep: (text: string) => Promise<boolean>,
  onSaving: (saving: Saving) => void,
): SavedText {
  /** The newest text that went out and is not known to be kept. */
  let owed: string | null = null;
  /** One after the other, so that an earlier text never lands on a later one. */
  let queue: Promise<void> = Promise.resolve();

  const send = (text: string): void => {
    owed = text;
    queue = queue.then(async () => {
      // A later text is on its way behind this one, and stands for both.
      if (owed !== text) return;
      const isKept = await keep(text);
      if (isKept && owed === text) owed = null;
      if (owed === null || owed === text) onSaving(isKept ? 'saved' : 'unsaved');
    });
  };
  const typing = createTyping((waiting) => {
    if (waiting !== null) onSaving('saving');
  });

  return {
    type: (text) => typing.type(text, send),
    flush: typing.flush,
    async settle() {
      typing.flush();
      await queue;
      if (owed !== null) {
        send(owed);
        await queue;
      }
      return owed === null;
    },
  };
}
