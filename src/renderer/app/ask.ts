import { bridge } from '../bridge.ts';
import { askToUnlock } from '../locked/store.ts';
import type { CallInput, CallResult } from '../../contract/calls.ts';
import type { CallName } from '../../contract/channels.ts';

type Input<Name extends CallName> = CallInput<Name> extends undefined ? [] : [CallInput<Name>];

/**
 * Asks main. A call that breaks on the way (main is gone, a bug) comes back as a failure like any
 * other, so that each screen has one path for what goes wrong. One that needs a locked exam asks for
 * the passphrase first, and then goes on.
 */
export async function ask<Name extends CallName>(
  name: Name,
  ...input: Input<Name>
): Promise<CallResult<Name>> {
  try {
    const answer = await bridge.call(name, ...input);
    if (answer.ok || answer.error.code !== 'locked') return answer;
    return (await askToUnlock(answer.error.detail)) ? await bridge.call(name, ...input) : answer;
  } catch (error) {
    return { ok: false, error: { code: 'bug', detail: String(error) } };
  }
}
