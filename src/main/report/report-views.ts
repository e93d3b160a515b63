import type { ReportView, ReviewView } from '../../contract/views.ts';
import { reduce } from '../../core/attempt/state.ts';
import { allItems, type Exam } from '../../core/exam/exam.ts';
import { typeOf } from '../../core/items/index.ts';
import { reportOf } from '../../core/report/report.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isKeptResult } from './kept-result.ts';
import { feedbackOn, madeAt, scenarioOf } from '../sitting/room-view.ts';
import type { StoredAttempt } from '../store/attempts.ts';
import type { Store } from '../store/open.ts';

export type Missing = { code: 'not-found' | 'not-finished'; detail: string };

interface FinishedSource {
  attempt: StoredAttempt & { startedAt: number; finishedAt: number };
  exam: Exam;
}

/** The one gate before keys: nothing of an attempt that is not finished goes through it. */
export function finishedAttempt(store: Store, id: string): Result<FinishedSource, Missing> {
  const attempt = store.attempts.read(id);
  const exam = attempt && store.exams.read(attempt.examHash);
  if (!attempt || !exam) return fail({ code: 'not-found', detail: `no attempt ${id}` });
  const { startedAt, finishedAt } = attempt;
  if (startedAt === null || finishedAt === null) {
    return fail({ code: 'not-finished', detail: 'the attempt is not finished' });
  }
  return ok({ attempt: { ...attempt, startedAt, finishedAt }, exam });
}

export function reportView(store: Store, id: string): Result<ReportView, Missing> {
  const found = finishedAttempt(store, id);
  if (!found.ok) return found;
  const { attempt, exam } = found.value;
  const report = reportOf(exam, attempt.form, store.attempts.events(id), attempt.limit);
  return ok({
    attempt: id,
    exam: {
      hash: attempt.examHash,
      id: exam.id,
      code: exam.code ?? null,
      title: exam.title,
      version: store.exams.versionOf(attempt.examHash)?.version ?? 1,
    },
    candidate: store.profiles.nameOf(attempt.profile),
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt,
    seed: attempt.form.seed,
    terms: attempt.terms,
    report,
    kept: attempt.result === null || isKeptResult(attempt.result, report) ? null : attempt.result,
  });
}

export function reviewView(store: Store, id: string): Result<ReviewView, Missing> {
  const found = finishedAttempt(store, id);
  if (!found.ok) return found;
  const { attempt, exam } = found.value;
  const events = store.attempts.events(id);
  const state = reduce(attempt.form, events);
  const report = reportOf(exam, attempt.form, events, attempt.limit);
  const results = new Map(report.items.map((result) => [result.id, result]));
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const domains = new Map(exam.domains.map((domain) => [domain.id, domain]));

  const places = attempt.form.sections.flatMap((section) =>
    section.items.map((place) => ({ section, place })),
  );
  return ok({
    attempt: id,
    exam: { hash: attempt.examHash, id: exam.id, code: exam.code ?? null, title: exam.title },
    sections: attempt.form.sections.map((section) => ({
      id: section.id,
      kind: section.kind,
      title: section.title,
      scenario: scenarioOf(exam, section),
    })),
    domains: report.domains.map(({ id: domain, title }) => ({ id: domain, title })),
    highlights: Object.fromEntries(
      Object.entries(state.highlights).map(([part, ranges]) => [part, [...ranges]]),
    ),
    scratch: state.scratch,
    items: places.flatMap(({ section, place }, index) => {
      const item = items.get(place.id);
      const result = results.get(place.id);
      if (!item || !result) return [];
      const type = typeOf(item);
      const response = state.responses[place.id] ?? type.blank(item);
      const domain = domains.get(result.domain);
      const objective = domain?.objectives.find((candidate) => candidate.id === item.objective);
      return [
        {
          number: index + 1,
          section: section.id,
          domain: { id: result.domain, title: domain?.title ?? result.domain },
          objective: { id: item.objective, title: objective?.title ?? item.objective },
          view: type.view(item, place.arrangement),
          response,
          ...feedbackOn(item, response),
          exhibits: item.exhibits ?? [],
          completeness: result.completeness,
          marked: result.marked,
          flagged: state.flagged.includes(place.id),
          made: madeAt(state, place.id),
          comment: state.comments[place.id] ?? '',
          time: result.time,
        },
      ];
    }),
  });
}
