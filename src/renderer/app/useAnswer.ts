import { useCallback, useEffect, useState } from 'react';
import type { CallFailure, CallOutput, CallResult } from '../../contract/calls.ts';
import type { CallName } from '../../contract/channels.ts';

export type Answer<Name extends CallName> =
  | { state: 'waiting' }
  | { state: 'here'; value: CallOutput<Name> }
  | { state: 'failed'; failure: CallFailure };

/**
 * What main answers to a call that a screen makes when it opens, and a way to ask again.
 *
 * @param call must be the same function as long as the question is the same (`useCallback`)
 */
export function useAnswer<Name extends CallName>(
  call: () => Promise<CallResult<Name>>,
): [answer: Answer<Name>, again: () => void] {
  const [answer, setAnswer] = useState<Answer<Name>>({ state: 'waiting' });
  const load = useCallback(() => {
    let current = true;
    void call().then((result) => {
      if (!current) return;
      setAnswer(
        result.ok
          ? { state: 'here', value: result.value }
          : { state: 'failed', failure: result.error },
      );
    });
    return () => {
      current = false;
    };
  }, [call]);
  useEffect(() => load(), [load]);

  return [answer, load];
}
