import { type Past, pastOf } from '../../core/form/practice.ts';
import { reportOf } from '../../core/report/report.ts';
import type { Store } from '../store/open.ts';

/** How the items of an exam went for a profile in its last finished attempts, practice included. */
export function pastFor(store: Store, examId: string, profile: string, last: number): Past {
  const reports = store.attempts
    .finishedOf(examId, profile)
    .slice(0, last)
    .flatMap(({ id }) => {
      const attempt = store.attempts.read(id);
      const exam = attempt && store.exams.read(attempt.examHash);
      return attempt && exam
        ? [reportOf(exam, attempt.form, store.attempts.events(id), attempt.limit)]
        : [];
    });
  return pastOf(reports);
}
