import { create } from 'zustand';
import { createSavedText, type SavedText, type Saving, type Sent } from '../../items/saved-text.ts';
import { isNearlyOver } from '../clock.ts';

/** A text of the candidate's own as its field shows it. */
export interface KeptText {
  /** What was typed last, whether main has it or not. */
  text: string;
  /** The truth about it. */
  state: Saving;
}

/**
 * Notes and the scratch pad as they were typed in this window, by name. They are kept while they are
 * typed: after a pause, when their field is left, and before anything else is asked of main. A text
 * that main could not keep stays here, whatever becomes of its field, and is sent again with whatever
 * comes next.
 */
const useKeptTexts = create<Readonly<Record<string, KeptText>>>(() => ({}));

const saved = new Map<string, SavedText>();

/**
 * A text to be shown and typed on.
 *
 * @param name one for each text of an attempt
 * @param kept main's word
 * @param keep sends a text
 */
export function useKeptText(
  name: string,
  kept: string,
  keep: (text: string) => Promise<Sent>,
): KeptText & { type: (text: string) => void; flush: () => void } {
  const typed = useKeptTexts((texts) => texts[name]);
  return {
    text: typed?.text ?? kept,
    state: typed?.state ?? 'none',
    type: (text) => typeKept(name, text, keep),
    flush: () => saved.get(name)?.flush(),
  };
}

/** Takes what a field holds now. */
export function typeKept(name: string, text: string, keep: (text: string) => Promise<Sent>): void {
  change(name, { text });
  let own = saved.get(name);
  if (!own) {
    const made = createSavedText(keep, (state) => {
      // One that was forgotten meanwhile has nothing to say any more.
      if (saved.get(name) === made) change(name, { state });
    });
    saved.set(name, made);
    own = made;
  }
  own.type(text);
  if (isNearlyOver()) own.flush();
}

export function keptText(name: string): KeptText | null {
  return useKeptTexts.getState()[name] ?? null;
}

/** Sends all that waits, and again what main could not keep. */
export function flushKept(): void {
  for (const own of saved.values()) own.flush();
}

/** Another attempt has texts of its own. */
export function forgetKept(): void {
  saved.clear();
  useKeptTexts.setState({}, true);
}

function change(name: string, part: Partial<KeptText>): void {
  useKeptTexts.setState((texts) => ({
    [name]: { text: '', state: 'none', ...texts[name], ...part },
  }));
}
