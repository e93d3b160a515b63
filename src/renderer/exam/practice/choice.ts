import type { ExamView } from '../../../contract/views.ts';
import type { Practice, Selection } from '../../../core/attempt/terms.ts';

/** What is chosen in the practice builder. */
export interface PracticeChoice {
  /** Ids of the objectives to draw from; null: all, also those that a later version adds. */
  objectives: readonly string[] | null;
  /** Types of items to draw from; null: all. */
  types: readonly string[] | null;
  only: Selection['only'];
  /** How many of the newest attempts `only` looks at. */
  last: number;
  /** How many items to draw. */
  number: number;
  time: 'none' | 'proportional' | 'own';
  /** Minutes for `own`. */
  ownMinutes: number;
  feedback: Practice['feedback'];
}

export const firstChoice: PracticeChoice = {
  objectives: null,
  types: null,
  only: [],
  last: 5,
  number: 20,
  time: 'proportional',
  ownMinutes: 30,
  feedback: 'each',
};

type Domains = readonly Pick<ExamView['domains'][number], 'id' | 'objectives'>[];

/** All objectives that a choice can name, in the exam's order. Those without items cannot be chosen. */
export function choosable(domains: Domains): string[] {
  return domains.flatMap(({ objectives }) =>
    objectives.filter(({ items }) => items > 0).map(({ id }) => id),
  );
}

/** The same choice for another version of the exam, or another history: what is gone is left out. */
export function fitted(
  choice: PracticeChoice,
  {
    domains,
    types,
    attempts,
  }: { domains: Domains; types: ExamView['types']; attempts: readonly unknown[] },
): PracticeChoice {
  return {
    ...choice,
    objectives: narrowed(choice.objectives, choosable(domains)),
    types: narrowed(choice.types, Object.keys(types)),
    only: attempts.length === 0 ? [] : choice.only,
    last: Math.min(choice.last, mostAttempts(attempts.length)),
  };
}

/** How far back `last` can look. */
export function mostAttempts(attempts: number): number {
  return Math.max(1, Math.min(100, attempts));
}

/** What is chosen of a list, in its order; null when that is all of it. */
export function narrowed(
  chosen: readonly string[] | null,
  all: readonly string[],
): readonly string[] | null {
  if (chosen === null) return null;
  const kept = all.filter((id) => chosen.includes(id));
  return kept.length === all.length ? null : kept;
}

/** Whether something is left to draw from: an empty list in a selection would mean all. */
export function isOpen(choice: PracticeChoice): boolean {
  return choice.objectives?.length !== 0 && choice.types?.length !== 0;
}

/** What main is asked to count and to draw from. Only for a choice that is open. */
export function selectionOf(choice: PracticeChoice, domains: Domains): Selection {
  const whole: string[] = [];
  const single: string[] = [];
  if (choice.objectives !== null) {
    for (const domain of domains) {
      const all = choosable([domain]);
      const chosen = all.filter((id) => choice.objectives?.includes(id));
      if (all.length > 0 && chosen.length === all.length) whole.push(domain.id);
      else single.push(...chosen);
    }
  }
  return {
    domains: whole,
    objectives: single,
    types: [...(choice.types ?? [])],
    only: [...choice.only],
    last: choice.last,
    number: choice.number,
  };
}

/**
 * Exam time in minutes before accommodations; null for none.
 *
 * @param items how many items will be drawn
 * @param exam minutes and items of a whole exam, whose pace `proportional` keeps
 */
export function minutesFor(
  choice: Pick<PracticeChoice, 'time' | 'ownMinutes'>,
  items: number,
  exam: { minutes: number; formItems: number },
): number | null {
  switch (choice.time) {
    case 'none':
      return null;
    case 'own':
      return choice.ownMinutes;
    case 'proportional':
      return Math.max(1, Math.ceil((exam.minutes * items) / Math.max(1, exam.formItems)));
  }
}

/** How many items a practice gets when so many match. */
export function drawnItems(choice: PracticeChoice, matching: number): number {
  return Math.min(choice.number, matching);
}
