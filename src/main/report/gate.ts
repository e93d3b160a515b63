import type { CallFailure } from '../../contract/calls.ts';
import { fail, type Result } from '../../core/result.ts';
import type { Room } from '../sitting/room.ts';
import type { Store } from '../store/open.ts';

/** What of a finished attempt the window asks for. */
type LookBack = 'report' | 'review' | 'comments';

/** While an exam is being sat, nothing but the room is open. */
export const liveNow = fail({ code: 'busy' as const, detail: 'an exam is being sat' });

/**
 * Why the window may not look back at an attempt now; null when it may.
 *
 * - Each profile has a history of its own, so another's attempt is not there.
 * - While an exam is being sat, no earlier attempt opens: not even its comments, in which a
 *   candidate may have put down what the review said.
 * - While an exam is left for now or cut off, reviews of the same exam wait, since an earlier attempt
 *   may hold the very items that are still open.
 */
export function whyShut(
  store: Store,
  room: Pick<Room, 'live' | 'isUnderWay'>,
  attempt: string,
  what: LookBack,
): Result<never, CallFailure> | null {
  if (room.live() !== null) return liveNow;
  const stored = store.attempts.read(attempt);
  if (!stored || stored.profile !== store.profiles.current()) {
    return fail({ code: 'not-found', detail: `no attempt ${attempt}` });
  }
  const examId = store.exams.versionOf(stored.examHash)?.card.id;
  // An attempt that is not finished itself is refused further in, with a word of its own.
  const waits = what === 'review' && stored.finishedAt !== null;
  return waits && examId !== undefined && room.isUnderWay(examId)
    ? fail({ code: 'under-way', detail: 'this exam is begun and not ended' })
    : null;
}
