import type { CandidateAct } from '../../src/contract/calls.ts';
import type { ClockReading } from '../../src/contract/room-views.ts';
import { type Changes, differences, type Facts, withChanges } from './facts.ts';
import type { FoundAttempt } from './on-disk.ts';

/** A reading of the exam clock. Times are of this process's monotonic clock, in milliseconds. */
export interface ClockPromise {
  spent: number;
  limit: number | null;
  running: boolean;
  /** The clock was read at some moment between these two: question sent, answer there. */
  sentAt: number;
  gotAt: number;
}

/** What the window was told is safe, of one attempt, and what it had asked for when all ended. */
export interface Promised {
  attempt: string;
  facts: Facts;
  /** Number of the last event that was acknowledged. */
  seq: number;
  /** The act on its way: committed or not, but nothing in between. */
  pending: { act: CandidateAct; changes: Changes } | null;
  clock: ClockPromise;
}

/** When the process died, between two readings of this process's monotonic clock. */
export interface Death {
  from: number;
  to: number;
}

/** What a comparison found wrong. */
export interface Losses {
  answersLost: number;
  marksLost: number;
  clockErrorMs: number;
  /** One line for each loss. */
  remarks: string[];
}

/** Acts that only main itself takes, so that nobody asked for them. */
const ownActs: ReadonlySet<string> = new Set(['resumed', 'interrupted', 'paused', 'woke']);

/** Acts after which the clock may run that stood, or stand that ran. */
const clockActs: ReadonlySet<string> = new Set(['started', 'rested', 'returned', 'ended']);

export function clockPromise(
  { spent, limit, running }: ClockReading,
  sentAt: number,
  gotAt: number,
): ClockPromise {
  return { spent, limit, running, sentAt, gotAt };
}

/** Holds what is there against what was promised. `found` null: the attempt is gone. */
export function compare(promised: Promised, found: FoundAttempt | null, death: Death): Losses {
  const taken = found ? takenSince(promised, found) : { took: false, strangers: [] };
  const { pending, facts } = promised;
  const expected = taken.took && pending ? withChanges(facts, pending.changes) : facts;
  const names = differences(expected, found?.facts ?? new Map());
  const remarks = names.map(
    (name) =>
      `${name}: ${expected.get(name) ?? 'nothing'} was acknowledged, ${found?.facts.get(name) ?? 'nothing'} is there`,
  );
  for (const type of taken.strangers) remarks.push(`the log holds ${type}, which nobody asked for`);
  if (found && found.events.length < promised.seq) {
    remarks.push(`${promised.seq - found.events.length} acknowledged events are gone`);
  }
  const answersLost = names.filter((name) => name.startsWith('answer:')).length;
  const clockErrorMs = found ? clockError(promised, found.spent, death) : 0;
  if (clockErrorMs >= 1_000) remarks.push(`the clock is wrong by ${clockErrorMs} ms`);
  return {
    answersLost,
    // What stands in the log and was asked by nobody, and what is missing from it, is a loss too.
    marksLost:
      names.length -
      answersLost +
      taken.strangers.length +
      (found && names.length === 0 ? Math.max(0, promised.seq - found.events.length) : 0),
    clockErrorMs,
    remarks,
  };
}

/** Whether the act on its way was committed, and what else the log holds that nobody asked for. */
function takenSince(
  { seq, pending }: Promised,
  { events }: FoundAttempt,
): { took: boolean; strangers: string[] } {
  const since = events.filter((event) => event.seq > seq && !ownActs.has(event.type));
  const took = pending !== null && since[0]?.type === pending.act.type;
  return { took, strangers: since.slice(took ? 1 : 0).map(({ type }) => type) };
}

/**
 * How far the time kept is from the time that really passed, in milliseconds. The moment of the
 * reading and that of the death are each known between two bounds; a time kept between what they
 * allow is no error.
 */
export function clockError({ clock, pending }: Promised, kept: number, death: Death): number {
  const turns = pending !== null && clockActs.has(pending.act.type);
  const least = clock.running && !turns ? death.from - clock.gotAt : 0;
  const most = clock.running || turns ? death.to - clock.sentAt : 0;
  const limit = clock.limit ?? Infinity;
  // What is kept is rounded to whole milliseconds.
  const from = Math.floor(Math.min(clock.spent + Math.max(0, least), limit));
  const to = Math.ceil(Math.min(clock.spent + Math.max(0, most), limit));
  return Math.round(Math.max(0, from - kept, kept - to));
}

/** The promise as it stands once the program is gone: all that was found counts, the clock stands. */
export function settled(promised: Promised, found: FoundAttempt): Promised {
  return {
    attempt: promised.attempt,
    facts: found.facts,
    seq: found.events.length,
    pending: null,
    clock: { spent: found.spent, limit: promised.clock.limit, running: false, sentAt: 0, gotAt: 0 },
  };
}
