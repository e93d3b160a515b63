import { onTestFinished } from 'vitest';
import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import {
  type Accommodations,
  noAccommodations,
  type Practice,
} from '../../src/core/attempt/terms.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import { createRoom, type Room } from '../../src/main/sitting/room.ts';
import type { Store } from '../../src/main/store/open.ts';
import { makeExam } from './exam.ts';
import { addExam, handTime, type HandTime, temporaryStore } from './store.ts';

/** A candidate in a real room over a real store, with clocks that a test moves by hand. */
export interface Seated {
  room: Room;
  store: Store;
  time: HandTime;
  notices: [string, unknown][];
  view(): RoomView;
  /** @returns 'done', or the code of the refusal */
  act(act: CandidateAct): string;
}

export interface SeatOptions {
  store?: Store;
  time?: HandTime;
  /** The exam to sit; the sample exam when left out. */
  exam?: Exam;
  practice?: Practice;
  accommodations?: Partial<Accommodations>;
}

/** In front of the first item of a running exam of 10 minutes. */
export function seated({
  store = temporaryStore(),
  time = handTime(),
  exam = makeExam(),
  practice,
  accommodations,
}: SeatOptions = {}): Seated {
  addExam(store, exam);
  store.profiles.change({ accommodations: { ...noAccommodations, ...accommodations } });
  const notices: [string, unknown][] = [];
  const room = createRoom({ store, time, notify: (name, notice) => notices.push([name, notice]) });
  onTestFinished(() => room.close());
  const begun = room.begin(exam.id, { seed: 5, ...(practice && { practice }) });
  if (!begun.ok) throw new Error(begun.error.code);
  let view = begun.value;
  const act = (wanted: CandidateAct): string => {
    const done = room.act(view.attempt, wanted);
    if (!done.ok) return done.error.code;
    view = done.value;
    return 'done';
  };
  act({ type: 'agreed' });
  act({ type: 'started' });
  act({ type: 'entered', section: 'section-1' });
  return { room, store, time, notices, view: () => view, act };
}

/** A fully right response to an item of the exam in the store. */
export function rightResponse({ store, view }: Seated, id: string): ItemResponse {
  const exam = store.exams.read(view().exam.hash) ?? makeExam();
  const item = allItems(exam).find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return typeOf(item).keyed(item);
}

/** What a killed process leaves behind: the store as it is, and nothing else. */
export function comeBack(seat: Seated, away: number): { room: Room; view: RoomView } {
  seat.time.pass(away);
  const room = createRoom({ store: seat.store, time: seat.time, notify: () => undefined });
  onTestFinished(() => room.close());
  const resumed = room.resume(seat.view().attempt);
  if (!resumed.ok) throw new Error(resumed.error.code);
  return { room, view: resumed.value };
}
