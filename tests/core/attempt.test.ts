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
import {
  closedByBreak,
  isClosed,
  type Items,
  refusalOf,
  settingOf,
} from '../../src/core/attempt/rules.ts';
import {
  type AttemptState,
  applyEvent,
  emptyState,
  isFinished,
  reduce,
} from '../../src/core/attempt/state.ts';
import { examTerms, limitFor, noAccommodations, type Terms } from '../../src/core/attempt/terms.ts';
import { stemPart, tabPart } from '../../src/core/attempt/text-parts.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { type Form, formItems } from '../../src/core/form/form.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { reportOf } from '../../src/core/report/report.ts';
import { makeExam } from '../support/exam.ts';

const exam = makeExam({ reference: [{ id: 'guide', title: 'Guide', body: 'Text.' }] });
const drawn = drawForm(exam, 11);
if (!drawn.ok) throw new Error(drawn.error.message);
const form: Form = drawn.value;
const items: Items = new Map(allItems(exam).map((item) => [item.id, item]));

/** A candidate whose acts are held to the rules, as main does it. */
function sit(terms: Terms = examTerms): {
  events: AttemptEvent[];
  state: () => AttemptState;
  act: (act: Act) => string | null;
} {
  const events: AttemptEvent[] = [];
  const setting = settingOf(exam, form, terms);
  let state = emptyState;
  return {
    events,
    state: () => state,
    act(wanted) {
      const act =
        wanted.type === 'rested' ? { ...wanted, closes: closedByBreak(setting, state) } : wanted;
      const refused = refusalOf(setting, state, act);
      if (refused) return refused;
      const event = { ...act, seq: state.seq + 1, at: 0, spent: state.spent + 1_000 };
      events.push(event);
      state = applyEvent(form, state, event);
      return null;
    },
  };
}

const practice = (feedback: 'each' | 'end'): Terms => ({
  practice: {
    selection: { domains: [], objectives: [], types: [], only: [], last: 1, number: 16 },
    minutes: null,
    feedback,
  },
  accommodations: noAccommodations,
});

const rest: Act = { type: 'rested', closes: [] };

function started(terms?: Terms): ReturnType<typeof sit> {
  const sitting = sit(terms);
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

describe('what a candidate makes', () => {
  const [first, second] = [idOf(0, 0), idOf(0, 1)];
  const inItem = (): ReturnType<typeof sit> => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    return sitting;
  };

  it('belongs to the item in view and comes back with it', () => {
    const sitting = inItem();
    for (const act of [
      { type: 'flagged', item: first, flagged: true },
      { type: 'noted', item: first, text: 'mind the branch filter' },
      { type: 'rated', item: first, confidence: 'unsure' },
      { type: 'highlighted', part: stemPart(first), ranges: [[0, 3]] },
      { type: 'scribbled', text: '3 x 4' },
    ] satisfies Act[]) {
      expect(sitting.act(act)).toBeNull();
    }
    expect(sitting.act({ type: 'noted', item: second, text: 'x' })).toBe('not-here');
    expect(sitting.act({ type: 'rated', item: second, confidence: 'sure' })).toBe('not-here');
    expect(sitting.act({ type: 'flagged', item: second, flagged: true })).toBe('not-here');
    sitting.act({ type: 'moved', item: second });
    sitting.act({ type: 'moved', item: first });
    expect(sitting.state()).toMatchObject({
      flagged: [first],
      notes: { [first]: 'mind the branch filter' },
      confidence: { [first]: 'unsure' },
      highlights: { [stemPart(first)]: [[0, 3]] },
      scratch: '3 x 4',
    });
    sitting.act({ type: 'noted', item: first, text: '' });
    sitting.act({ type: 'rated', item: first, confidence: null });
    expect(sitting.state().notes).toEqual({});
    expect(sitting.state().confidence).toEqual({});
  });

  it('strikes out options only, and takes strikes and response back together', () => {
    const sitting = inItem();
    const choice = form.sections[0]?.items.find(({ id }) => items.get(id)?.type === 'choice')?.id;
    const rows = form.sections[0]?.items.find(({ id }) => items.get(id)?.type === 'statements')?.id;
    if (!choice || !rows) throw new Error('the form has no such items');
    sitting.act({ type: 'moved', item: rows });
    expect(sitting.act({ type: 'struck', item: rows, option: 'r1', struck: true })).toBe(
      'unknown-option',
    );
    sitting.act({ type: 'moved', item: choice });
    expect(sitting.act({ type: 'struck', item: choice, option: 'z', struck: true })).toBe(
      'unknown-option',
    );
    expect(sitting.act({ type: 'struck', item: choice, option: 'a', struck: true })).toBeNull();
    sitting.act({ type: 'answered', item: choice, response: { option: 'b' } });
    expect(sitting.state().struck).toEqual({ [choice]: ['a'] });
    expect(sitting.act({ type: 'reset', item: choice })).toBeNull();
    expect(sitting.state().struck).toEqual({});
    expect(sitting.state().responses[choice]).toBeUndefined();
  });

  it('highlights only texts in view, in ranges that do not overlap', () => {
    const sitting = inItem();
    const highlight = (part: string, ranges: [number, number][]): string | null =>
      sitting.act({ type: 'highlighted', part, ranges });
    expect(highlight(stemPart(second), [[0, 1]])).toBe('unknown-text');
    expect(highlight(tabPart('case-1', 'overview'), [[0, 1]])).toBe('unknown-text');
    for (const ranges of [
      [[3, 3]],
      [[4, 2]],
      [
        [0, 5],
        [4, 6],
      ],
      [
        [5, 6],
        [0, 1],
      ],
    ]) {
      expect(highlight(stemPart(first), ranges as [number, number][])).toBe('bad-response');
    }
    sitting.act({ type: 'reviewed', section: 'section-1' });
    expect(highlight(stemPart(first), [[0, 1]])).toBe('not-here');
    sitting.act({ type: 'left', section: 'section-1' });
    sitting.act({ type: 'entered', section: 'section-2' });
    expect(highlight(tabPart('case-1', 'overview'), [[0, 1]])).toBeNull();
    expect(highlight(tabPart('case-1', 'no-such-tab'), [[0, 1]])).toBe('unknown-text');
  });

  it('opens pages of the reference pane inside a section only', () => {
    const sitting = started();
    expect(sitting.act({ type: 'consulted', page: 'guide' })).toBe('not-here');
    sitting.act({ type: 'entered', section: 'section-1' });
    expect(sitting.act({ type: 'consulted', page: 'nowhere' })).toBe('unknown-page');
    expect(sitting.act({ type: 'consulted', page: 'guide' })).toBeNull();
    expect(sitting.state().page).toBe('guide');
    sitting.act({ type: 'moved', item: second });
    sitting.act({ type: 'consulted', page: null });
    sitting.act({ type: 'consulted', page: 'guide' });
    sitting.act(rest);
    expect(sitting.state().page).toBeNull();
    sitting.act({ type: 'ended', reason: 'candidate' });
    // Open for two events, closed for one, open for one more: a second each.
    expect(reportOf(exam, form, sitting.events, null).reference).toEqual({
      times: 2,
      time: 3_000,
      items: [first, second],
    });
  });
});

describe('a break', () => {
  it('closes what was seen, and nothing else', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    sitting.act({ type: 'moved', item: idOf(0, 2) });
    expect(sitting.act({ type: 'returned' })).toBe('not-here');
    expect(sitting.act(rest)).toBeNull();
    expect(sitting.act(rest)).toBe('not-here');
    expect(sitting.act({ type: 'moved', item: idOf(0, 1) })).toBe('not-here');
    expect(sitting.act({ type: 'scribbled', text: 'x' })).toBe('not-here');
    expect(sitting.act({ type: 'returned' })).toBeNull();
    // The first and third were seen, so the second is where to go on.
    expect(sitting.state().where).toEqual({ at: 'item', section: 0, index: 1 });
    expect(sitting.act({ type: 'moved', item: idOf(0, 0) })).toBe('item-closed');
    expect(sitting.act({ type: 'answered', item: idOf(0, 2), response: { option: 'a' } })).toBe(
      'item-closed',
    );
    expect(sitting.act({ type: 'moved', item: idOf(0, 3) })).toBeNull();
  });

  it('leads to the review screen when it closed the whole section', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    for (const { id } of form.sections[0]?.items ?? []) sitting.act({ type: 'moved', item: id });
    sitting.act(rest);
    sitting.act({ type: 'returned' });
    expect(sitting.state().where).toEqual({ at: 'review', section: 0 });
    expect(sitting.act({ type: 'left', section: 'section-1' })).toBeNull();
  });

  it('is not taken inside a series, but before one', () => {
    const sitting = started();
    for (const section of ['section-1', 'section-2']) {
      sitting.act({ type: 'entered', section });
      sitting.act({ type: 'reviewed', section });
      sitting.act({ type: 'left', section });
    }
    expect(sitting.act(rest)).toBeNull();
    sitting.act({ type: 'returned' });
    expect(sitting.state().where).toEqual({ at: 'opening', section: 2 });
    sitting.act({ type: 'entered', section: 'section-3' });
    expect(sitting.act(rest)).toBe('no-break');
  });

  it('is a mere pause in practice', () => {
    const sitting = started(practice('end'));
    sitting.act({ type: 'entered', section: 'section-1' });
    sitting.act({ type: 'moved', item: idOf(0, 2) });
    sitting.act(rest);
    sitting.act({ type: 'returned' });
    expect(sitting.state()).toMatchObject({
      where: { at: 'item', section: 0, index: 2 },
      closedItems: [],
    });
  });

  it('is counted for the report', () => {
    const sitting = started();
    sitting.act({ type: 'entered', section: 'section-1' });
    sitting.act(rest);
    sitting.act({ type: 'resumed', away: 9 });
    sitting.act({ type: 'returned' });
    sitting.act({ type: 'ended', reason: 'candidate' });
    const report = reportOf(exam, form, sitting.events, null);
    expect(report.breaks).toEqual({ count: 1, time: 2_000, wall: 0 });
    expect(report.domains.reduce((sum, domain) => sum + domain.time, 0)).toBe(2_000);
  });
});

describe('practice', () => {
  it('shows the key only when it was agreed, and then takes no other response', () => {
    const first = idOf(0, 0);
    for (const terms of [examTerms, practice('end')]) {
      const sitting = started(terms);
      sitting.act({ type: 'entered', section: 'section-1' });
      expect(sitting.act({ type: 'checked', item: first })).toBe('no-feedback');
    }
    const sitting = started(practice('each'));
    sitting.act({ type: 'entered', section: 'section-1' });
    expect(sitting.act({ type: 'checked', item: idOf(0, 1) })).toBe('not-here');
    expect(sitting.act({ type: 'checked', item: first })).toBeNull();
    for (const act of [
      { type: 'answered', item: first, response: blankFor(first) },
      { type: 'reset', item: first },
      { type: 'struck', item: first, option: 'a', struck: true },
      { type: 'rated', item: first, confidence: 'sure' },
      { type: 'checked', item: first },
    ] satisfies Act[]) {
      expect(sitting.act(act)).toBe('item-checked');
    }
    expect(sitting.act({ type: 'noted', item: first, text: 'now I see' })).toBeNull();
  });
});

describe('the time allowed', () => {
  it.each([
    [100, { time: 1 }, 100],
    [100, { time: 1.25 }, 125],
    [100, { time: 1.5, extraMinutes: 30 }, 180],
    [7, { time: 1.25 }, 8.75],
    [100, { time: 'none', extraMinutes: 30 }, null],
    [null, { time: 2 }, null],
  ] as const)('of %s minutes with %j is %s', (minutes, given, expected) => {
    const limit = limitFor(minutes, { ...noAccommodations, ...given });
    expect(limit).toBe(expected === null ? null : expected * 60_000);
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
        { type: 'reset', item },
        { type: 'flagged', item, flagged: true },
        { type: 'struck', item, option: 'a', struck: true },
        { type: 'noted', item, text: 'a note' },
        { type: 'noted', item, text: '' },
        { type: 'rated', item, confidence: 'guess' },
        { type: 'rated', item, confidence: null },
        { type: 'checked', item },
        { type: 'highlighted', part: stemPart(item), ranges: [[0, 4]] },
        { type: 'commented', item, text: 'a comment' },
      ),
    ),
  fc.constantFrom<Act>(
    rest,
    { type: 'returned' },
    { type: 'consulted', page: 'guide' },
    { type: 'consulted', page: null },
    { type: 'consulted', page: 'no-such-page' },
    { type: 'scribbled', text: 'scratch' },
    { type: 'highlighted', part: tabPart('case-1', 'overview'), ranges: [] },
  ),
);

const anyTerms = fc.constantFrom(examTerms, practice('each'), practice('end'));

describe('any log', () => {
  const log = fc.array(anyAct, { maxLength: 250 });

  it('restores to the very state that was live', () => {
    fc.assert(
      fc.property(log, anyTerms, (acts, terms) => {
        const sitting = started(terms);
        for (const act of acts) sitting.act(act);
        expect(reduce(form, sitting.events)).toEqual(sitting.state());
        expect(reduce(form, JSON.parse(JSON.stringify(sitting.events)))).toEqual(sitting.state());
      }),
    );
  });

  it('never changes a closed item, and nothing after the end', () => {
    fc.assert(
      fc.property(log, log, anyTerms, (before, after, terms) => {
        const sitting = started(terms);
        for (const act of before) sitting.act(act);
        const closed = formItems(form).filter((item) => isClosed(form, sitting.state(), item.id));
        const kept = (): unknown[] =>
          closed.map(({ id }) => {
            const { responses, struck, notes, confidence, highlights, marked, flagged } =
              sitting.state();
            return [
              responses[id],
              struck[id],
              notes[id],
              confidence[id],
              highlights[stemPart(id)],
              marked.includes(id),
              flagged.includes(id),
            ];
          });
        const keptBefore = kept();
        for (const act of after) sitting.act(act);
        expect(kept()).toEqual(keptBefore);

        sitting.act({ type: 'ended', reason: 'time' });
        const ended = sitting.state();
        expect(isFinished(ended)).toBe(true);
        const comments = after.filter((act) => act.type === 'commented');
        for (const act of after) {
          if (act.type !== 'commented') expect(sitting.act(act)).toBe('finished');
        }
        expect(sitting.state()).toEqual(ended);
        // The one thing left after the end: a word on what was marked for feedback.
        for (const act of comments) {
          expect(sitting.act(act) === null).toBe(ended.flagged.includes(act.item));
        }
        expect({ ...sitting.state(), comments: 0, seq: 0, spent: 0 }).toEqual({
          ...ended,
          comments: 0,
          seq: 0,
          spent: 0,
        });
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
