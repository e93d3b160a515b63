import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { reduce } from '../../src/core/attempt/state.ts';
import type { Item, ItemView } from '../../src/core/items/index.ts';
import { reportView, reviewView } from '../../src/main/report/report-views.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { makeExam } from '../support/exam.ts';
import { comeBack, rightResponse, seated, type Seated } from '../support/seat.ts';
import { addExam, handTime, temporaryStore } from '../support/store.ts';

function answerRight(seat: Seated): void {
  const id = seat.view().item?.view.id;
  if (id === undefined) throw new Error('no item in view');
  expect(seat.act({ type: 'answered', item: id, response: rightResponse(seat, id) })).toBe('done');
}

/** A response that anyone could give who sees the item and nothing else. */
function firstResponse(view: ItemView): unknown {
  switch (view.type) {
    case 'choice':
      return { option: view.options[0]?.id };
    case 'multiple':
      return { options: view.options.slice(0, 2).map((option) => option.id) };
    case 'dropdown':
      return { blanks: { [view.blanks[0]?.id ?? '']: view.blanks[0]?.choices[0]?.id } };
    case 'match':
      return { targets: { [view.targets[0]?.id ?? '']: view.sources[0]?.id } };
    case 'order':
      return { steps: view.steps.slice(0, 2).map((step) => step.id) };
    case 'statements':
      return { rows: { [view.rows[0]?.id ?? '']: 'yes' } };
    case 'hotspot': {
      const regions = view.surface.kind === 'picture' ? view.surface.regions : [];
      return { regions: regions.slice(0, 1).map((region) => region.id) };
    }
    case 'text':
    case 'number':
      return { text: '12.5' };
    case 'code':
      return { text: `# ${view.file}` };
  }
}

describe('the room', () => {
  it('shows the next item, the response and the mark that were committed', () => {
    const seat = seated();
    answerRight(seat);
    const first = seat.view().item?.view.id as string;
    seat.act({ type: 'marked', item: first, marked: true });
    expect(seat.view().item?.status).toMatchObject({
      completeness: 'all',
      marked: true,
      seen: true,
    });
    const second = seat.view().items[1]?.id as string;
    seat.act({ type: 'moved', item: second });
    expect(seat.view().item?.view.id).toBe(second);
    expect(seat.view().sections[0]).toMatchObject({ answered: 1, marked: 1 });
    expect(seat.store.attempts.events(seat.view().attempt).map((event) => event.type)).toEqual([
      'agreed',
      'started',
      'entered',
      'answered',
      'marked',
      'moved',
    ]);
  });

  it('writes nothing for an act that it refuses', () => {
    const seat = seated();
    const { attempt, items } = seat.view();
    const other = items[2]?.id as string;
    const before = seat.store.attempts.events(attempt).length;
    const current = seat.view().item?.view.id as string;
    expect(seat.act({ type: 'answered', item: other, response: {} })).toBe('bad-response');
    expect(seat.act({ type: 'answered', item: 'zebra', response: {} })).toBe('unknown-item');
    expect(seat.act({ type: 'answered', item: current, response: 'a' })).toBe('bad-response');
    expect(seat.act({ type: 'left', section: 'section-1' })).toBe('not-here');
    expect(seat.act({ type: 'marked', item: other, marked: true })).toBe('not-here');
    expect(seat.room.act('another-attempt', { type: 'agreed' })).toMatchObject({
      error: { code: 'not-live' },
    });
    expect(seat.store.attempts.events(attempt)).toHaveLength(before);
  });

  it('lets nobody begin a second exam, nor look at keys, while one is being sat', () => {
    const seat = seated();
    expect(seat.room.begin('sample')).toMatchObject({ error: { code: 'busy' } });
    expect(seat.room.live()).not.toBeNull();
    expect(reportView(seat.store, seat.view().attempt)).toMatchObject({
      error: { code: 'not-finished' },
    });
    expect(reviewView(seat.store, seat.view().attempt)).toMatchObject({
      error: { code: 'not-finished' },
    });
  });

  it('holds no key, reason or reference in anything it says', () => {
    const seat = seated();
    const said: unknown[] = [seat.view()];
    for (const { id } of seat.view().items) {
      seat.act({ type: 'moved', item: id });
      said.push(seat.view());
    }
    seat.act({ type: 'reviewed', section: 'section-1' });
    seat.act({ type: 'left', section: 'section-1' });
    seat.act({ type: 'entered', section: 'section-2' });
    said.push(seat.view());
    const text = JSON.stringify([said, seat.notices]);
    expect(text).toContain('The stem of');
    expect(text).toContain('The overview.');
    for (const secret of [
      '"key"',
      '"why"',
      'Why ',
      'The explanation',
      'example.com',
      'distractor',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('says the same whatever the keys are', () => {
    /** All that the window hears on its way through a standard section. */
    const heard = (changes: Parameters<typeof makeExam>[0]): unknown[] => {
      const store = temporaryStore();
      const exam = makeExam(changes);
      addExam(store, exam);
      const room = createRoom({ store, time: handTime(), notify: () => undefined });
      onTestFinished(() => room.close());
      const begun = room.begin('sample', { seed: 5 });
      if (!begun.ok) throw new Error(begun.error.code);
      const { attempt } = begun.value;
      const views: unknown[] = [begun.value];
      const act = (wanted: CandidateAct): RoomView => {
        const done = room.act(attempt, wanted);
        if (!done.ok) throw new Error(done.error.code);
        views.push(done.value);
        return done.value;
      };
      act({ type: 'agreed' });
      act({ type: 'started' });
      const { items } = act({ type: 'entered', section: 'section-1' });
      for (const { id } of items) {
        const { item } = act({ type: 'moved', item: id });
        const response = firstResponse(item?.view as NonNullable<RoomView['item']>['view']);
        act({ type: 'answered', item: id, response });
      }
      return views.map((view) => ({ ...(view as RoomView), attempt: '', exam: '' }));
    };
    const other = makeExam();
    const rekeyed = other.items.map((item): Item => {
      switch (item.type) {
        case 'choice':
          return { ...item, key: 'd' };
        case 'multiple':
          return { ...item, key: ['b', 'd'] };
        case 'order':
          return { ...item, key: ['a', 'b'] };
        case 'dropdown':
          return { ...item, blanks: item.blanks.map((blank) => ({ ...blank, key: 'z' })) };
        case 'match':
          return {
            ...item,
            sources: item.sources.map((source) => ({ ...source, distractor: source.id === 's1' })),
            targets: item.targets.map((target, index) => ({
              ...target,
              key: ['s3', 's2'][index] as string,
            })),
          };
        case 'statements':
          return { ...item, rows: item.rows.map((row) => ({ ...row, key: 'no' })) };
        case 'hotspot':
          return { ...item, key: ['a', 'c'] };
        case 'text':
          return { ...item, key: ['git merge', 'merge', 'join'] };
        case 'number':
          return { ...item, key: 7, tolerancePercent: 5 };
        case 'code':
          return {
            ...item,
            checks: item.checks.map((check) => ({ ...check, path: '$.other', why: 'Other' })),
            guards: item.checks.slice(0, 1).map((check) => ({ ...check, id: 'guard' })),
            solution: 'other: main\n',
          };
      }
    });
    expect(heard({ items: rekeyed })).toEqual(heard({}));
  });

  it('forgets an exam that was left before its clock ran', () => {
    const store = temporaryStore();
    addExam(store);
    const room = createRoom({ store, time: handTime(), notify: () => undefined });
    const begun = room.begin('sample');
    if (!begun.ok) throw new Error();
    room.abandon(begun.value.attempt);
    expect(store.attempts.read(begun.value.attempt)).toBeNull();
    expect(room.live()).toBeNull();
  });
});

describe('time', () => {
  it('does not run before the start, however long the candidate reads', () => {
    const store = temporaryStore();
    addExam(store);
    const time = handTime();
    const room = createRoom({ store, time, notify: () => undefined });
    onTestFinished(() => room.close());
    const begun = room.begin('sample');
    if (!begun.ok) throw new Error(begun.error.code);
    const { attempt } = begun.value;
    time.pass(300_000);
    room.act(attempt, { type: 'agreed' });
    time.pass(300_000);
    const started = room.act(attempt, { type: 'started' });
    expect(started).toMatchObject({ value: { clock: { remaining: 600_000, running: true } } });
    time.pass(1_000);
    expect(room.resume(attempt)).toMatchObject({ value: { clock: { remaining: 599_000 } } });
  });

  it('ends the attempt at zero by itself, with everything saved', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const seat = seated();
    answerRight(seat);
    seat.time.pass(10 * 60_000 - 1);
    vi.advanceTimersByTime(250);
    expect(seat.room.live()).not.toBeNull();
    seat.time.pass(1);
    vi.advanceTimersByTime(250);
    expect(seat.notices.at(-1)).toMatchObject([
      'room/changed',
      { where: { at: 'finished', reason: 'time' }, clock: { remaining: 0 } },
    ]);
    expect(seat.room.live()).toBeNull();
    const report = reportView(seat.store, seat.view().attempt);
    expect(report).toMatchObject({
      ok: true,
      value: { report: { end: 'time', time: { spent: 600_000 } } },
    });
    if (report.ok) expect(report.value.report.points).toBeGreaterThan(0);
  });

  it('counts no act after zero, even when the tick is late', () => {
    const seat = seated();
    const item = seat.view().item?.view.id as string;
    seat.time.pass(11 * 60_000);
    expect(seat.act({ type: 'marked', item, marked: true })).toBe('finished');
    expect(seat.notices.at(-1)).toMatchObject(['room/changed', { where: { at: 'finished' } }]);
    const events = seat.store.attempts.events(seat.view().attempt);
    expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'time', spent: 600_000 });
  });

  it('takes no notice of a changed system clock', () => {
    const seat = seated();
    const before = seat.view().clock.remaining as number;
    seat.time.setWall(0);
    const item = seat.view().item?.view.id as string;
    seat.act({ type: 'marked', item, marked: true });
    expect(seat.view().clock.remaining).toBe(before);
    seat.time.setWall(9e12);
    seat.act({ type: 'marked', item, marked: false });
    expect(seat.view().clock.remaining).toBe(before);
  });

  it('warns at five minutes', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const seat = seated();
    seat.time.pass(5 * 60_000 + 1);
    vi.advanceTimersByTime(250);
    expect(seat.notices).toContainEqual(['room/clock', expect.objectContaining({ warning: 5 })]);
  });
});

describe('a store that fails', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });

  it('does not stop the clock of an exam that goes on', () => {
    const seat = seated();
    const beat = vi.spyOn(seat.store.attempts, 'beat').mockImplementationOnce(() => {
      throw full;
    });
    const { attempt } = seat.view();
    expect(() => seat.room.suspend(attempt)).toThrow('full');
    seat.time.pass(60_000);
    expect(seat.room.resume(attempt)).toMatchObject({
      value: { clock: { remaining: 540_000, running: true } },
    });
    beat.mockRestore();
  });

  it('lets no act count while the clock stands', () => {
    const seat = seated();
    const { attempt } = seat.view();
    const item = seat.view().item?.view.id as string;
    seat.room.suspend(attempt);
    const append = vi.spyOn(seat.store.attempts, 'append').mockImplementationOnce(() => {
      throw full;
    });
    expect(() => seat.room.resume(attempt)).toThrow('full');
    append.mockRestore();
    expect(seat.act({ type: 'marked', item, marked: true })).toBe('not-live');
    expect(seat.room.resume(attempt)).toMatchObject({ value: { clock: { running: true } } });
    expect(seat.act({ type: 'marked', item, marked: true })).toBe('done');
  });

  it('is told once, not at every tick, and never thrown', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const store = temporaryStore();
    addExam(store);
    const time = handTime();
    const onTrouble = vi.fn();
    const room = createRoom({ store, time, notify: () => undefined, onTrouble });
    const begun = room.begin('sample', { seed: 5 });
    if (!begun.ok) throw new Error();
    const { attempt } = begun.value;
    room.act(attempt, { type: 'agreed' });
    room.act(attempt, { type: 'started' });
    const finish = vi.spyOn(store.attempts, 'finish').mockImplementation(() => {
      throw full;
    });
    time.pass(600_000);
    vi.advanceTimersByTime(2_500);
    expect(onTrouble).toHaveBeenCalledTimes(1);
    finish.mockRestore();
    vi.advanceTimersByTime(250);
    expect(room.live()).toBeNull();
    room.close();
  });
});

describe('keys', () => {
  it('wait while an exam was left for now: the same items may stand in an earlier review', () => {
    const seat = seated();
    seat.room.suspend(seat.view().attempt);
    expect(seat.room.live()).toBeNull();
    expect(seat.room.isUnderWay('sample')).toBe(true);
    expect(seat.room.isUnderWay('another')).toBe(false);
    seat.room.resume(seat.view().attempt);
    seat.act({ type: 'ended', reason: 'candidate' });
    expect(seat.room.isUnderWay('sample')).toBe(false);
  });
});

describe('coming back', () => {
  it('gives back the item, every response and mark, and the time that was left', () => {
    const seat = seated();
    answerRight(seat);
    seat.time.pass(60_000);
    const item = seat.view().items[3]?.id as string;
    seat.act({ type: 'moved', item });
    seat.act({ type: 'marked', item, marked: true });
    const before = seat.view();
    const { view } = comeBack(seat, 3_600_000);
    expect(view.item).toEqual(before.item);
    expect(view.items).toEqual(before.items);
    expect(view.clock).toMatchObject({ remaining: 9 * 60_000, running: true });
  });

  it('notes the interruption for the report', () => {
    const seat = seated();
    const { room, view } = comeBack(seat, 42_000);
    room.act(view.attempt, { type: 'ended', reason: 'candidate' });
    const report = reportView(seat.store, view.attempt);
    expect(report).toMatchObject({ value: { report: { interruptions: [{ away: 42_000 }] } } });
  });

  it('charges the time up to the last beat, which a crash cannot take back', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const seat = seated();
    for (let second = 0; second < 30; second += 1) {
      seat.time.pass(1_000);
      vi.advanceTimersByTime(250);
    }
    const { view } = comeBack(seat, 500_000);
    expect(view.clock.remaining).toBe(600_000 - 30_000);
  });

  it('stops the clock while the exam is left for now', () => {
    const seat = seated();
    seat.time.pass(10_000);
    expect(seat.room.suspend(seat.view().attempt)).toMatchObject({ ok: true });
    expect(seat.room.live()).toBeNull();
    const { view } = comeBack(seat, 1_000_000);
    expect(view.clock.remaining).toBe(590_000);
  });

  it('does not stop a sitting whose window was merely reloaded', () => {
    const seat = seated();
    seat.time.pass(5_000);
    const again = seat.room.resume(seat.view().attempt);
    expect(again).toMatchObject({
      ok: true,
      value: { clock: { remaining: 595_000, running: true } },
    });
    expect(
      seat.store.attempts.events(seat.view().attempt).map((event) => event.type),
    ).not.toContain('resumed');
  });

  it('restores exactly what was live, whatever was done', () => {
    const store = temporaryStore();
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ move: fc.nat(12) }),
            fc.record({ mark: fc.boolean() }),
            fc.record({ answer: fc.boolean() }),
            fc.record({ pass: fc.integer({ min: 0, max: 20_000 }) }),
            fc.constant({ review: true }),
          ),
          { maxLength: 30 },
        ),
        (steps) => {
          const seat = seated({ store });
          for (const step of steps) {
            const current = seat.view().item?.view.id;
            if ('pass' in step) seat.time.pass(step.pass);
            if ('move' in step)
              seat.act({ type: 'moved', item: seat.view().items[step.move]?.id ?? 'none' });
            if ('review' in step) seat.act({ type: 'reviewed', section: 'section-1' });
            if ('mark' in step && current)
              seat.act({ type: 'marked', item: current, marked: step.mark });
            if ('answer' in step && current) answerRight(seat);
          }
          const live = seat.view();
          const { room, view } = comeBack(seat, 1_000);
          // Where, items, responses, marks: all but what coming back itself adds.
          expect({ ...view, clock: 0, seq: 0 }).toEqual({ ...live, clock: 0, seq: 0 });
          const stored = store.attempts.read(live.attempt);
          if (!stored) throw new Error();
          const replayed = reduce(stored.form, store.attempts.events(live.attempt));
          expect(replayed.where).toEqual(view.where);
          room.act(view.attempt, { type: 'ended', reason: 'candidate' });
        },
      ),
      { numRuns: 25 },
    );
  });
});
