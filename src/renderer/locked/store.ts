import { create } from 'zustand';
import type { CallFailure } from '../../contract/calls.ts';
import { bridge } from '../bridge.ts';

export interface LockedState {
  /** Content hash of the exam whose passphrase is asked for now. */
  asking: string | null;
}

export const useLocked = create<LockedState>(() => ({ asking: null }));

let waiting: ((opened: boolean) => void)[] = [];

/**
 * Asks for the passphrase of a locked exam. Calls that wait for the same exam wait for one answer.
 *
 * @returns whether the exam is open now; false when the person would rather not
 */
export function askToUnlock(exam: string): Promise<boolean> {
  const { asking } = useLocked.getState();
  // Two exams are never asked for at once: whoever comes second goes without.
  if (asking !== null && asking !== exam) return Promise.resolve(false);
  useLocked.setState({ asking: exam });
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** Tries a passphrase. @returns why it does not open the exam, or null */
export async function tryPassphrase(passphrase: string): Promise<CallFailure | null> {
  const { asking } = useLocked.getState();
  if (asking === null) return null;
  const unlocked = await bridge
    .call('library/unlock', { exam: asking, passphrase })
    .catch((error: unknown) => ({
      ok: false as const,
      error: { code: 'bug' as const, detail: String(error) },
    }));
  if (!unlocked.ok) return unlocked.error;
  finish(true);
  return null;
}

export function giveUpUnlocking(): void {
  finish(false);
}

function finish(opened: boolean): void {
  const told = waiting;
  waiting = [];
  useLocked.setState({ asking: null });
  for (const tell of told) tell(opened);
}
