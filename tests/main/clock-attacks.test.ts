import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AttemptEvent } from '../../src/core/attempt/events.ts';
import { reportView } from '../../src/main/report/report-views.ts';
import { systemTime } from '../../src/main/sitting/time.ts';
import { type SeatOptions, seated, type Seated } from '../support/seat.ts';
import { temporaryStore } from '../support/store.ts';

const minute = 60_000;
const hour = 60 * minute;

interface Attacked extends Seated {
  /** One look at the clock, as the program takes it every quarter of a second. */
  look(): void;
  events(): AttemptEvent[];
  left(): number | null | undefined;
}

function attacked(options?: SeatOptions): Attacked {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const seat = seated(options);
  return {
    ...seat,
    look: () => void vi.advanceTimersByTime(250),
    events: () => seat.store.attempts.events(seat.view().attempt),
    left() {
      const room = seat.room.resume(seat.view().attempt);
      return room.ok ? room.value.clock.remaining : undefined;
    },
  };
}

/** The exam of the seat lasts ten minutes. */
const whole = 10 * minute;
const interruptions = (seat: Attacked): unknown[] =>
  seat.events().filter(({ type }) => type === 'resumed');
const someAct = { type: 'scribbled', text: 'a thought' } as const;

describe('the system time', () => {
  it('set forward or back by hours changes no exam time and interrupts nothing', () => {
    for (const by of [3 * hour, -3 * hour, -400 * 24 * hour]) {
      const seat = attacked();
      seat.time.setWall(seat.time.wall() + by);
      seat.look();
      seat.time.pass(minute);
      seat.look();
      expect(seat.left()).toBe(whole - minute);
      expect(interruptions(seat)).toEqual([]);
    }
  });
});

describe('a machine that sleeps, or a process that is stopped', () => {
  it.each([
    ['on a system whose clock stands in sleep', false],
    ['on a system whose clock runs on in sleep', true],
  ])('is not charged, and is noted: %s', (_name, counts) => {
    const seat = attacked();
    seat.time.pass(2 * minute);
    seat.look();
    seat.time.standStill(3 * hour, counts);
    seat.look();
    expect(seat.left()).toBe(whole - 2 * minute);
    expect(seat.events().at(-1)).toMatchObject({
      type: 'resumed',
      away: 3 * hour,
      reason: 'stopped',
      spent: 2 * minute,
    });
    expect(seat.notices.at(-1)).toMatchObject([
      'room/changed',
      { stood: { away: 3 * hour, seq: seat.events().length } },
    ]);
    seat.act({ type: 'ended', reason: 'candidate' });
    expect(reportView(seat.store, seat.view().attempt)).toMatchObject({
      value: { report: { interruptions: [{ away: 3 * hour, reason: 'stopped' }] } },
    });
  });

  it('is a sleep when the system says so, however short, before and after', () => {
    const seat = attacked();
    seat.look();
    seat.room.sleeps();
    seat.time.standStill(4_000, true);
    seat.room.woke();
    expect(seat.left()).toBe(whole);
    expect(interruptions(seat)).toMatchObject([{ away: 4_000, reason: 'sleep' }]);
    // The announcement is used up: from now on this is a slow machine again.
    seat.time.standStill(4_000, true);
    seat.look();
    expect(seat.left()).toBe(whole - 4_000);
    expect(interruptions(seat)).toHaveLength(1);
  });

  it('gives nothing away to a sleep that was called off', () => {
    const seat = attacked();
    seat.look();
    seat.room.sleeps();
    for (let second = 0; second < 60; second += 1) {
      seat.time.standStill(500, true);
      seat.look();
    }
    expect(seat.left()).toBe(whole - 30_000);
    expect(interruptions(seat)).toEqual([]);
  });

  it('is seen by an act that comes before any look', () => {
    const seat = attacked();
    seat.time.pass(whole - 1_000);
    seat.look();
    seat.time.standStill(hour, true);
    expect(seat.act(someAct)).toBe('done');
    expect(seat.view()).toMatchObject({ clock: { remaining: 1_000 }, stood: { away: hour } });
    expect(seat.events().map(({ type }) => type)).toEqual(
      expect.arrayContaining(['resumed', 'scribbled']),
    );
    // And the last second is still the last one.
    seat.time.pass(1_000);
    expect(seat.act(someAct)).not.toBe('done');
    expect(seat.events().at(-1)).toMatchObject({ type: 'ended', reason: 'time', spent: whole });
  });

  it('in a break with the clock standing is noted, and charges nothing', () => {
    const seat = attacked({ accommodations: { stopClockBreaks: true } });
    seat.act({ type: 'rested' });
    seat.time.standStill(hour, true);
    seat.look();
    expect(seat.left()).toBe(whole);
    expect(interruptions(seat)).toMatchObject([{ away: hour }]);
  });

  it('while the store takes nothing is noted later, and not charged meanwhile', () => {
    const store = temporaryStore();
    const seat = attacked({ store });
    const append = vi.spyOn(store.attempts, 'append').mockImplementation(() => {
      throw new Error('full');
    });
    seat.time.standStill(hour, true);
    seat.look();
    seat.time.standStill(2 * hour, false);
    expect(() => seat.act(someAct)).toThrow('full');
    expect(seat.left()).toBe(whole);
    append.mockRestore();
    seat.look();
    expect(seat.left()).toBe(whole);
    expect(interruptions(seat)).toMatchObject([{ away: 3 * hour, reason: 'stopped' }]);
  });
});

describe('a slow machine', () => {
  it('is charged in full, however late its ticks come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { maxLength: 30 }), (delays) => {
        const seat = attacked();
        for (const delay of delays) {
          seat.time.standStill(delay, true);
          seat.look();
        }
        const ran = delays.reduce((sum, delay) => sum + delay, 0);
        expect(seat.left()).toBe(ran < whole ? whole - ran : undefined);
        expect(interruptions(seat)).toEqual([]);
        seat.room.close();
      }),
      { numRuns: 15 },
    );
  });
});

it("the system's own clocks run, and the machine's is not the exam's", () => {
  const time = systemTime(1_000);
  const before = time.machine();
  expect(before).toBeGreaterThan(0);
  // However fast exam time runs for a test, the machine's own time does not.
  expect(Math.abs(time.machine() - before)).toBeLessThan(60_000);
});
