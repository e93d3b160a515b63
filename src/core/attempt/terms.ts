/**
 * Under what terms an attempt is sat: chosen before it begins, kept with it, never changed after.
 */

/** Help that a candidate turns on for themselves. None of it changes a score. */
export interface Accommodations {
  /** How much of the exam's time is given: a factor, or no limit at all. */
  time: 1 | 1.25 | 1.5 | 2 | 'none';
  /** Minutes on top of that. */
  extraMinutes: number;
  /** The clock stands during breaks. */
  stopClockBreaks: boolean;
  /** Options are covered until each is uncovered. */
  masking: boolean;
  lineReader: boolean;
  reducedMotion: boolean;
  largeTargets: boolean;
  /** A key says the time aloud. */
  spokenTime: boolean;
}

export const noAccommodations: Accommodations = {
  time: 1,
  extraMinutes: 0,
  stopClockBreaks: false,
  masking: false,
  lineReader: false,
  reducedMotion: false,
  largeTargets: false,
  spokenTime: false,
};

/** Which items a practice attempt draws from. An empty list leaves that side open. */
export interface Selection {
  domains: string[];
  objectives: string[];
  types: string[];
  /** Only items that are any of these in the last attempts. */
  only: ('missed' | 'unseen' | 'marked')[];
  /** How many of the newest finished attempts `only` looks at. */
  last: number;
  /** How many items to draw; fewer when fewer fit. */
  number: number;
}

/** What the candidate chose for a practice attempt. */
export interface Practice {
  selection: Selection;
  /** Exam time in minutes before accommodations; null for none. */
  minutes: number | null;
  /** When key and reasons show: after each item is checked, or after the end. */
  feedback: 'each' | 'end';
}

export interface Terms {
  /** null: a faithful exam. */
  practice: Practice | null;
  accommodations: Accommodations;
}

export const examTerms: Terms = { practice: null, accommodations: noAccommodations };

/**
 * Exam time allowed, in milliseconds; null for no limit.
 *
 * @param minutes what the exam, or the practice, gives everyone; null for no limit
 */
export function limitFor(
  minutes: number | null,
  { time, extraMinutes }: Accommodations,
): number | null {
  if (minutes === null || time === 'none') return null;
  return Math.round((minutes * time + extraMinutes) * 60_000);
}

/** Whether a break closes what was seen. A pause of a practice attempt closes nothing. */
export function breaksClose(terms: Terms): boolean {
  return terms.practice === null;
}

/** Whether the clock stands during a break. */
export function breaksStopClock(terms: Terms): boolean {
  return terms.practice !== null || terms.accommodations.stopClockBreaks;
}

/** Whether the candidate may see key and reasons of an item before the end. */
export function givesFeedback(terms: Terms): boolean {
  return terms.practice?.feedback === 'each';
}
