import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Practice } from '../../src/core/attempt/terms.ts';
import type { Report } from '../../src/core/report/report.ts';
import { reportView } from '../../src/main/report/report-views.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { makeExam } from '../support/exam.ts';
import { type SeatOptions, seated, type Seated } from '../support/seat.ts';
import { temporaryStore } from '../support/store.ts';

const minute = 60_000;

type Ticking = Seated & { wait(milliseconds: number): void };

/** A seat whose room looks at its clock as often as it does in the program. */
function ticking(options?: SeatOptions): Ticking {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const seat = seated(options);
  return {
    ...seat,
    wait(milliseconds) {
      for (let waited = 0; waited < milliseconds; waited += 5_000) {
        seat.time.pass(5_000);
        vi.advanceTimersByTime(250);
      }
    },
  };
}

/** The seat after the program was killed and came back. */
function killed(seat: Ticking, away: number): Ticking {
  const { attempt } = seat.view();
  // The timers of a dead process are gone, and nothing is noted in the end.
  vi.clearAllTimers();
  seat.time.pass(away);
  const { store, time, notices } = seat;
  const room = createRoom({ store, time, notify: (...notice) => notices.push(notice) });
  onTestFinished(() => room.close());
  const resumed = room.resume(attempt);
  if (!resumed.ok) throw new Error(resumed.error.code);
  let view = resumed.value;
  return {
    ...seat,
    room,
    view: () => view,
    act(act) {
      const done = room.act(attempt, act);
      if (!done.ok) return done.error.code;
      view = done.value;
      return 'done';
    },
  };
}

function left(seat: Ticking, away: number): Ticking {
  const { attempt } = seat.view();
  seat.room.suspend(attempt);
  seat.time.pass(away);
  seat.room.resume(attempt);
  return seat;
}

function reportOf(seat: Seated): Report {
  seat.act({ type: 'ended', reason: 'candidate' });
  const report = reportView(seat.store, seat.view().attempt);
  if (!report.ok) throw new Error(report.error.code);
  return report.value.report;
}

function warningsOf({ notices }: Seated): (number | null)[] {
  return notices.flatMap(([, notice]) => {
    const { warning = null } = notice as { warning?: number | null };
    return warning === null ? [] : [warning];
  });
}

const practice: Practice = {
  selection: { domains: [], objectives: [], types: [], only: [], last: 1, number: 4 },
  minutes: null,
  feedback: 'end',
};

describe('a break with the clock standing', () => {
  it('charges nothing, and a crash in it is as long as the program was gone', () => {
    const seat = ticking({ accommodations: { stopClockBreaks: true } });
    seat.wait(minute);
    seat.act({ type: 'rested' });
    seat.wait(3 * minute);
    const back = killed(seat, 20 * minute);
    expect(back.view()).toMatchObject({
      where: { at: 'break' },
      clock: { remaining: 9 * minute, running: false },
    });
    back.wait(2 * minute);
    back.act({ type: 'returned' });
    back.wait(minute);
    expect(reportOf(back)).toMatchObject({
      time: { spent: 2 * minute },
      interruptions: [{ away: 20 * minute }],
      // The time away is told once, as an interruption.
      breaks: { count: 1, time: 0, wall: 5 * minute },
    });
  });

  it('stays one when it is left for now in the midst of it', () => {
    const seat = ticking({ accommodations: { stopClockBreaks: true } });
    const { attempt } = seat.view();
    seat.act({ type: 'rested' });
    seat.wait(minute);
    seat.room.suspend(attempt);
    seat.time.pass(30 * minute);
    expect(seat.room.resume(attempt)).toMatchObject({
      value: { where: { at: 'break' }, clock: { remaining: 10 * minute, running: false } },
    });
    seat.wait(minute);
    seat.act({ type: 'returned' });
    expect(reportOf(seat)).toMatchObject({
      time: { spent: 0 },
      interruptions: [{ away: 30 * minute }],
      breaks: { count: 1, time: 0, wall: 2 * minute },
    });
  });

  it('does not let a warning pass: what is left when it is over still counts down to it', () => {
    const seat = ticking({ accommodations: { stopClockBreaks: true } });
    seat.wait(4.5 * minute);
    seat.act({ type: 'rested' });
    seat.wait(10 * minute);
    expect(warningsOf(seat)).toEqual([]);
    seat.act({ type: 'returned' });
    seat.wait(minute);
    expect(warningsOf(seat)).toEqual([5]);
  });
});

describe('a break with the clock running', () => {
  it('is charged, over a crash too, but for the time that the program was gone', () => {
    const seat = ticking();
    seat.wait(minute);
    seat.act({ type: 'rested' });
    seat.wait(2 * minute);
    const back = killed(seat, 15 * minute);
    expect(back.view().clock).toMatchObject({ remaining: 7 * minute, running: true });
    back.wait(minute);
    back.act({ type: 'returned' });
    expect(reportOf(back)).toMatchObject({
      time: { spent: 4 * minute },
      interruptions: [{ away: 15 * minute }],
      breaks: { count: 1, time: 3 * minute, wall: 3 * minute },
    });
  });

  it('warns, and ends the attempt at zero', () => {
    const seat = ticking();
    seat.act({ type: 'rested' });
    seat.wait(10 * minute);
    expect(warningsOf(seat)).toEqual([5, 1]);
    expect(seat.notices.at(-1)).toMatchObject([
      'room/changed',
      { where: { at: 'finished', reason: 'time' } },
    ]);
    expect(reportOf(seat)).toMatchObject({
      end: 'time',
      breaks: { count: 1, time: 10 * minute },
    });
  });
});

describe('coming back', () => {
  it('does not warn twice of the same, nor of what passed before', () => {
    const seat = ticking();
    seat.wait(5 * minute + 5_000);
    expect(warningsOf(seat)).toEqual([5]);
    const back = killed(seat, minute);
    back.wait(minute);
    expect(warningsOf(back)).toEqual([5]);
    back.wait(3 * minute);
    expect(warningsOf(back)).toEqual([5, 1]);
  });

  it('neither charges nor gives back time, however often', () => {
    let seat = ticking();
    for (let round = 0; round < 5; round += 1) {
      seat.wait(minute);
      seat = killed(seat, 7 * minute);
    }
    expect(seat.view().clock.remaining).toBe(5 * minute);
    expect(reportOf(seat).interruptions.map(({ away }) => away)).toEqual(
      Array.from({ length: 5 }, () => 7 * minute),
    );
  });

  it.each([
    ['a kill', (seat: Ticking) => killed(seat, 3 * minute)],
    ['leaving for now', (seat: Ticking) => left(seat, 3 * minute)],
  ])('from %s finds the reference pane as it was left, and counts on', (_name, interrupted) => {
    const exam = makeExam({ reference: [{ id: 'guide', title: 'Guide', body: 'Text.' }] });
    const seat = ticking({ exam });
    const item = seat.view().item?.view.id;
    seat.act({ type: 'consulted', page: 'guide' });
    seat.wait(minute);
    const back = interrupted(seat);
    expect(back.view().reference.open).toBe('guide');
    back.wait(minute);
    back.act({ type: 'consulted', page: null });
    back.wait(minute);
    expect(reportOf(back).reference).toEqual({ times: 1, time: 2 * minute, items: [item] });
  });
});

describe('an attempt without a limit', () => {
  it('counts its time, and neither warns nor ends by itself', () => {
    const seat = ticking({ accommodations: { time: 'none' } });
    seat.wait(40 * minute);
    const back = killed(seat, minute);
    back.wait(minute);
    expect(back.view().clock).toMatchObject({ limit: null, remaining: null });
    expect(warningsOf(back)).toEqual([]);
    expect(reportOf(back)).toMatchObject({
      end: 'candidate',
      time: { spent: 41 * minute, limit: null },
    });
  });

  it('pauses in practice like any other', () => {
    const seat = ticking({ practice });
    seat.wait(minute);
    seat.act({ type: 'rested' });
    seat.wait(5 * minute);
    const back = killed(seat, minute);
    back.act({ type: 'returned' });
    back.wait(minute);
    expect(reportOf(back)).toMatchObject({
      time: { spent: 2 * minute },
      interruptions: [{ away: minute }],
      breaks: { count: 1, time: 0, wall: 5 * minute },
    });
  });
});

describe('whatever happens', () => {
  /** What a candidate and their machine may do to a clock; numbers are minutes. */
  const step = fc.oneof(
    fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constantFrom('rest', 'return', 'note'), for: fc.constant(0) }),
    fc.record({ do: fc.constantFrom('kill', 'leave'), for: fc.integer({ min: 1, max: 30 }) }),
  );
  const terms = fc.constantFrom<SeatOptions>(
    { accommodations: { time: 2 } },
    { accommodations: { time: 2, stopClockBreaks: true } },
    { accommodations: { time: 'none' } },
    { practice: { ...practice, minutes: 20 } },
  );

  it('each minute is charged once, rested once or told as an interruption', () => {
    const store = temporaryStore();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), terms, (steps, options) => {
        let seat = ticking({ ...options, store });
        const stops = 'practice' in options || options.accommodations?.stopClockBreaks === true;
        const limit = options.accommodations?.time === 'none' ? Infinity : 20;
        const model = { spent: 0, rested: 0, breaks: 0, away: [] as number[], resting: false };
        for (const { do: what, for: minutes } of steps) {
          const item = seat.view().item?.view.id ?? 'none';
          if (what === 'wait') {
            const isCharged = !(model.resting && stops);
            // At zero the attempt ends by itself; what comes after is no matter of the clock.
            if (isCharged && model.spent + minutes >= limit) break;
            if (isCharged) model.spent += minutes;
            if (model.resting) model.rested += minutes;
            seat.wait(minutes * minute);
          }
          if (what === 'rest' && seat.act({ type: 'rested' }) === 'done') {
            model.resting = true;
            model.breaks += 1;
          }
          if (what === 'return' && seat.act({ type: 'returned' }) === 'done') model.resting = false;
          if (what === 'note') seat.act({ type: 'noted', item, text: 'a' });
          if (what === 'kill' || what === 'leave') {
            model.away.push(minutes * minute);
            seat = what === 'kill' ? killed(seat, minutes * minute) : left(seat, minutes * minute);
          }
          const resumed = seat.room.resume(seat.view().attempt);
          if (!resumed.ok) throw new Error(resumed.error.code);
          expect(resumed.value.clock).toMatchObject({
            spent: model.spent * minute,
            running: !(model.resting && stops),
          });
        }
        const { time, breaks, interruptions } = reportOf(seat);
        expect(time.spent).toBe(model.spent * minute);
        expect(breaks).toMatchObject({ count: model.breaks, wall: model.rested * minute });
        expect(interruptions.map(({ away }) => away)).toEqual(model.away);
      }),
      { numRuns: 40 },
    );
  });
});
