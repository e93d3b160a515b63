/**
 * When the program stood still in the middle of an attempt: the machine slept, or the process was
 * stopped. docs/clock.md says what follows from it and why.
 */

/** One look at the clocks, in milliseconds. */
export interface Look {
  /** The clock that exam time rests on. In sleep it runs on some systems and stands on others. */
  exam: number;
  /** Time since the machine was started, with all that it slept; nobody can set it. */
  machine: number;
}

/** Why the program stood still. `stopped`: nobody announced a sleep, so it may as well have been one. */
export type StandstillReason = 'sleep' | 'stopped';

export interface Standstill {
  /** Milliseconds between the last look before it and the first one after it. */
  away: number;
  reason: StandstillReason;
}

/** Looks are taken every quarter of a second; a slow machine may be late by anything below this. */
export const standstillFrom = 10_000;
/** When the system announced a sleep, a gap of this much is that sleep. */
export const sleepFrom = 1_000;
/** How long an announcement holds, in milliseconds: some sleeps are called off and nobody says so. */
export const announcementHolds = 30_000;

/**
 * Whether the program stood still between two looks.
 *
 * @param announced when the system said that it was about to sleep, by the machine's clock; null when
 *   it did not
 * @returns null for a program that ran, however late the second look is
 */
export function standstillBetween(
  before: Look,
  after: Look,
  announced: number | null,
): Standstill | null {
  const away = after.machine - before.machine;
  const isAnnounced = announced !== null && before.machine - announced <= announcementHolds;
  if (away < (isAnnounced ? sleepFrom : standstillFrom)) return null;
  return { away: Math.round(away), reason: isAnnounced ? 'sleep' : 'stopped' };
}

/** Two standstills of which none was noted yet are one interruption. */
export function together(first: Standstill | null, second: Standstill): Standstill {
  return first === null
    ? second
    : {
        away: first.away + second.away,
        reason: first.reason === 'sleep' ? 'sleep' : second.reason,
      };
}
