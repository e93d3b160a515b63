import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Practice, Selection } from '../../src/core/attempt/terms.ts';
import { commentOn, commentsView } from '../../src/main/report/comments.ts';
import { pastFor } from '../../src/main/report/past.ts';
import { reportView, reviewView } from '../../src/main/report/report-views.ts';
import { libraryView } from '../../src/main/library/views.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { comeBack, rightResponse, seated } from '../support/seat.ts';
import { handTime, temporaryStore } from '../support/store.ts';

const anything: Selection = {
  domains: [],
  objectives: [],
  types: [],
  only: [],
  last: 3,
  number: 4,
};
const practice: Practice = { selection: anything, minutes: null, feedback: 'each' };

describe('practice', () => {
  it('has no limit unless one was asked for, and takes the accommodations into account', () => {
    expect(seated({ practice }).view().clock).toMatchObject({ limit: null, remaining: null });
    const timed = seated({
      practice: { ...practice, minutes: 8 },
      accommodations: { time: 1.5, extraMinutes: 3 },
    });
    expect(timed.view().clock.limit).toBe(15 * 60_000);
    expect(timed.view().sections.reduce((sum, section) => sum + section.items, 0)).toBe(4);
  });

  it('shows the key of an item once it was checked, and of that item only', () => {
    const seat = seated({
      practice: { ...practice, selection: { ...anything, types: ['choice'], number: 500 } },
    });
    const first = seat.view().item?.view.id as string;
    expect(JSON.stringify(seat.view())).not.toContain('explanation');
    seat.act({ type: 'answered', item: first, response: rightResponse(seat, first) });
    expect(seat.view().item?.feedback).toBeNull();
    seat.act({ type: 'checked', item: first });
    expect(seat.view().item?.feedback).toMatchObject({
      item: { id: first, explanation: `The explanation of ${first}.` },
      points: 1,
      maximum: 1,
    });
    seat.act({ type: 'moved', item: seat.view().items[1]?.id ?? '' });
    expect(seat.view().item?.feedback).toBeNull();
    expect(JSON.stringify(seat.view())).not.toContain('explanation');
    const { view } = comeBack(seat, 5);
    expect(view.items[0]?.checked).toBe(true);
  });

  it('pauses: the clock stands and nothing closes', () => {
    const seat = seated({ practice: { ...practice, minutes: 10 } });
    const before = seat.view().items;
    seat.act({ type: 'rested' });
    seat.time.pass(100_000);
    seat.act({ type: 'returned' });
    expect(seat.view().items).toEqual(before);
    expect(seat.view().clock).toMatchObject({ remaining: 600_000, running: true });
  });

  it('draws from what was missed, and is kept apart from whole exams', () => {
    const store = temporaryStore();
    const exam = seated({ store });
    const first = exam.view().item?.view.id as string;
    exam.act({ type: 'answered', item: first, response: rightResponse(exam, first) });
    const second = exam.view().items[1]?.id as string;
    exam.act({ type: 'moved', item: second });
    exam.act({ type: 'ended', reason: 'candidate' });
    expect(Object.fromEntries(pastFor(store, 'sample', 'first', 1))).toEqual({
      [first]: { missed: false, marked: false },
      [second]: { missed: true, marked: false },
    });
    const best = libraryView(store).exams[0]?.best;

    const again = seated({
      store,
      practice: { ...practice, selection: { ...anything, only: ['missed'] } },
    });
    expect(again.view().items.map((item) => item.id)).toEqual([second]);
    again.act({ type: 'answered', item: second, response: rightResponse(again, second) });
    again.act({ type: 'ended', reason: 'candidate' });
    expect(reportView(store, again.view().attempt)).toMatchObject({
      value: { terms: { practice: { feedback: 'each' } }, report: { scaled: 1000 } },
    });
    expect(libraryView(store).exams[0]).toMatchObject({ attempts: 2, best });
    expect(pastFor(store, 'sample', 'first', 2).get(second)).toMatchObject({ missed: false });

    const room = createRoom({ store, time: handTime(), notify: () => undefined });
    onTestFinished(() => room.close());
    expect(
      room.begin('sample', {
        practice: { ...practice, selection: { ...anything, only: ['missed'] } },
      }),
    ).toMatchObject({ error: { code: 'no-form' } });
  });
});

describe('the past', () => {
  it('is read from each finished attempt once, and told anew as attempts are added', () => {
    const store = temporaryStore();
    const sitAll = (): void => {
      const seat = seated({ store });
      for (const { id } of seat.view().items) seat.act({ type: 'moved', item: id });
      seat.act({ type: 'ended', reason: 'candidate' });
    };
    for (let round = 0; round < 3; round += 1) sitAll();
    const read = vi.spyOn(store.attempts, 'events');
    const before = pastFor(store, 'sample', 'first', 100);
    expect(read).toHaveBeenCalledTimes(3);
    expect(pastFor(store, 'sample', 'first', 100)).toEqual(before);
    expect(pastFor(store, 'sample', 'first', 1).size).toBeLessThan(before.size);
    expect(read).toHaveBeenCalledTimes(3);
    sitAll();
    read.mockClear();
    expect(pastFor(store, 'sample', 'first', 1).size).toBeGreaterThan(0);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('of another profile is another', () => {
    const store = temporaryStore();
    seated({ store }).act({ type: 'ended', reason: 'candidate' });
    expect(pastFor(store, 'sample', 'first', 100).size).toBe(1);
    store.profiles.add('Ines', 1);
    expect(pastFor(store, 'sample', store.profiles.current(), 100).size).toBe(0);
  });
});

describe('candidates on one machine', () => {
  it('have histories and unfinished attempts of their own', () => {
    const store = temporaryStore();
    const seat = seated({ store });
    expect(store.attempts.unfinished('first')?.id).toBe(seat.view().attempt);
    store.profiles.add('Ines', 9);
    expect(libraryView(store).unfinished).toBeNull();
    const other = seated({ store });
    other.act({ type: 'ended', reason: 'candidate' });
    expect(libraryView(store).exams[0]?.attempts).toBe(1);
    expect(reportView(store, other.view().attempt)).toMatchObject({ value: { candidate: 'Ines' } });
    store.profiles.choose('first');
    expect(libraryView(store).exams[0]?.attempts).toBe(0);
    expect(libraryView(store).unfinished?.attempt).toBe(seat.view().attempt);
  });
});

describe('what the candidate made', () => {
  it('survives a kill and stands in the review', () => {
    const seat = seated();
    const item = seat.view().item?.view.id as string;
    seat.act({ type: 'flagged', item, flagged: true });
    seat.act({ type: 'noted', item, text: 'ask about this' });
    seat.act({ type: 'rated', item, confidence: 'guess' });
    seat.act({ type: 'highlighted', part: `item:${item}`, ranges: [[4, 8]] });
    seat.act({ type: 'scribbled', text: '2 + 2' });
    const made = seat.view();
    const { room, view } = comeBack(seat, 1_000);
    expect({ ...view, clock: 0, seq: 0 }).toEqual({ ...made, clock: 0, seq: 0 });
    room.act(view.attempt, { type: 'ended', reason: 'candidate' });
    const review = reviewView(seat.store, view.attempt);
    expect(review).toMatchObject({
      value: {
        scratch: '2 + 2',
        highlights: { [`item:${item}`]: [[4, 8]] },
      },
    });
    const reviewed =
      review.ok && review.value.items.find((candidate) => candidate.item.id === item);
    expect(reviewed).toMatchObject({
      flagged: true,
      made: { note: 'ask about this', confidence: 'guess', struck: [] },
    });
  });

  it('is written in full once, however often it is typed on, and comes back whole', () => {
    const seat = seated();
    const item = seat.view().items.find(({ id }) => id.includes('-code-'))?.id as string;
    seat.act({ type: 'moved', item });
    const page = 'a line of text\n'.repeat(600);
    for (let round = 0; round < 20; round += 1) {
      seat.act({ type: 'scribbled', text: `${page}${round}${page}` });
      seat.act({ type: 'answered', item, response: { text: `${round}\n${page}` } });
    }
    const log = JSON.stringify(seat.store.attempts.events(seat.view().attempt));
    expect(log.length).toBeLessThan(3.2 * page.length + 40 * 150);
    const { view } = comeBack(seat, 1_000);
    expect(view.scratch).toBe(`${page}19${page}`);
    expect(view.item?.response).toEqual({ text: `19\n${page}` });
  });

  it('takes comments after the end, on items marked for feedback only, and keeps them', () => {
    const store = temporaryStore();
    const seat = seated({ store });
    const item = seat.view().item?.view.id as string;
    const other = seat.view().items[1]?.id as string;
    const { attempt } = seat.view();
    seat.act({ type: 'flagged', item, flagged: true });
    expect(commentOn(store, attempt, { item, text: 'early' }, 1)).toMatchObject({
      error: { code: 'not-finished' },
    });
    seat.act({ type: 'ended', reason: 'candidate' });
    const report = reportView(store, attempt);
    expect(commentsView(store, attempt)).toMatchObject({
      value: { items: [{ id: item, number: 1, comment: '' }] },
    });
    expect(commentOn(store, attempt, { item, text: 'Two are right.' }, 7).ok).toBe(true);
    expect(commentOn(store, attempt, { item: other, text: 'x' }, 8)).toMatchObject({
      error: { code: 'not-here' },
    });
    expect(commentsView(store, attempt)).toMatchObject({
      value: { items: [{ comment: 'Two are right.' }] },
    });
    // A word said afterwards changes nothing of the result.
    expect(reportView(store, attempt)).toEqual(report);
  });
});

it('an exam that came without a reference pane offers none', () => {
  const seat = seated();
  expect(seat.room.reference(seat.view().attempt)).toEqual({ ok: true, value: { pages: [] } });
  expect(seat.view().reference).toEqual({ pages: 0, open: null });
});
