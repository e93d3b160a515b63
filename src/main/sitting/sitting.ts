import type { Act, AttemptEvent } from '../../core/attempt/events.ts';
import {
  type Clock,
  remainingAt,
  spentAt,
  startClock,
  stopClock,
  stoppedClock,
  warningsBetween,
  withoutGap,
} from '../../core/attempt/clock.ts';
import { shortened } from '../../core/attempt/edits.ts';
import { type Refusal, refusalOf, type Setting, settingOf } from '../../core/attempt/rules.ts';
import {
  type Look,
  type Standstill,
  standstillBetween,
  together,
} from '../../core/attempt/standstill.ts';
import { applyEvent, type AttemptState, isFinished, reduce } from '../../core/attempt/state.ts';
import { breaksStopClock } from '../../core/attempt/terms.ts';
import type { Exam } from '../../core/exam/exam.ts';
import { reportOf } from '../../core/report/report.ts';
import type { ClockReading } from '../../contract/room-views.ts';
import type { Attempts, StoredAttempt } from '../store/attempts.ts';
import type { Time } from './time.ts';

/**
 * How long after a sign of life the next one is noted, between events. Less than two looks at the
 * clock (room.ts), so that every second one of them notes it even when timers come a little early: a
 * crash costs half a second, and the slowness of the machine on top.
 */
const beatEvery = 400;

/**
 * The live sitting of one attempt. It owns the clock, holds acts to the rules, commits them and
 * only then lets them count.
 */
export interface Sitting {
  readonly attempt: string;
  readonly exam: Exam;
  readonly examHash: string;
  /** Form, terms, items: all that the rules rest on besides the state. */
  readonly setting: Setting;
  state(): AttemptState;
  /** Whether it was begun or resumed here, and neither ended nor suspended since. */
  isLive(): boolean;
  clock(): ClockReading;
  /**
   * Commits one act.
   *
   * @returns why it was refused, or null when it was committed
   * @throws what the store throws when it cannot commit; the attempt is then as it was before
   */
  act(act: Act): Refusal | null;
  /**
   * Comes back to an attempt that was cut off: notes the interruption and lets the clock run, unless
   * it stands for a break.
   */
  resume(): void;
  /** Stops the clock and notes the time spent; the attempt can be resumed. */
  suspend(): void;
  /**
   * To be called often while the clock runs. Ends the attempt when no time is left.
   *
   * @returns a warning in minutes when one is due, whether the attempt has just ended, and whether a
   *   standstill has just been noted
   */
  tick(): { warning: number | null; ended: boolean; stood: boolean };
  /** The system says that it is about to sleep. */
  sleeps(): void;
  /** The standstill that was noted last, and the number of its event; null when there was none. */
  stood(): StoodStill | null;
}

export interface StoodStill {
  seq: number;
  /** Milliseconds. */
  away: number;
}

export function createSitting(
  stored: StoredAttempt,
  exam: Exam,
  attempts: Attempts,
  time: Time,
): Sitting {
  const { id, form, limit, terms } = stored;
  const setting = settingOf(exam, form, terms);
  let isLive = false;
  let events: readonly AttemptEvent[] = attempts.events(id);
  let state = reduce(form, events);
  let clock: Clock = stoppedClock(limit, Math.max(stored.spent, state.spent));
  let lastBeat = time.monotonic();
  let lastRemaining = remainingAt(clock, lastBeat);
  /** The last look at the clocks while the attempt was live. */
  let lastLook: Look | null = null;
  /** When the system said that it would sleep, by the machine's clock. */
  let announced: number | null = null;
  /** A standstill that is not in the log yet: the store could not take it. */
  let unnoted: Standstill | null = null;
  let stood: StoodStill | null = null;

  const commit = (act: Act): void => {
    const event: AttemptEvent = {
      ...shortened(state, act),
      seq: state.seq + 1,
      at: time.wall(),
      spent: Math.round(spentAt(clock, time.monotonic())),
    };
    if (event.type === 'ended') {
      const report = reportOf(exam, form, [...events, event], limit);
      const { passed, scaled, points, maximum } = report;
      attempts.finish(id, event, { passed, scaled, points, maximum, end: event.reason });
    } else {
      attempts.append(id, event);
    }
    // Only now, with the commit behind it, does the act count.
    events = [...events, event];
    state = applyEvent(form, state, event);
    if (event.type === 'started' || event.type === 'resumed') isLive = true;
    if (event.type === 'ended') isLive = false;
    if (!isLive) lastLook = null;
    else lastLook ??= { exam: time.monotonic(), machine: time.machine() };
    const stands = !isLive || (state.where.at === 'break' && breaksStopClock(terms));
    clock = stands ? stopClock(clock, time.monotonic()) : startClock(clock, time.monotonic());
  };

  /**
   * Looks at the clocks before anything else counts. Time in which the program stood still is taken
   * from the clock first and noted then, so that a store that fails does not charge it.
   */
  const look = (): boolean => {
    if (!isLive) return false;
    const now: Look = { exam: time.monotonic(), machine: time.machine() };
    const gap = lastLook && standstillBetween(lastLook, now, announced);
    if (lastLook && gap) {
      clock = withoutGap(clock, lastLook.exam, now.exam);
      unnoted = together(unnoted, gap);
      announced = null;
    }
    lastLook = now;
    if (!unnoted) return false;
    const { away } = unnoted;
    commit({ type: 'resumed', ...unnoted });
    unnoted = null;
    stood = { seq: state.seq, away };
    return true;
  };

  const endIfOver = (): boolean => {
    if (isFinished(state) || clock.since === null) return false;
    const remaining = remainingAt(clock, time.monotonic());
    if (remaining === null || remaining > 0) return false;
    commit({ type: 'ended', reason: 'time' });
    return true;
  };

  return {
    attempt: id,
    exam,
    examHash: stored.examHash,
    setting,
    state: () => state,
    isLive: () => isLive,
    clock: () => ({
      limit,
      remaining: remainingAt(clock, time.monotonic()),
      spent: spentAt(clock, time.monotonic()),
      running: clock.since !== null,
    }),
    act(act) {
      look();
      // A tick may be late; an act that arrives after zero must not count.
      endIfOver();
      const refused = refusalOf(setting, state, act);
      if (refused === null) commit(act);
      return refused;
    },
    resume() {
      if (isLive || isFinished(state)) return;
      commit({ type: 'resumed', away: Math.max(0, time.wall() - stored.lastAt) });
      lastRemaining = remainingAt(clock, time.monotonic());
    },
    suspend() {
      if (!isLive) return;
      look();
      // Noted first: when that fails, the clock must not stand while the exam goes on.
      attempts.beat(id, spentAt(clock, time.monotonic()), time.wall());
      clock = stopClock(clock, time.monotonic());
      isLive = false;
      lastLook = null;
    },
    tick() {
      const hasStood = look();
      if (endIfOver()) return { warning: null, ended: true, stood: hasStood };
      const now = time.monotonic();
      // Also while the clock stands for a break: a crash is to be told from the break it cut short.
      if (isLive && now - lastBeat >= beatEvery) {
        // A beat that fails is not tried again at every tick; the next one notes more anyway.
        lastBeat = now;
        attempts.beat(id, spentAt(clock, now), time.wall());
      }
      const remaining = remainingAt(clock, now);
      const due =
        remaining === null || lastRemaining === null
          ? []
          : warningsBetween(lastRemaining, remaining);
      lastRemaining = remaining;
      return { warning: due.at(-1) ?? null, ended: false, stood: hasStood };
    },
    sleeps() {
      announced = time.machine();
    },
    stood: () => stood,
  };
}
