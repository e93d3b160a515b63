import type { Selection } from '../../core/attempt/terms.ts';
import type { Exam } from '../../core/exam/exam.ts';
import { type Past, pastOf } from '../../core/form/practice.ts';
import { type Report, reportOf } from '../../core/report/report.ts';
import type { Store } from '../store/open.ts';

type ItemResults = Pick<Report, 'items'>;

/**
 * Attempt id to how its items went. That of a finished attempt never changes, and to read a hundred
 * logs at every tick in the practice builder would be felt.
 */
const known = new WeakMap<Store, Map<string, ItemResults>>();

/** How the items of an exam went for a profile in its last finished attempts, practice included. */
export function pastFor(store: Store, examId: string, profile: string, last: number): Past {
  const results = known.get(store) ?? new Map<string, ItemResults>();
  known.set(store, results);
  const exams = new Map<string, Exam | null>();
  const examOf = (hash: string): Exam | null => {
    const exam = exams.get(hash) ?? store.exams.read(hash);
    exams.set(hash, exam);
    return exam;
  };
  return pastOf(
    store.attempts
      .finishedOf(examId, profile)
      .slice(0, last)
      .flatMap(({ id }) => {
        const attempt = results.has(id) ? null : store.attempts.read(id);
        // Another version of the exam may have a lock of its own, which need not be open for this one.
        const isOpen = attempt && store.exams.isOpen(attempt.examHash);
        const exam = isOpen ? examOf(attempt.examHash) : null;
        if (attempt && exam) {
          const events = store.attempts.events(id);
          results.set(id, { items: reportOf(exam, attempt.form, events, attempt.limit).items });
        }
        return results.get(id) ?? [];
      }),
  );
}

/** The past as far as a selection asks for it. */
export function pastFrom(store: Store, examId: string, { only, last }: Selection): Past {
  return only.length === 0 ? new Map() : pastFor(store, examId, store.profiles.current(), last);
}
