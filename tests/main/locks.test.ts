import { describe, expect, it } from 'vitest';
import { callInputs, type CandidateAct } from '../../src/contract/calls.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { makeExam } from '../support/exam.ts';
import { comeBack, rightResponse, seated, type Seated } from '../support/seat.ts';

/** Sends an act as the window would, past the contract's own check. */
function send(seat: Seated, act: unknown): string {
  const parsed = callInputs['room/act'].safeParse({ attempt: seat.view().attempt, act });
  return parsed.success ? seat.act(parsed.data.act) : 'bad-input';
}

function logOf(seat: Seated): unknown {
  return seat.store.attempts.events(seat.view().attempt);
}

/** Goes on to the series, the last section of the sample exam. */
function toSeries(seat: Seated): void {
  for (const section of ['section-1', 'section-2']) {
    if (section !== 'section-1') seat.act({ type: 'entered', section });
    seat.act({ type: 'reviewed', section });
    seat.act({ type: 'left', section });
  }
  seat.act({ type: 'entered', section: 'section-3' });
}

const typeById = new Map(allItems(makeExam()).map((item) => [item.id, item.type]));

/** The id of an item of the first section, of a type. */
function itemOf(seat: Seated, type: string): string {
  const found = seat.view().items.find(({ id }) => typeById.get(id) === type)?.id;
  if (!found) throw new Error(`the form has no ${type}`);
  return found;
}

interface Attack {
  name: string;
  code: string;
  /** Brings the room to where the attack starts. */
  prepare: (seat: Seated) => void;
  act: (seat: Seated) => unknown;
}

const stay = (): void => undefined;
const second = (seat: Seated): string => seat.view().items[1]?.id ?? '';
let kept = '';

const attacks: Attack[] = [
  {
    name: 'an answer in a closed section',
    code: 'section-closed',
    prepare(seat) {
      kept = second(seat);
      seat.act({ type: 'reviewed', section: 'section-1' });
      seat.act({ type: 'left', section: 'section-1' });
      seat.act({ type: 'entered', section: 'section-2' });
    },
    act: (seat) => ({ type: 'answered', item: kept, response: rightResponse(seat, kept) }),
  },
  {
    name: 'a closed section entered again',
    code: 'section-closed',
    prepare(seat) {
      seat.act({ type: 'reviewed', section: 'section-1' });
      seat.act({ type: 'left', section: 'section-1' });
    },
    act: () => ({ type: 'entered', section: 'section-1' }),
  },
  {
    name: 'a step back in a series',
    code: 'no-way-back',
    prepare(seat) {
      toSeries(seat);
      kept = seat.view().item?.view.id ?? '';
      seat.act({ type: 'moved', item: second(seat) });
    },
    act: () => ({ type: 'moved', item: kept }),
  },
  {
    name: 'an answer to an earlier item of a series',
    code: 'section-closed',
    prepare(seat) {
      toSeries(seat);
      kept = seat.view().item?.view.id ?? '';
      seat.act({ type: 'moved', item: second(seat) });
    },
    act: () => ({ type: 'answered', item: kept, response: { option: 'yes' } }),
  },
  {
    name: 'a break in a series',
    code: 'no-break',
    prepare: toSeries,
    act: () => ({ type: 'rested' }),
  },
  {
    name: 'a review screen of a series',
    code: 'no-review',
    prepare: toSeries,
    act: () => ({ type: 'reviewed', section: 'section-3' }),
  },
  {
    name: 'an answer after the end',
    code: 'finished',
    prepare(seat) {
      kept = seat.view().item?.view.id ?? '';
      seat.act({ type: 'ended', reason: 'candidate' });
    },
    act: (seat) => ({ type: 'answered', item: kept, response: rightResponse(seat, kept) }),
  },
  {
    name: 'an answer after the time was over',
    code: 'finished',
    prepare(seat) {
      kept = seat.view().item?.view.id ?? '';
      seat.time.pass(600_001);
      seat.act({ type: 'marked', item: kept, marked: true });
    },
    act: (seat) => ({ type: 'answered', item: kept, response: rightResponse(seat, kept) }),
  },
  {
    name: 'a third choice of two',
    code: 'too-many',
    prepare: (seat) => seat.act({ type: 'moved', item: itemOf(seat, 'multiple') }),
    act: (seat) => ({
      type: 'answered',
      item: itemOf(seat, 'multiple'),
      response: { options: ['a', 'b', 'c'] },
    }),
  },
  {
    name: 'a response for another item than the one in view',
    code: 'not-here',
    prepare: stay,
    act: (seat) => ({
      type: 'answered',
      item: second(seat),
      response: rightResponse(seat, second(seat)),
    }),
  },
  {
    name: 'a response of another type of item',
    code: 'bad-response',
    prepare: (seat) => seat.act({ type: 'moved', item: itemOf(seat, 'choice') }),
    act: (seat) => ({
      type: 'answered',
      item: itemOf(seat, 'choice'),
      response: { rows: { r1: 'yes' } },
    }),
  },
  {
    name: 'an option that the item does not have',
    code: 'bad-response',
    prepare: (seat) => seat.act({ type: 'moved', item: itemOf(seat, 'choice') }),
    act: (seat) => ({ type: 'answered', item: itemOf(seat, 'choice'), response: { option: 'z' } }),
  },
  {
    name: 'an answer to an item that a break closed',
    code: 'item-closed',
    prepare(seat) {
      kept = seat.view().item?.view.id ?? '';
      seat.act({ type: 'rested' });
      seat.act({ type: 'returned' });
    },
    act: (seat) => ({ type: 'answered', item: kept, response: rightResponse(seat, kept) }),
  },
  {
    name: 'an answer during a break',
    code: 'not-here',
    prepare(seat) {
      kept = second(seat);
      seat.act({ type: 'rested' });
    },
    act: (seat) => ({ type: 'answered', item: kept, response: rightResponse(seat, kept) }),
  },
  {
    name: 'a break that says itself what it closes',
    code: 'bad-input',
    prepare: stay,
    act: () => ({ type: 'rested', closes: [] }),
  },
  {
    name: 'the key, asked for in mid-exam',
    code: 'no-feedback',
    prepare: stay,
    act: (seat) => ({ type: 'checked', item: seat.view().item?.view.id }),
  },
  {
    name: 'a comment in mid-exam',
    code: 'bad-input',
    prepare: stay,
    act: (seat) => ({ type: 'commented', item: seat.view().item?.view.id, text: 'x' }),
  },
  {
    name: 'an end that time did not bring',
    code: 'bad-input',
    prepare: stay,
    act: () => ({ type: 'ended', reason: 'time' }),
  },
  {
    name: 'an item of no exam',
    code: 'unknown-item',
    prepare: stay,
    act: () => ({ type: 'moved', item: 'no-such-item' }),
  },
  {
    name: 'a section left from one of its items',
    code: 'not-here',
    prepare: stay,
    act: () => ({ type: 'left', section: 'section-1' }),
  },
  {
    name: 'a page of the reference pane that is not there',
    code: 'unknown-page',
    prepare: stay,
    act: () => ({ type: 'consulted', page: '../../etc/passwd' }),
  },
];

describe('from the inside, main refuses', () => {
  it.each(attacks)('$name: $code', ({ code, prepare, act }) => {
    const seat = seated();
    prepare(seat);
    const attack = act(seat);
    const before = { log: logOf(seat), view: seat.view() };
    expect(send(seat, attack)).toBe(code);
    expect(logOf(seat)).toEqual(before.log);
    expect(seat.view()).toEqual(before.view);
  });

  it('an act for an attempt that is not in the room', () => {
    const seat = seated();
    const act: CandidateAct = { type: 'reviewed', section: 'section-1' };
    expect(seat.room.act('another', act)).toMatchObject({ error: { code: 'not-live' } });
    seat.room.suspend(seat.view().attempt);
    const before = logOf(seat);
    expect(seat.act(act)).toBe('not-live');
    expect(logOf(seat)).toEqual(before);
  });
});

describe('a break', () => {
  it('lets the clock run, says what it closes, and hides the exam', () => {
    const seat = seated();
    const first = seat.view().item?.view.id as string;
    seat.act({ type: 'marked', item: first, marked: true });
    seat.act({ type: 'scribbled', text: 'secret plans' });
    expect(seat.view().break).toEqual({
      refusal: null,
      stopsClock: false,
      closes: { items: 1, unanswered: 1, marked: 1 },
      remaining: 15,
    });
    seat.act({ type: 'rested' });
    seat.time.pass(60_000);
    expect(seat.act({ type: 'rested' })).toBe('not-here');
    const resting = seat.room.resume(seat.view().attempt);
    expect(resting).toMatchObject({
      value: { item: null, items: [], scenario: null, scratch: '', highlights: {} },
    });
    expect(resting).toMatchObject({ value: { clock: { remaining: 540_000, running: true } } });
    expect(seat.view().sections[0]?.state).toBe('current');
    expect(seat.room.reference(seat.view().attempt)).toMatchObject({ error: { code: 'not-here' } });
    seat.act({ type: 'returned' });
    expect(seat.view().item?.status.number).toBe(2);
    expect(seat.view().items[0]).toMatchObject({ closed: true, marked: true });
    expect(seat.view().scratch).toBe('secret plans');
  });

  it('stops the clock for who asked for that, also over a crash', () => {
    const seat = seated({ accommodations: { stopClockBreaks: true } });
    seat.time.pass(10_000);
    seat.act({ type: 'rested' });
    expect(seat.view().clock).toMatchObject({ remaining: 590_000, running: false });
    seat.time.pass(500_000);
    const { room, view } = comeBack(seat, 500_000);
    expect(view.where.at).toBe('break');
    expect(view.clock).toMatchObject({ remaining: 590_000, running: false });
    const back = room.act(view.attempt, { type: 'returned' });
    expect(back).toMatchObject({ value: { clock: { remaining: 590_000, running: true } } });
    seat.time.pass(5_000);
    expect(room.resume(view.attempt)).toMatchObject({ value: { clock: { remaining: 585_000 } } });
  });

  it('does not keep the time from running out', () => {
    const seat = seated();
    seat.act({ type: 'rested' });
    seat.time.pass(600_001);
    expect(seat.act({ type: 'returned' })).toBe('finished');
    const resumed = seat.room.resume(seat.view().attempt);
    expect(resumed).toMatchObject({ value: { where: { at: 'finished', reason: 'time' } } });
  });
});
