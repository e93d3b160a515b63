import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRoom, type Room } from '../../src/main/sitting/room.ts';
import type { Store } from '../../src/main/store/open.ts';
import { makeExam } from '../support/exam.ts';
import { comeBack, seated } from '../support/seat.ts';
import { addExam, handTime, type HandTime, temporaryStore } from '../support/store.ts';

interface Hall {
  room: Room;
  store: Store;
  time: HandTime;
  notices: [string, unknown][];
  /** Moves the clocks, and lets the room look at them. */
  wait(milliseconds: number): void;
}

/** A room that nobody sits in. */
function emptyRoom(): Hall {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const store = temporaryStore();
  addExam(store);
  const time = handTime();
  const notices: [string, unknown][] = [];
  const room = createRoom({ store, time, notify: (...notice) => notices.push(notice) });
  onTestFinished(() => room.close());
  return {
    room,
    store,
    time,
    notices,
    wait(milliseconds) {
      time.pass(milliseconds);
      vi.advanceTimersByTime(milliseconds);
    },
  };
}

function begin({ room }: Hall): string {
  const begun = room.begin('sample', { seed: 5 });
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value.attempt;
}

describe('the one seat', () => {
  it('is for exams and attempts that are there', () => {
    const hall = emptyRoom();
    expect(hall.room.begin('no-such-exam')).toMatchObject({ error: { code: 'not-found' } });
    expect(hall.room.resume('no-such-attempt')).toMatchObject({ error: { code: 'not-found' } });
    expect(hall.room.live()).toBeNull();
    expect(hall.room.suspend('no-such-attempt')).toMatchObject({ error: { code: 'not-live' } });
    expect(hall.room.reference('no-such-attempt')).toMatchObject({ error: { code: 'not-live' } });
  });

  it('is not for an attempt that is over', () => {
    const seat = seated();
    const { attempt } = seat.view();
    seat.act({ type: 'ended', reason: 'candidate' });
    const other = createRoom({ store: seat.store, time: seat.time, notify: () => undefined });
    expect(other.resume(attempt)).toMatchObject({ error: { code: 'finished' } });
  });

  it('is taken from a welcome page by the next one', () => {
    const hall = emptyRoom();
    const first = begin(hall);
    const second = begin(hall);
    expect(hall.room.live()).toBe(second);
    expect(hall.store.attempts.read(first)).toBeNull();
    expect(hall.room.act(first, { type: 'agreed' })).toMatchObject({ error: { code: 'not-live' } });
  });

  it('draws its own seed when nobody chose one', () => {
    const hall = emptyRoom();
    const seeds = Array.from({ length: 4 }, () => {
      const begun = hall.room.begin('sample');
      return begun.ok ? hall.store.attempts.read(begun.value.attempt)?.form.seed : null;
    });
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it('gives an unfinished attempt back to nobody but its profile', () => {
    const seat = seated();
    const { attempt } = seat.view();
    seat.room.suspend(attempt);
    seat.store.profiles.add('Ines', 1);
    expect(seat.room.resume(attempt)).toMatchObject({ error: { code: 'not-found' } });
    seat.store.profiles.choose('first');
    expect(seat.room.resume(attempt)).toMatchObject({ ok: true });
  });
});

describe('the clock of the seat', () => {
  it('stands on the welcome page, also when that is asked for again', () => {
    const hall = emptyRoom();
    const attempt = begin(hall);
    hall.wait(60_000);
    expect(hall.room.resume(attempt)).toMatchObject({
      value: { where: { at: 'intro' }, clock: { remaining: 600_000, running: false } },
    });
    expect(hall.store.attempts.events(attempt)).toEqual([]);
    expect(hall.notices).toEqual([]);
  });

  it('is heard of once a second from the start, and ends an attempt in which nothing is done', () => {
    const hall = emptyRoom();
    const attempt = begin(hall);
    hall.room.act(attempt, { type: 'agreed' });
    hall.room.act(attempt, { type: 'started' });
    hall.wait(10_000);
    expect(hall.notices.map(([name]) => name)).toEqual(
      Array.from({ length: 10 }, () => 'room/clock'),
    );
    expect(hall.notices.at(-1)?.[1]).toEqual({
      attempt,
      warning: null,
      clock: { limit: 600_000, remaining: 590_000, spent: 10_000, running: true },
    });
    hall.wait(600_000);
    expect(hall.notices.at(-1)).toMatchObject(['room/changed', { where: { at: 'finished' } }]);
    const heard = hall.notices.length;
    hall.wait(10_000);
    expect(hall.notices).toHaveLength(heard);
  });

  it.each(['candidate', 'time'])('stands after an end by %s', (by) => {
    const hall = emptyRoom();
    const attempt = begin(hall);
    hall.room.act(attempt, { type: 'agreed' });
    hall.room.act(attempt, { type: 'started' });
    hall.wait(by === 'time' ? 600_000 : 90_000);
    if (by === 'candidate') hall.room.act(attempt, { type: 'ended', reason: 'candidate' });
    const spent = by === 'time' ? 600_000 : 90_000;
    hall.wait(60_000);
    expect(hall.room.resume(attempt)).toMatchObject({
      value: { where: { reason: by }, clock: { spent, running: false } },
    });
    expect(hall.room.live()).toBeNull();
  });

  it('stands once the seat was left, and takes no act until somebody is back', () => {
    const seat = seated();
    const { attempt } = seat.view();
    seat.room.close();
    seat.time.pass(60_000);
    expect(seat.act({ type: 'reviewed', section: 'section-1' })).toBe('not-live');
    const { view } = comeBack(seat, 0);
    expect(view.clock.remaining).toBe(600_000);
    expect(seat.store.attempts.events(attempt).at(-1)).toMatchObject({
      type: 'resumed',
      away: 60_000,
    });
  });
});

it('a sitting keeps the exam that it began with, whatever is imported meanwhile', () => {
  const seat = seated();
  const { exam } = seat.view();
  const next = addExam(seat.store, makeExam({ title: 'Another edition' }), 2);
  expect(next).not.toBe(exam.hash);
  seat.act({ type: 'reviewed', section: 'section-1' });
  expect(seat.view().exam).toEqual(exam);
  const { view } = comeBack(seat, 1);
  expect(view.exam).toEqual(exam);
});
