import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/core/attempt/state.ts';
import { importData } from '../../src/main/portable/candidate-data.ts';
import { reportView, reviewView } from '../../src/main/report/report-views.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import type { Merged } from '../../src/main/store/candidate-data.ts';
import type { Store } from '../../src/main/store/open.ts';
import { exported, opened, seatedWithPicture } from '../support/portable.ts';
import { rightResponse, seated } from '../support/seat.ts';
import { addExam, handTime, temporaryStore } from '../support/store.ts';

function taken(store: Store, bytes: Uint8Array): Merged {
  const merged = importData(store, bytes, 1);
  if (!merged.ok) throw new Error(`${merged.error.code} ${merged.error.detail}`);
  return merged.value;
}

/** What a candidate did at one item, and whether the attempt ended then. */
interface Deed {
  answer: boolean;
  note: string;
  mark: boolean;
  wait: number;
}

const deedArbitrary: fc.Arbitrary<Deed> = fc.record({
  answer: fc.boolean(),
  note: fc.string({ unit: 'grapheme', maxLength: 200 }),
  mark: fc.boolean(),
  wait: fc.integer({ min: 0, max: 20_000 }),
});

const attemptArbitrary = fc.record({
  deeds: fc.array(deedArbitrary, { minLength: 1, maxLength: 8 }),
  practice: fc.boolean(),
});

/** Sits one attempt after the other; the last one may be left for now. @returns the ids */
function sit(
  store: Store,
  attempts: { deeds: Deed[]; practice: boolean }[],
  isLeft: boolean,
): string[] {
  const time = handTime();
  return attempts.map(({ deeds, practice }, index) => {
    const seat = seatedWithPicture({
      store,
      time,
      ...(practice && {
        practice: {
          selection: { domains: [], objectives: [], types: [], only: [], last: 3, number: 8 },
          minutes: null,
          feedback: 'end' as const,
        },
      }),
    });
    const { items, attempt } = seat.view();
    for (const [place, deed] of deeds.entries()) {
      const item = items[place % items.length]?.id ?? '';
      seat.act({ type: 'moved', item });
      time.pass(deed.wait);
      if (deed.answer) {
        seat.act({ type: 'answered', item, response: rightResponse(seat, item) });
      }
      if (deed.note !== '') seat.act({ type: 'noted', item, text: deed.note });
      seat.act({ type: 'flagged', item, flagged: deed.mark });
    }
    if (isLeft && index === attempts.length - 1) seat.room.suspend(attempt);
    else {
      // The clock of an exam ends it at the next act; a practice has none, and is ended by hand.
      time.pass(600_000);
      for (const { id } of seat.view().sections) {
        seat.act({ type: 'entered', section: id });
        seat.act({ type: 'reviewed', section: id });
        seat.act({ type: 'left', section: id });
      }
      seat.act({ type: 'ended', reason: 'candidate' });
      seat.room.close();
    }
    time.pass(60_000);
    return attempt;
  });
}

describe('the data of a candidate in one file', () => {
  it('comes into an empty store as it was: the same file, reports and reviews again', () => {
    fc.assert(
      fc.property(
        fc.array(attemptArbitrary, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom('Candidate', 'Zoë', '陳大文', 'O’Neil <b>'),
        (attempts, isLeft, name) => {
          const from = temporaryStore();
          from.profiles.rename('first', name);
          from.profiles.change({ theme: 'dark' });
          const ids = sit(from, attempts, isLeft);
          const file = exported(from);

          const to = temporaryStore();
          const merged = taken(to, file);
          expect(merged).toMatchObject({ name, added: ids.length, same: 0, different: 0 });
          expect(opened(exported(to))).toEqual(opened(file));
          expect(exported(to)).toEqual(file);
          expect(to.profiles.settings()).toEqual(from.profiles.settings());
          for (const [index, id] of ids.entries()) {
            expect(reportView(to, id).ok).toBe(!isLeft || index < ids.length - 1);
            expect(reportView(to, id)).toEqual(reportView(from, id));
            expect(reviewView(to, id)).toEqual(reviewView(from, id));
            expect(to.attempts.events(id)).toEqual(from.attempts.events(id));
          }
          const hash = from.attempts.read(ids[0] ?? '')?.examHash ?? '';
          const picture = Object.values(from.exams.read(hash)?.assets ?? {})[0] ?? '';
          expect(to.exams.picture(picture, hash)?.bytes).toEqual(
            from.exams.picture(picture, hash)?.bytes,
          );
          from.close();
          to.close();
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('differs in nothing but the time when it is written again', () => {
    const seat = seated();
    seat.room.suspend(seat.view().attempt);
    const first = opened(exported(seat.store, 1_000));
    const second = opened(exported(seat.store, 2_000));
    expect(second).toEqual({ ...first, exportedAt: 2_000 });
  });

  it('taken twice, changes nothing the second time', () => {
    const seat = seated();
    seat.room.suspend(seat.view().attempt);
    const store = temporaryStore();
    taken(store, exported(seat.store));
    const before = exported(store);
    expect(taken(store, exported(seat.store))).toMatchObject({ added: 0, same: 1, isNew: false });
    expect(exported(store)).toEqual(before);
  });

  it('is joined with the same candidate and set beside any other', () => {
    const seat = seated();
    seat.room.suspend(seat.view().attempt);
    const other = seated();
    other.room.suspend(other.view().attempt);
    const merged = taken(other.store, exported(seat.store));
    expect(merged).toMatchObject({ name: 'Candidate 2', isNew: true, added: 1 });
    expect(other.store.profiles.all().map(({ name, attempts }) => [name, attempts])).toEqual([
      ['Candidate', 1],
      ['Candidate 2', 1],
    ]);
    expect(other.store.profiles.current()).toBe('first');
    expect(taken(seat.store, exported(seat.store))).toMatchObject({ isNew: false, same: 1 });
  });

  it('takes along an attempt left for now, which goes on there and comes back', () => {
    const here = seated();
    const { attempt } = here.view();
    here.room.suspend(attempt);
    const there = temporaryStore();
    taken(there, exported(here.store));

    const room = createRoom({ store: there, time: here.time, notify: () => undefined });
    const resumed = room.resume(attempt);
    if (!resumed.ok) throw new Error(resumed.error.code);
    const item = resumed.value.item?.view.id ?? '';
    const response = rightResponse(here, item);
    expect(room.act(attempt, { type: 'answered', item, response }).ok).toBe(true);
    room.close();

    const back = exported(there);
    expect(taken(here.store, back)).toMatchObject({ added: 0, continued: 1, different: 0 });
    const stored = here.store.attempts.read(attempt);
    if (!stored) throw new Error('the attempt is gone');
    const { responses } = reduce(stored.form, here.store.attempts.events(attempt));
    expect(responses[item]).toEqual(response);
    // And an older file takes nothing away again.
    expect(taken(there, exported(here.store))).toMatchObject({ same: 1 });
  });

  it('leaves an attempt alone that went on here in another way, and says so', () => {
    const here = seated();
    const { attempt } = here.view();
    here.room.suspend(attempt);
    const there = temporaryStore();
    taken(there, exported(here.store));
    const goOn = (store: Store, marked: boolean): void => {
      const room = createRoom({ store, time: here.time, notify: () => undefined });
      const resumed = room.resume(attempt);
      const item = resumed.ok ? (resumed.value.item?.view.id ?? '') : '';
      room.act(attempt, marked ? { type: 'marked', item, marked } : { type: 'reset', item });
      room.close();
    };
    goOn(here.store, true);
    goOn(there, false);
    const before = here.store.attempts.events(attempt);
    expect(taken(here.store, exported(there))).toMatchObject({ different: 1, continued: 0 });
    expect(here.store.attempts.events(attempt)).toEqual(before);
  });

  it('gives a version of an exam another number where its own is taken', () => {
    const seat = seated();
    seat.room.suspend(seat.view().attempt);
    const store = temporaryStore();
    const exam = seat.store.exams.read(seat.view().exam.hash);
    if (!exam) throw new Error('no exam');
    const own = addExam(store, { ...exam, title: 'Another edition' });
    taken(store, exported(seat.store));
    expect(store.exams.versionOf(seat.view().exam.hash)?.version).toBe(2);
    expect(store.exams.currentOf(exam.id)?.hash).toBe(own);
  });

  it('knows when an attempt is live, in this program or another', () => {
    const seat = seated();
    const { lastAt } = seat.store.attempts.read(seat.view().attempt) ?? { lastAt: 0 };
    expect(seat.store.candidateData.isBeingSat(lastAt + 1_000)).toBe(true);
    expect(seat.store.candidateData.isBeingSat(lastAt + 60_000)).toBe(false);
  });
});
