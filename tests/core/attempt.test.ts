import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  remainingAt,
  spentAt,
  startClock,
  stopClock,
  stoppedClock,
  warningsBetween,
} from '../../src/core/attempt/clock.ts';
import type { Act, AttemptEvent } from '../../src/core/attempt/events.ts';
import { isClosed, type Items, refusalOf } from '../../src/core/attempt/rules.ts';
import {
  type AttemptState,
  applyEvent,
  emptyState,
  isFinished,
  reduce,
} from '../../src/core/attempt/state.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { type Form, formItems } from '../../src/core/form/form.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { reportOf } from '../../src/core/report/report.ts';
import { makeExam } from '../support/exam.ts';

const exam = makeExam();
const drawn = drawForm(exam, 11);
if (!drawn.ok) throw new Error(drawn.error.message);
const form: Form = drawn.value;
const items: Items = new Map(allItems(exam).map((item) => [item.id, item]));

/** A candidate whose acts are held to the rules, as main does it. */
function sit(): {
  events: AttemptEvent[];
  state: () => AttemptState;
  act: (act: Act) => string | null;
} {
  const events: AttemptEvent[] = [];
  let state = emptyState;
  return {
    events,
    state: () => state,
    act(act) {
      const refused = refusalOf(form, items, state, act);
      if (refused) return refused;
      const event = { ...act, seq: state.seq + 1, at: 0, spent: state.spent + 1_000 };
      events.push(event);
      state = applyEvent(form, state, event);
      return null;
    },
  };
}

function started(): ReturnType<typeof sit> {
  const sitting = sit();
  sitting.act({ type: 'agreed' });
  sitting.act({ type: 'started' });
  return sitting;
}

const idOf = (section: number, index: number): string =>
  form.sections[section]?.items[index]?.id ?? '';
const blankFor = (id: string) => {
  const item = items.get(id);
  if (!item) throw new Error(id);
  return typeOf(item).keyed(item);
};

describe('the rules of the room', () => {
  it('start the clock only for someone who agreed', () => {
    const sitting = sit();
    expect(sitting.act({ type: 'started' })).toBe('not-agreed');
    expect(sitting.act({ type: 'moved', item: idOf(0, 0) })).toBe('not-started');
    expect(sitting.act({ type: 'ended', reason: 'candidate' })).toBe('not-started');
    expect(sitting.act({ type: 'agreed' })).toBeNull();
    expect(sitting.act({ type: 'started' })).toBeNull();
    expect(sitting.act({ type: 'started' })).toBe('started-already');
  });

  it('let the candidate move freely in a standard section and nowhere else', () => {
    const sitting = started();
    expect(sitting.act({ type: 'moved', item: idOf(0, 3) })).toBe('not-here');
    expect(sitting.act({ type: 'entered', section: 'section-1' })).toBeNull();
    expect(sitting.act({ type: 'moved', item: idOf(0, 3) })).toBeNull();
    expect(sitting.act({ type: 'moved', item: idOf(0, 1) })).toBeNull();
    expect(sitting.act({ type: 'moved', item: idOf(1, 0) })).toBe('not-here');
    expect(sitting.act({ type: 'moved', item: 'no-such-item' })).toBe('unknown-item');
    expect(sitting.act({ type: 'reviewed', section: 'section-2' })).toBe('not-here');
    expect(sitting.act({ type: 'reviewed', section: 'section-9' })).toBe('unknown-section');
  });

  it('take responses and marks for the item in view only', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    const other = idOf(0, 1);
    expect(sitting.act({ type: 'answered', item: other, response: blankFor(other) })).toBe(
      'not-here',
    );
    expect(sitting.act({ type: 'marked', item: other, marked: true })).toBe('not-here');
    sitting.act({ type: 'reviewed', section: 'section-1' });
    const first = idOf(0, 0);
    expect(sitting.act({ type: 'answered', item: first, response: blankFor(first) })).toBe(
      'not-here',
    );
  });

  it('close a section for good', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    expect(sitting.act({ type: 'left', section: 'section-1' })).toBe('not-here');
    sitting.act({ type: 'reviewed', section: 'section-1' });
    expect(sitting.act({ type: 'left', section: 'section-1' })).toBeNull();
    expect(sitting.state().where).toEqual({ at: 'opening', section: 1 });
    const first = idOf(0, 0);
    expect(sitting.act({ type: 'moved', item: first })).toBe('section-closed');
    expect(sitting.act({ type: 'answered', item: first, response: blankFor(first) })).toBe(
      'section-closed',
    );
    expect(sitting.act({ type: 'entered', section: 'section-1' })).toBe('section-closed');
    expect(isClosed(form, sitting.state(), first)).toBe(true);
  });

  it('let a series go forward only, without a review screen', () => {
    const sitting = started();
    for (const section of ['section-1', 'section-2']) {
      sitting.act({ type: 'entered', section });
      sitting.act({ type: 'reviewed', section });
      sitting.act({ type: 'left', section });
    }
    sitting.act({ type: 'entered', section: 'section-3' });
    expect(sitting.act({ type: 'reviewed', section: 'section-3' })).toBe('no-review');
    expect(sitting.act({ type: 'left', section: 'section-3' })).toBe('not-here');
    expect(sitting.act({ type: 'moved', item: idOf(2, 2) })).toBe('no-way-back');
    expect(sitting.act({ type: 'moved', item: idOf(2, 1) })).toBeNull();
    expect(sitting.act({ type: 'moved', item: idOf(2, 0) })).toBe('no-way-back');
    const first = idOf(2, 0);
    expect(sitting.act({ type: 'answered', item: first, response: { option: 'yes' } })).toBe(
      'section-closed',
    );
    expect(sitting.act({ type: 'moved', item: idOf(2, 2) })).toBeNull();
    expect(sitting.act({ type: 'left', section: 'section-3' })).toBeNull();
    expect(sitting.state().where).toEqual({ at: 'end' });
    expect(sitting.act({ type: 'ended', reason: 'candidate' })).toBeNull();
  });

  it('accept nothing after the end', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    sitting.act({ type: 'ended', reason: 'time' });
    const first = idOf(0, 0);
    for (const act of [
      { type: 'answered', item: first, response: blankFor(first) },
      { type: 'marked', item: first, marked: true },
      { type: 'moved', item: first },
      { type: 'ended', reason: 'candidate' },
      { type: 'resumed', away: 1 },
    ] satisfies Act[]) {
      expect(sitting.act(act)).toBe('finished');
    }
  });
});

/** Acts of a candidate who tries everything everywhere. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ type: 'agreed' }, { type: 'started' }, { type: 'resumed', away: 5 }),
  fc
    .constantFrom(...form.sections.map((section) => section.id))
    .chain((section) =>
      fc.constantFrom<Act>(
        { type: 'entered', section },
        { type: 'reviewed', section },
        { type: 'left', section },
      ),
    ),
  fc
    .constantFrom(...formItems(form).map((item) => item.id))
    .chain((item) =>
      fc.constantFrom<Act>(
        { type: 'moved', item },
        { type: 'moved', item },
        { type: 'marked', item, marked: true },
        { type: 'marked', item, marked: false },
        { type: 'answered', item, response: blankFor(item) },
      ),
    ),
);

describe('any log', () => {
  const log = fc.array(anyAct, { maxLength: 250 });

  it('restores to the very state that was live', () => {
    fc.assert(
      fc.property(log, (acts) => {
        const sitting = started();
        for (const act of acts) sitting.act(act);
        expect(reduce(form, sitting.events)).toEqual(sitting.state());
        expect(reduce(form, JSON.parse(JSON.stringify(sitting.events)))).toEqual(sitting.state());
      }),
    );
  });

  it('never changes a closed item, and nothing after the end', () => {
    fc.assert(
      fc.property(log, log, (before, after) => {
        const sitting = started();
        for (const act of before) sitting.act(act);
        const closed = formItems(form).filter((item) => isClosed(form, sitting.state(), item.id));
        const kept = closed.map((item) => [
          item.id,
          sitting.state().responses[item.id],
          sitting.state().marked.includes(item.id),
        ]);
        for (const act of after) sitting.act(act);
        expect(
          closed.map((item) => [
            item.id,
            sitting.state().responses[item.id],
            sitting.state().marked.includes(item.id),
          ]),
        ).toEqual(kept);

        sitting.act({ type: 'ended', reason: 'time' });
        const ended = sitting.state();
        expect(isFinished(ended)).toBe(true);
        for (const act of after) expect(sitting.act(act)).toBe('finished');
        expect(sitting.state()).toEqual(ended);
      }),
    );
  });

  it('scores within 0 and the maximum, with domains that add up and time that is all there', () => {
    fc.assert(
      fc.property(log, (acts) => {
        const sitting = started();
        for (const act of acts) sitting.act(act);
        sitting.act({ type: 'ended', reason: 'candidate' });
        const report = reportOf(exam, form, sitting.events, 600_000);
        const sum = (of: (domain: (typeof report.domains)[number]) => number): number =>
          report.domains.reduce((total, domain) => total + of(domain), 0);
        expect(report.points).toBeGreaterThanOrEqual(0);
        expect(report.points).toBeLessThanOrEqual(report.maximum);
        expect(sum((domain) => domain.points)).toBe(report.points);
        expect(sum((domain) => domain.maximum)).toBe(report.maximum);
        expect(sum((domain) => domain.items)).toBe(16);
        expect(sum((domain) => domain.time)).toBeLessThanOrEqual(report.time.spent);
        expect(report.passed).toBe(report.points >= report.cut);
        expect(report.passed).toBe(report.scaled >= 700);
      }),
    );
  });
});

describe('the clock', () => {
  it('never gives time back, whatever its readings do, and never runs below zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(
          fc.tuple(fc.constantFrom('start', 'stop', 'read'), fc.integer({ min: -50, max: 3_000 })),
        ),
        (limit, steps) => {
          let clock = stoppedClock(limit);
          let now = 0;
          let last = limit;
          for (const [step, delta] of steps) {
            now += Math.max(0, delta);
            if (step === 'start') clock = startClock(clock, now);
            if (step === 'stop') clock = stopClock(clock, now);
            const remaining = remainingAt(clock, now) ?? NaN;
            expect(remaining).toBeLessThanOrEqual(last);
            expect(remaining).toBeGreaterThanOrEqual(0);
            last = remaining;
          }
        },
      ),
    );
  });

  it('stands still while it is stopped', () => {
    const clock = stopClock(startClock(stoppedClock(1_000), 0), 400);
    expect(spentAt(clock, 99_999)).toBe(400);
    expect(remainingAt(clock, 99_999)).toBe(600);
  });

  it('knows no end without a limit', () => {
    expect(remainingAt(startClock(stoppedClock(null), 0), 1e9)).toBeNull();
    expect(spentAt(startClock(stoppedClock(null), 0), 5_000)).toBe(5_000);
  });

  it('warns once at each threshold that it crosses', () => {
    expect(warningsBetween(31 * 60_000, 30 * 60_000)).toEqual([30]);
    expect(warningsBetween(30 * 60_000, 29 * 60_000)).toEqual([]);
    expect(warningsBetween(16 * 60_000, 50_000)).toEqual([15, 5, 1]);
  });
});
