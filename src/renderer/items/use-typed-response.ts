import { useEffect, useState } from 'react';
import { isNearlyOver } from '../room/clock.ts';
import { beforeNextAct } from '../room/pending.ts';
import { createTyping } from './typing.ts';

export interface TypedResponse {
  /** What the field shows: what is being typed, else main's word. */
  text: string;
  /** Whether main has yet to hear of it. */
  isWaiting: boolean;
  /** Takes what the field holds now. It goes to main after a pause, and before any other act. */
  type: (text: string) => void;
  /** Sends what waits, at once: on blur, on Enter. */
  flush: () => void;
  /** Puts another text in the place of what was typed, and sends it at once. */
  replace: (text: string) => void;
}

/**
 * A typed response: the field shows each key at once, and main hears of it when typing pauses, when
 * the field is left, and before anything else that the candidate does. Nothing typed is lost when the
 * field goes away. The field must be keyed by its item.
 *
 * @param shown main's word, or what is on its way there
 * @param onText enters a text as the response
 */
export function useTypedResponse(shown: string, onText: (text: string) => void): TypedResponse {
  const [waiting, setWaiting] = useState<string | null>(null);
  const [typing] = useState(() => createTyping(setWaiting));

  useEffect(() => {
    const stop = beforeNextAct(typing.flush);
    // A window that closes or reloads takes what was typed with it, unless it is sent now.
    window.addEventListener('pagehide', typing.flush);
    return () => {
      window.removeEventListener('pagehide', typing.flush);
      typing.flush();
      stop();
    };
  }, [typing]);

  return {
    text: waiting ?? shown,
    isWaiting: waiting !== null,
    type(text) {
      typing.type(text, onText);
      if (isNearlyOver()) typing.flush();
    },
    flush: typing.flush,
    replace: (text) => {
      typing.drop();
      onText(text);
    },
  };
}
