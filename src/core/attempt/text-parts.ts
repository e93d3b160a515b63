/**
 * The texts in which a candidate can highlight, each with a name of its own. Ids hold no colon, so
 * no two parts share a name.
 */
import type { Exam } from '../exam/exam.ts';
import type { Form } from '../form/form.ts';

/** Characters of a part's text as it is shown, counted in UTF-16 units: start, and end behind it. */
export type TextRange = [start: number, end: number];

export const stemPart = (item: string): string => `item:${item}`;

export const tabPart = (caseStudy: string, tab: string): string => `case:${caseStudy}:${tab}`;

export const seriesPart = (series: string, text: 'scenario' | 'goal'): string =>
  `series:${series}:${text}`;

/** The parts that each section of a form shows beside its items: section id to part names. */
export function scenarioParts(exam: Exam, form: Form): Map<string, Set<string>> {
  return new Map(
    form.sections.map(({ id, kind, source }) => {
      if (source === null) return [id, new Set<string>()];
      if (kind === 'series') {
        return [id, new Set([seriesPart(source, 'scenario'), seriesPart(source, 'goal')])];
      }
      const found = exam.caseStudies.find((candidate) => candidate.id === source);
      return [id, new Set((found?.tabs ?? []).map((tab) => tabPart(source, tab.id)))];
    }),
  );
}

/** Whether ranges stand in order, none empty and none over another. */
export function areRangesTidy(ranges: readonly TextRange[]): boolean {
  return ranges.every(
    ([start, end], index) => start < end && start >= (ranges[index - 1]?.[1] ?? 0),
  );
}
