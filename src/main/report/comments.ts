import type { CommentsView } from '../../contract/room-views.ts';
import { shortened } from '../../core/attempt/edits.ts';
import { type Refusal, refusalOf, settingOf } from '../../core/attempt/rules.ts';
import { reduce } from '../../core/attempt/state.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Store } from '../store/open.ts';
import { finishedAttempt, type Missing } from './report-views.ts';

/** The items marked for feedback, to be commented on after the end, without a clock. */
export function commentsView(store: Store, id: string): Result<CommentsView, Missing> {
  const found = finishedAttempt(store, id);
  if (!found.ok) return found;
  const { attempt, exam } = found.value;
  const { items } = settingOf(exam, attempt.form, attempt.terms);
  const state = reduce(attempt.form, store.attempts.events(id));
  const places = attempt.form.sections.flatMap((section) =>
    section.items.map((place) => ({ id: place.id, section: section.title })),
  );
  return ok({
    attempt: id,
    exam: {
      hash: attempt.examHash,
      code: exam.code ?? null,
      title: exam.title,
      language: exam.language,
    },
    items: places.flatMap((place, index) => {
      const item = items.get(place.id);
      return item && state.flagged.includes(place.id)
        ? [
            {
              ...place,
              number: index + 1,
              stem: item.stem,
              comment: state.comments[place.id] ?? '',
            },
          ]
        : [];
    }),
  });
}

/** Keeps a comment with the attempt's log. */
export function commentOn(
  store: Store,
  id: string,
  comment: { item: string; text: string },
  now: number,
): Result<CommentsView, Missing | { code: Refusal; detail: string }> {
  const found = finishedAttempt(store, id);
  if (!found.ok) return found;
  const { attempt, exam } = found.value;
  const state = reduce(attempt.form, store.attempts.events(id));
  const act = { type: 'commented' as const, ...comment };
  const refused = refusalOf(settingOf(exam, attempt.form, attempt.terms), state, act);
  if (refused) return fail({ code: refused, detail: 'not an item to comment on' });
  store.attempts.append(id, {
    ...shortened(state, act),
    seq: state.seq + 1,
    at: now,
    spent: state.spent,
  });
  return commentsView(store, id);
}
