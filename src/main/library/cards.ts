import type { ExamCard } from '../../contract/views.ts';
import type { StoredVersion } from '../store/exams.ts';
import type { Store } from '../store/open.ts';

/**
 * The exams of the library, as the profile that sits here sees them. The first screen needs nothing
 * else, so this knows nothing of items, whose readers are most of main's code.
 */
export function examCards(store: Store): ExamCard[] {
  return store.exams.current().map((version) => cardView(store, version));
}

export function cardView(store: Store, { hash, version, card, lock }: StoredVersion): ExamCard {
  const finished = store.attempts.finishedOf(card.id, store.profiles.current());
  const whole = finished.filter(({ isPractice }) => !isPractice);
  return {
    hash,
    version,
    ...card,
    attempts: finished.length,
    best: whole.reduce<number | null>(
      (best, { result }) => Math.max(best ?? 0, result.scaled),
      null,
    ),
    lock,
    passedOnce: whole.some(({ result }) => result.passed),
  };
}
