import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { randomFrom } from '../../src/core/random.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { changesOf, type Facts, stable, withChanges } from '../../scripts/faults/facts.ts';
import { isClean, noFigures } from '../../scripts/faults/figures.ts';
import { anyMaking, anyMove, wayOn } from '../../scripts/faults/hand.ts';
import { type FoundAttempt, nothingKnown, readStore } from '../../scripts/faults/on-disk.ts';
import { clockError, compare, type Losses, type Promised } from '../../scripts/faults/promise.ts';
import { makeExam } from '../support/exam.ts';
import { temporaryFolder } from '../support/folder.ts';
import { addExam, handTime, temporaryStore } from '../support/store.ts';

/** An exam sat as the campaign sits it, on a real store, with what was promised of it. */
function sat(seed: number, acts: number) {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const exam = makeExam();
  addExam(store, exam);
  const time = handTime();
  const room = createRoom({ store, time, notify: () => undefined });
  onTestFinished(() => room.close());
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const random = randomFrom(seed);
  const begun = room.begin(exam.id, { seed });
  if (!begun.ok) throw new Error(begun.error.code);
  let view: RoomView = begun.value;
  let facts: Facts = new Map([['place', stable(view.where)]]);
  const take = (act: CandidateAct): void => {
    const changes = changesOf(facts, view, act);
    time.pass(700);
    const taken = room.act(view.attempt, act);
    if (!taken.ok) throw new Error(`${act.type}: ${taken.error.code}`);
    view = taken.value;
    facts = withChanges(facts, new Map([...changes, ['place', stable(view.where)]]));
  };
  for (let count = 0; count < acts && view.where.at !== 'finished'; count += 1) {
    const choice = random.below(60);
    const rests = choice === 1 && view.break.refusal === null && view.where.at === 'item';
    const made = choice < 50 ? anyMaking(view, items, random) : anyMove(view, random);
    const act: CandidateAct | null = rests ? { type: 'rested' } : choice === 0 ? null : made;
    const next = act ?? wayOn(view);
    if (next) take(next);
  }
  const promised = (): Promised => ({
    attempt: view.attempt,
    facts,
    seq: view.seq,
    pending: null,
    clock: { ...view.clock, sentAt: 0, gotAt: 0 },
  });
  return {
    folder,
    promised,
    facts: () => facts,
    view: () => view,
    take,
    found: (): FoundAttempt | null =>
      readStore(folder, nothingKnown()).attempts.get(view.attempt) ?? null,
    faults: () => readStore(folder, nothingKnown()).faults,
    /** Changes the file behind the program's back. */
    byHand(sql: string): void {
      const database = new SqliteDatabase(join(folder, 'mockroom.db'));
      database.exec(`DROP TRIGGER attempt_event_is_append_only; DROP TRIGGER attempt_event_stays;`);
      database.exec(sql);
      database.close();
    },
  };
}

const atOnce = { from: 0, to: 0 };
const losses = ({ answersLost, marksLost }: Losses): object => ({ answersLost, marksLost });
/** The last event of this kind in the log. */
const lastOf = (type: string): string =>
  `(SELECT max(seq) FROM attempt_event WHERE act ->> 'type' = '${type}')`;

describe('the model that kills are held against', () => {
  it('finds nothing missing from a file that nobody touched, whatever was made', () => {
    const ends = new Set<string>();
    for (const [seed, acts] of [10, 40, 90, 180, 600, 900].entries()) {
      const { promised, found, faults, view } = sat(seed, acts);
      expect(compare(promised(), found(), atOnce)).toEqual({
        answersLost: 0,
        marksLost: 0,
        clockErrorMs: 0,
        remarks: [],
      });
      expect(faults()).toEqual([]);
      ends.add(view().where.at);
    }
    // Both kinds were met: an exam that goes on, and one that is over.
    expect(ends.has('finished')).toBe(true);
    expect(ends.size).toBeGreaterThan(1);
  });

  it('notices an answer that is gone from the file', () => {
    const { byHand, promised, found } = sat(1, 60);
    byHand(`DELETE FROM attempt_event WHERE seq = ${lastOf('answered')}`);
    const { answersLost, remarks } = compare(promised(), found(), atOnce);
    expect(answersLost).toBe(1);
    expect(remarks).toContain('1 acknowledged events are gone');
  });

  it('notices a gap in the log', () => {
    const { byHand, faults } = sat(1, 60);
    byHand('DELETE FROM attempt_event WHERE seq = 20');
    expect(faults().some((fault) => fault.includes('event 20 has the number 21'))).toBe(true);
  });

  it('notices an answer that is another one now', () => {
    const { byHand, promised, found } = sat(1, 60);
    byHand(
      `UPDATE attempt_event SET act = json_set(act, '$.response', json('{"option":"zz"}'))
       WHERE seq = ${lastOf('answered')}`,
    );
    expect(losses(compare(promised(), found(), atOnce))).toEqual({ answersLost: 1, marksLost: 0 });
  });

  it.each(['marked', 'noted', 'rated', 'struck', 'highlighted', 'scribbled', 'flagged'])(
    'notices that something %s is gone',
    (type) => {
      const { byHand, promised, found } = sat(3, 150);
      // As an act that says nothing, so that the numbers stay whole.
      byHand(`UPDATE attempt_event SET act = '{"type":"agreed"}' WHERE seq IN (
        SELECT seq FROM attempt_event WHERE act ->> 'type' = '${type}')`);
      const { answersLost, marksLost } = compare(promised(), found(), atOnce);
      expect(answersLost).toBe(0);
      expect(marksLost).toBeGreaterThan(0);
    },
  );

  it('notices a whole attempt that is gone', () => {
    const { promised, facts } = sat(1, 60);
    const answers = [...facts().keys()].filter((name) => name.startsWith('answer:')).length;
    expect(answers).toBeGreaterThan(0);
    expect(losses(compare(promised(), null, atOnce))).toEqual({
      answersLost: answers,
      marksLost: facts().size - answers,
    });
  });

  it('notices an act that nobody asked for', () => {
    const { take, view, promised, found } = sat(1, 3);
    const before = promised();
    const item = view().item?.view.id ?? '';
    take({ type: 'marked', item, marked: true });
    expect(losses(compare(before, found(), atOnce))).toEqual({ answersLost: 0, marksLost: 2 });
  });

  it('takes an act on its way as done or as not done, and nothing in between', () => {
    const { take, view, promised, facts, found } = sat(1, 3);
    const act: CandidateAct = { type: 'marked', item: view().item?.view.id ?? '', marked: true };
    const before = promised();
    const onItsWay = { ...before, pending: { act, changes: changesOf(facts(), view(), act) } };
    const late = { from: 0, to: 1_000 };
    expect(compare(onItsWay, found(), late).remarks).toEqual([]);
    take(act);
    expect(compare(onItsWay, found(), late).remarks).toEqual([]);
  });

  it('notices time that was changed', () => {
    const { byHand, promised, found, view } = sat(1, 60);
    const { spent } = view().clock;
    byHand(`UPDATE attempt SET spent_ms = ${spent + 5_000}`);
    expect(compare(promised(), found(), atOnce).clockErrorMs).toBe(5_000);
  });

  it('notices a result that replay does not give', () => {
    const { byHand, faults, view } = sat(6, 2_000);
    expect(view().where.at).toBe('finished');
    byHand(`UPDATE attempt SET result = json_set(result, '$.points', 999)`);
    expect(faults()).toEqual([expect.stringContaining('not what replay gives')]);
  });

  it('notices a store that is no database any more', () => {
    const { folder, faults } = sat(1, 10);
    const path = join(folder, 'mockroom.db');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(7, 0, 200));
    rmSync(`${path}-wal`);
    expect(faults()).toEqual([expect.stringContaining('does not open')]);
  });
});

describe('the error of the clock', () => {
  const read = (spent: number, running = true): Promised => ({
    attempt: 'a',
    facts: new Map(),
    seq: 1,
    pending: null,
    clock: { spent, limit: 60_000, running, sentAt: 100, gotAt: 110 },
  });
  // Read between 100 and 110, dead between 600 and 620: between 490 and 520 more were spent.
  const death = { from: 600, to: 620 };

  it.each([
    ['all between the bounds is no error', read(1_000), 1_490, 0],
    ['the upper bound too', read(1_000), 1_520, 0],
    ['time given back', read(1_000), 1_000, 490],
    ['time charged that did not pass', read(1_000), 2_000, 480],
    ['a clock that stood', read(1_000, false), 1_000, 0],
    ['a clock that stood and was charged', read(1_000, false), 1_300, 300],
    ['nothing beyond the limit', read(59_990), 60_000, 0],
  ])('%s', (_name, promised, kept, error) => {
    expect(clockError(promised, kept, death)).toBe(error);
  });
});

describe('the figures', () => {
  it.each([
    [{}, true],
    [{ maxClockErrorMs: 999 }, true],
    [{ maxClockErrorMs: 1_000 }, false],
    [{ answersLost: 1 }, false],
    [{ marksLost: 1 }, false],
    [{ integrityFailures: 1 }, false],
    [{ stuck: 1 }, false],
  ])('%j: clean is %s', (found, clean) => {
    expect(isClean({ ...noFigures(), kills: 5, ...found })).toBe(clean);
  });
});
