import { useEffect, useState } from 'react';
import type { CallFailure } from '../../../contract/calls.ts';
import type { Selection } from '../../../core/attempt/terms.ts';
import { ask } from '../../app/ask.ts';

export interface Matching {
  /** Items that match; the last word while a newer one is on its way, null before the first. */
  matching: number | null;
  failure: CallFailure | null;
}

/** Long enough that a row of ticks asks once, short enough to feel at once. Milliseconds. */
const pause = 200;

/**
 * How many items a practice could draw from.
 *
 * @param selection null where nothing is chosen: nothing matches then, and nobody is asked
 */
export function useMatching(exam: string, selection: Selection | null): Matching {
  const [answer, setAnswer] = useState<Matching>({ matching: null, failure: null });
  // How many are drawn does not change how many match.
  const question = selection === null ? null : JSON.stringify({ ...selection, number: 1 });

  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask('practice/count', { exam, selection: JSON.parse(question) as Selection }).then(
        (counted) => {
          if (!isCurrent) return;
          setAnswer((before) =>
            counted.ok
              ? { matching: counted.value.matching, failure: null }
              : { ...before, failure: counted.error },
          );
        },
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [exam, question]);

  return question === null ? { matching: 0, failure: null } : answer;
}
