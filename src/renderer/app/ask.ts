import { bridge } from '../bridge.ts';
import type { CallInput, CallResult } from '../../contract/calls.ts';
import type { CallName } from '../../contract/channels.ts';

type Input<Name extends CallName> = CallInput<Name> extends undefined ? [] : [CallInput<Name>];

/**
 * Asks main. A call that breaks on the way (main is gone, a bug) comes back as a failure like any
 * other, so that each screen has one path for what goes wrong.
 */
export async function ask<Name extends CallName>(
  name: Name,
  ...input: Input<Name>
): Promise<CallResult<Name>> {
  try {
    return await bridge.call(name, ...input);
  } catch (error) {
    return { ok: false, error: { code: 'bug', detail: String(error) } };
  }
}
