import type { CallFailure, CallResult } from '../../contract/calls.ts';
import type { Practice } from '../../core/attempt/terms.ts';
import { screenAfterEnd } from './after-end.ts';
import { ask } from './ask.ts';
import { goTo } from './screen.ts';

/** Draws a form and opens the room at its welcome page. @returns why not, or null */
export async function beginExam(exam: string): Promise<CallFailure | null> {
  return enter(await ask('room/begin', { exam }));
}

/** Draws a form for practice and opens the room. @returns why not, or null */
export async function beginPractice(exam: string, practice: Practice): Promise<CallFailure | null> {
  return enter(await ask('room/begin', { exam, practice }));
}

/** Opens the room where the candidate left it. @returns why not, or null */
export async function resumeAttempt(attempt: string): Promise<CallFailure | null> {
  return enter(await ask('room/resume', { attempt }));
}

/** Ends an attempt that was left, without going back into the room. @returns why not, or null */
export async function endAttempt(attempt: string): Promise<CallFailure | null> {
  const resumed = await ask('room/resume', { attempt });
  if (!resumed.ok) return resumed.error;
  const ended = await ask('room/act', { attempt, act: { type: 'ended', reason: 'candidate' } });
  if (!ended.ok) return ended.error;
  goTo(screenAfterEnd(ended.value));
  return null;
}

async function enter(begun: CallResult<'room/begin'>): Promise<CallFailure | null> {
  if (!begun.ok) return begun.error;
  const { openRoom } = await import('../room/store.ts');
  openRoom(begun.value);
  goTo({ at: 'room' });
  return null;
}
