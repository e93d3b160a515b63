import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spentAt, startClock, stoppedClock, withoutGap } from '../../src/core/attempt/clock.ts';
import {
  announcementHolds,
  type Look,
  sleepFrom,
  standstillBetween,
  standstillFrom,
  together,
} from '../../src/core/attempt/standstill.ts';

const reading = fc.integer({ min: 0, max: 100_000_000 });
const look = (machine: number, exam = machine): Look => ({ machine, exam });

describe('a standstill', () => {
  it('is a gap of the limit or more, and never a shorter one', () => {
    fc.assert(
      fc.property(reading, fc.integer({ min: 0, max: 2 * standstillFrom }), (from, gap) => {
        const found = standstillBetween(look(from), look(from + gap), null);
        expect(found).toEqual(gap >= standstillFrom ? { away: gap, reason: 'stopped' } : null);
      }),
    );
  });

  it('is told by the time of the machine alone, whatever the clock of the exam did', () => {
    fc.assert(
      fc.property(reading, reading, reading, reading, (from, to, exam, later) => {
        const found = standstillBetween(look(from, exam), look(to, later), null);
        expect(found).toEqual(standstillBetween(look(from), look(to), null));
      }),
    );
  });

  it('is shorter when the system announced a sleep, as long as that is fresh', () => {
    const at = 1_000_000;
    const after = (announced: number, gap: number) =>
      standstillBetween(look(at), look(at + gap), announced);
    expect(after(at - 200, sleepFrom)).toEqual({ away: sleepFrom, reason: 'sleep' });
    expect(after(at - 200, sleepFrom - 1)).toBeNull();
    expect(after(at - announcementHolds, sleepFrom)).not.toBeNull();
    expect(after(at - announcementHolds - 1, sleepFrom)).toBeNull();
  });

  it('is not a clock that runs backwards', () => {
    fc.assert(
      fc.property(reading, fc.nat(10_000_000), (from, back) => {
        expect(standstillBetween(look(from), look(from - back), from)).toBeNull();
      }),
    );
  });

  it('that was not noted yet is one with the next', () => {
    const sleep = { away: 5_000, reason: 'sleep' } as const;
    const stopped = { away: 20_000, reason: 'stopped' } as const;
    expect(together(null, stopped)).toEqual(stopped);
    expect(together(stopped, sleep)).toEqual({ away: 25_000, reason: 'sleep' });
    expect(together(sleep, stopped)).toEqual({ away: 25_000, reason: 'sleep' });
  });
});

/** What happens to a program: it runs on, with looks that may be late, or it stands still. */
const course = fc.array(
  fc.oneof(
    fc.record({
      happens: fc.constant('runs' as const),
      for: fc.integer({ min: 0, max: standstillFrom - 1 }),
    }),
    fc.record({
      happens: fc.constant('stands' as const),
      for: fc.integer({ min: standstillFrom, max: 50_000_000 }),
      counts: fc.boolean(),
    }),
  ),
  { maxLength: 40 },
);

describe('exam time', () => {
  it('is charged for all that the program ran, however late its looks, and for nothing else', () => {
    fc.assert(
      fc.property(course, fc.option(fc.integer({ min: 1, max: 200_000 })), (steps, limit) => {
        let now = look(1_000, 70);
        let clock = startClock(stoppedClock(limit), now.exam);
        let ran = 0;
        let before = 0;
        for (const step of steps) {
          const counts = step.happens === 'runs' || step.counts;
          const next = look(now.machine + step.for, now.exam + (counts ? step.for : 0));
          const gap = standstillBetween(now, next, null);
          expect(gap !== null).toBe(step.happens === 'stands');
          if (gap) clock = withoutGap(clock, now.exam, next.exam);
          if (step.happens === 'runs') ran += step.for;
          now = next;
          const spent = spentAt(clock, now.exam);
          expect(spent).toBe(Math.min(ran, limit ?? Infinity));
          expect(spent).toBeGreaterThanOrEqual(before);
          before = spent;
        }
      }),
    );
  });

  it('of a clock that stands is not touched by a gap', () => {
    fc.assert(
      fc.property(fc.nat(), reading, fc.nat(), (spent, from, gap) => {
        const clock = stoppedClock(null, spent);
        expect(withoutGap(clock, from, from + gap)).toEqual(clock);
      }),
    );
  });
});
