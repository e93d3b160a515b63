import type { AttemptEvent, Confidence, EndReason } from '../attempt/events.ts';
import type { StandstillReason } from '../attempt/standstill.ts';
import { reduce } from '../attempt/state.ts';
import { allItems, domainsByObjective, type Exam } from '../exam/exam.ts';
import { type Form, formItems } from '../form/form.ts';
import { type Completeness, typeOf } from '../items/index.ts';
import { rawCut, scaledScore } from './scaled.ts';
import { type ReferenceUse, referenceUse, restOf, timeByItem } from './time.ts';

export interface ItemResult {
  id: string;
  section: string;
  domain: string;
  objective: string;
  points: number;
  maximum: number;
  completeness: Completeness;
  marked: boolean;
  seen: boolean;
  confidence: Confidence | null;
  /** Exam time with the item in view, in milliseconds. */
  time: number;
}

export interface DomainResult {
  id: string;
  title: string;
  points: number;
  maximum: number;
  items: number;
  /** Items that earned every point. */
  right: number;
  unanswered: number;
  marked: number;
  /** In milliseconds. */
  time: number;
}

/** Items of which the candidate said the same. */
export interface ConfidenceResult {
  items: number;
  /** Those that earned every point. */
  right: number;
}

/** The score of an attempt with all that the report shows. */
export interface Report {
  passed: boolean;
  /** On the practice scale, 1 to 1000. */
  scaled: number;
  points: number;
  maximum: number;
  /** Points needed to pass. */
  cut: number;
  /** In the exam's order; only domains of which the form has items. */
  domains: DomainResult[];
  /** In the order of the form. */
  items: ItemResult[];
  /** Items without a response, or with a part left open. */
  unanswered: string[];
  marked: string[];
  /** Items marked for feedback. */
  flagged: string[];
  /** Exam time in milliseconds. */
  time: { spent: number; limit: number | null };
  /** `reason`: the program was there but stood still; null when it was gone. */
  interruptions: { at: number; away: number; reason: StandstillReason | null }[];
  /** Breaks taken, and how long by the exam's own clock and by the wall clock, in milliseconds. */
  breaks: { count: number; time: number; wall: number };
  /** How often and how long the reference pane was open. */
  reference: ReferenceUse;
  /** How sure the candidate was, against how it went. */
  confidence: Record<Confidence, ConfidenceResult>;
  end: EndReason | null;
}

/**
 * The report of an attempt, from its log alone.
 *
 * Scoring is compensatory: points of all domains add up, and no domain has a minimum. Pass or fail
 * is decided on points, never on the rounded scale.
 *
 * @param limit exam time allowed in milliseconds; null for no limit
 */
export function reportOf(
  exam: Exam,
  form: Form,
  events: readonly AttemptEvent[],
  limit: number | null,
): Report {
  const state = reduce(form, events);
  const times = timeByItem(form, events);
  const byId = new Map(allItems(exam).map((item) => [item.id, item]));
  const domainOf = domainsByObjective(exam);

  const items = form.sections.flatMap((section) =>
    section.items.flatMap(({ id }): ItemResult[] => {
      const item = byId.get(id);
      if (!item) return [];
      const type = typeOf(item);
      const response = state.responses[id] ?? type.blank(item);
      return [
        {
          id,
          section: section.id,
          domain: domainOf.get(item.objective) ?? '',
          objective: item.objective,
          points: type.score(item, response),
          maximum: type.maximum(item),
          completeness: type.completeness(item, response),
          marked: state.marked.includes(id),
          seen: state.seen.includes(id),
          confidence: state.confidence[id] ?? null,
          time: times[id] ?? 0,
        },
      ];
    }),
  );
  const points = sum(items, (item) => item.points);
  const maximum = sum(items, (item) => item.maximum);
  const cut = rawCut(maximum, exam.pass.percent);

  return {
    passed: points >= cut,
    scaled: scaledScore(points, maximum, cut),
    points,
    maximum,
    cut,
    domains: exam.domains.flatMap(({ id, title }) => {
      const own = items.filter((item) => item.domain === id);
      return own.length === 0 ? [] : [domainResult(id, title, own)];
    }),
    items,
    unanswered: items.filter((item) => item.completeness !== 'all').map((item) => item.id),
    marked: formItems(form)
      .map((item) => item.id)
      .filter((id) => state.marked.includes(id)),
    flagged: formItems(form)
      .map((item) => item.id)
      .filter((id) => state.flagged.includes(id)),
    time: { spent: state.spent, limit },
    interruptions: events.flatMap((event) =>
      event.type === 'resumed'
        ? [{ at: event.at, away: event.away, reason: event.reason ?? null }]
        : [],
    ),
    breaks: restOf(form, events),
    reference: referenceUse(form, events),
    confidence: {
      sure: confidenceResult(items, 'sure'),
      unsure: confidenceResult(items, 'unsure'),
      guess: confidenceResult(items, 'guess'),
    },
    end: state.where.at === 'finished' ? state.where.reason : null,
  };
}

function domainResult(id: string, title: string, items: readonly ItemResult[]): DomainResult {
  return {
    id,
    title,
    points: sum(items, (item) => item.points),
    maximum: sum(items, (item) => item.maximum),
    items: items.length,
    right: items.filter((item) => item.points === item.maximum).length,
    unanswered: items.filter((item) => item.completeness !== 'all').length,
    marked: items.filter((item) => item.marked).length,
    time: sum(items, (item) => item.time),
  };
}

function confidenceResult(items: readonly ItemResult[], confidence: Confidence): ConfidenceResult {
  const own = items.filter((item) => item.confidence === confidence);
  return {
    items: own.length,
    right: own.filter((item) => item.points === item.maximum).length,
  };
}

function sum(items: readonly ItemResult[], of: (item: ItemResult) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
