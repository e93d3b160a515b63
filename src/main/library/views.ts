import type { ExamView, LibraryView } from '../../contract/views.ts';
import { domainsByObjective } from '../../core/exam/exam.ts';
import { allItems } from '../../core/exam/exam.ts';
import { reduce } from '../../core/attempt/state.ts';
import { typeOf } from '../../core/items/index.ts';
import { formItems } from '../../core/form/form.ts';
import type { StoredAttempt } from '../store/attempts.ts';
import type { Store } from '../store/open.ts';
import { cardView, examCards } from './cards.ts';

/**
 * @param live the attempt that is in the room, if any
 * @param endedUnseen the one whose time ran out there while no window showed it
 */
export function libraryView(
  store: Store,
  live: string | null = null,
  endedUnseen: string | null = null,
): LibraryView {
  return {
    exams: examCards(store),
    unfinished: unfinishedView(store, live),
    endedUnseen,
  };
}

function unfinishedView(store: Store, live: string | null): LibraryView['unfinished'] {
  const attempt = store.attempts.unfinished(store.profiles.current());
  const version = attempt && store.exams.versionOf(attempt.examHash);
  if (!attempt || !version) return null;
  const { id, code, title } = version.card;
  const isLocked = version.lock === 'shut';
  return {
    attempt: attempt.id,
    exam: { id, code, title },
    isPractice: attempt.terms.practice !== null,
    isLocked,
    ...(isLocked ? { answered: 0, items: 0 } : progressOf(store, attempt)),
    remaining: attempt.limit === null ? null : Math.max(0, attempt.limit - attempt.spent),
    lastAt: attempt.lastAt,
    isLive: attempt.id === live,
  };
}

function progressOf(store: Store, { id, examHash, form }: StoredAttempt) {
  const exam = store.exams.read(examHash);
  const state = reduce(form, store.attempts.events(id));
  return {
    // As the room counts: a response that was cleared again, or a part of one, is no answer yet.
    answered: (exam ? allItems(exam) : []).filter((item) => {
      const response = state.responses[item.id];
      return response && typeOf(item).completeness(item, response) === 'all';
    }).length,
    items: formItems(form).length,
  };
}

/** An exam's page, or null when the library has no such exam. */
export function examView(store: Store, id: string): ExamView | null {
  const version = store.exams.currentOf(id);
  const exam = version && store.exams.read(version.hash);
  if (!version || !exam) return null;
  const items = allItems(exam);
  const domainOf = domainsByObjective(exam);
  const types: Record<string, number> = {};
  for (const item of items) types[item.type] = (types[item.type] ?? 0) + 1;
  return {
    card: cardView(store, version),
    description: exam.description ?? null,
    notice: exam.notice ?? null,
    outline: exam.outline ?? null,
    licence: exam.licence ?? null,
    passPercent: exam.pass.percent,
    domains: exam.domains.map((domain) => ({
      id: domain.id,
      title: domain.title,
      weight: domain.weight,
      items: items.filter((item) => domainOf.get(item.objective) === domain.id).length,
      objectives: domain.objectives.map((objective) => ({
        id: objective.id,
        title: objective.title,
        items: items.filter((item) => item.objective === objective.id).length,
      })),
    })),
    sections: exam.blueprint.sections.map((plan) => ({
      kind: plan.kind,
      title: plan.title ?? null,
      count: plan.kind === 'standard' ? 1 : plan.count,
    })),
    caseStudies: exam.caseStudies.length,
    series: exam.series.length,
    referencePages: exam.reference.length,
    types,
    attempts: store.attempts.finishedOf(id, store.profiles.current()).map((attempt) => ({
      attempt: attempt.id,
      version: attempt.version,
      isPractice: attempt.isPractice,
      startedAt: attempt.startedAt,
      spent: attempt.spent,
      ...attempt.result,
    })),
  };
}
