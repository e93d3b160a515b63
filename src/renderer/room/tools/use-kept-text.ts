import { useState } from 'react';
import { useTypedResponse } from '../../items/use-typed-response.ts';

export interface KeptText {
  /** What the field shows: what is typed, on its way or not taken, else main's word. */
  text: string;
  /** The truth about it: `idle` as long as nothing was typed. */
  state: 'idle' | 'saving' | 'saved' | 'failed';
  type: (text: string) => void;
  /** Sends what waits, at once: on blur. */
  flush: () => void;
  /** Sends again what main did not take. */
  again: () => void;
}

/**
 * A text that is kept while it is typed, as a typed response is, with the truth about whether it
 * was. A text that main could not take stays in the field. The field must be keyed by what the text
 * belongs to.
 *
 * @param kept main's word
 * @param keep sends a text. @returns whether main took it
 */
export function useKeptText(kept: string, keep: (text: string) => Promise<boolean>): KeptText {
  /** Sent last, and what became of it. */
  const [sent, setSent] = useState<{ text: string; state: 'saving' | 'saved' | 'failed' } | null>(
    null,
  );
  const send = (text: string): void => {
    const mine = { text, state: 'saving' } as const;
    setSent(mine);
    void keep(text).then((isKept) => {
      // What was typed since has a word of its own to come.
      setSent((now) => (now === mine ? { text, state: isKept ? 'saved' : 'failed' } : now));
    });
  };
  const shown = sent && sent.state !== 'saved' ? sent.text : kept;
  const { text, isWaiting, type, flush } = useTypedResponse(shown, send);
  return {
    text,
    state: isWaiting ? 'saving' : (sent?.state ?? 'idle'),
    type,
    flush,
    again: () => {
      if (sent?.state === 'failed') send(sent.text);
    },
  };
}
