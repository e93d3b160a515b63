/**
 * The arithmetic of an exam clock. It holds no time of its own: every reading of a monotonic clock
 * is handed in, in milliseconds.
 */
export interface Clock {
  /** Exam time allowed in milliseconds; null for no limit. */
  limit: number | null;
  /** Exam time spent before it last began to run. */
  spent: number;
  /** The monotonic reading at which it last began to run; null while it stands still. */
  since: number | null;
}

/** Minutes left at which the candidate is told. */
export const warningMinutes = [30, 15, 5, 1] as const;

export function stoppedClock(limit: number | null, spent = 0): Clock {
  return { limit, spent, since: null };
}

export function startClock(clock: Clock, now: number): Clock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

export function stopClock(clock: Clock, now: number): Clock {
  return { ...clock, spent: spentAt(clock, now), since: null };
}

/**
 * Exam time spent, in milliseconds. Never more than the limit, and never less than before: a
 * reading that goes backwards counts as no time.
 */
export function spentAt(clock: Clock, now: number): number {
  const running = clock.since === null ? 0 : Math.max(0, now - clock.since);
  return Math.min(clock.spent + running, clock.limit ?? Infinity);
}

/**
 * The clock without the time between two of its readings, in which the program stood still. A clock
 * that stands stays as it is.
 */
export function withoutGap(clock: Clock, from: number, to: number): Clock {
  return clock.since === null ? clock : { ...stopClock(clock, from), since: to };
}

/** Exam time left in milliseconds; null for no limit. */
export function remainingAt(clock: Clock, now: number): number | null {
  return clock.limit === null ? null : clock.limit - spentAt(clock, now);
}

/** The warning thresholds, in minutes, that were crossed between two readings of what is left. */
export function warningsBetween(before: number, after: number): number[] {
  return warningMinutes.filter((minutes) => before > minutes * 60_000 && after <= minutes * 60_000);
}
