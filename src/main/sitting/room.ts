import { randomInt, randomUUID } from 'node:crypto';
import type { CallFailure, CandidateAct, Notices } from '../../contract/calls.ts';
import type { RoomView } from '../../contract/views.ts';
import type { Act } from '../../core/attempt/events.ts';
import { isFinished } from '../../core/attempt/state.ts';
import { drawForm } from '../../core/form/draw.ts';
import { parseResponse } from '../../core/items/index.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Store } from '../store/open.ts';
import { roomView } from './room-view.ts';
import { createSitting, type Sitting } from './sitting.ts';
import type { Time } from './time.ts';

type Outcome<Value> = Result<Value, CallFailure>;

/** The room has one seat: at most one sitting is live. */
export interface Room {
  begin(examId: string, seed?: number): Outcome<RoomView>;
  resume(attempt: string): Outcome<RoomView>;
  act(attempt: string, act: CandidateAct): Outcome<RoomView>;
  abandon(attempt: string): Outcome<null>;
  suspend(attempt: string): Outcome<null>;
  /** Stops the clock before the program goes; the attempt can be resumed. */
  close(): void;
  /** Whether someone is in the room with an exam that is not over. */
  isLive(): boolean;
  /** The pictures that the window may fetch: all, or only those of the live form's items. */
  mayShow(examHash: string, path: string): boolean;
}

export interface RoomOptions {
  store: Store;
  time: Time;
  /** Draws every form from this seed instead of one by chance. */
  defaultSeed?: number | undefined;
  notify<Name extends 'room/clock' | 'room/changed'>(name: Name, notice: Notices[Name]): void;
}

/** How often the clock is looked at, in milliseconds. */
const tickEvery = 250;
/** How often the window hears of the clock: every so many ticks. */
const ticksPerNotice = 4;

export function createRoom({ store, time, defaultSeed, notify }: RoomOptions): Room {
  let seat: Sitting | null = null;
  let ticking: NodeJS.Timeout | null = null;
  let ticks = 0;

  const stopTicking = (): void => {
    if (ticking) clearInterval(ticking);
    ticking = null;
  };
  const tick = (): void => {
    if (!seat) return;
    const { warning, ended } = seat.tick();
    ticks += 1;
    if (ended) {
      stopTicking();
      notify('room/changed', roomView(seat));
    } else if (warning !== null || ticks % ticksPerNotice === 0) {
      notify('room/clock', { attempt: seat.attempt, clock: seat.clock(), warning });
    }
  };
  const startTicking = (): void => {
    if (!ticking) ticking = setInterval(tick, tickEvery);
  };
  const leaveSeat = (): void => {
    stopTicking();
    seat?.suspend();
    seat = null;
  };
  const seated = (attempt: string): Outcome<Sitting> =>
    seat?.attempt === attempt
      ? ok(seat)
      : fail({ code: 'not-live', detail: 'this attempt is not in the room' });

  const sit = (attempt: string): Outcome<Sitting> => {
    const stored = store.attempts.read(attempt);
    const exam = stored && store.exams.read(stored.examHash);
    if (!stored || !exam) return fail({ code: 'not-found', detail: `no attempt ${attempt}` });
    if (stored.finishedAt !== null) return fail({ code: 'finished', detail: 'it is over' });
    leaveSeat();
    seat = createSitting(stored, exam, store.attempts, time);
    return ok(seat);
  };

  return {
    begin(examId, seed = defaultSeed ?? randomInt(0, 2 ** 32)) {
      if (store.attempts.unfinished()) {
        return fail({ code: 'busy', detail: 'another attempt is not finished' });
      }
      const version = store.exams.currentOf(examId);
      const exam = version && store.exams.read(version.hash);
      if (!version || !exam) return fail({ code: 'not-found', detail: `no exam ${examId}` });
      const form = drawForm(exam, seed, store.attempts.lastSeen(examId));
      if (!form.ok) return fail({ code: 'no-form', detail: form.error.message });
      leaveSeat();
      store.attempts.removeAllUnstarted();
      const id = randomUUID();
      const limit = Math.round(exam.minutes * 60_000);
      store.attempts.create({ id, examHash: version.hash, form: form.value, limit }, time.wall());
      const sitting = sit(id);
      return sitting.ok ? ok(roomView(sitting.value)) : sitting;
    },
    resume(attempt) {
      // A window that was reloaded comes back to a sitting that never stopped.
      if (seat?.attempt === attempt) return ok(roomView(seat));
      const sitting = sit(attempt);
      if (!sitting.ok) return sitting;
      if (sitting.value.state().where.at !== 'intro') {
        sitting.value.resume();
        startTicking();
      }
      return ok(roomView(sitting.value));
    },
    act(attempt, wanted) {
      const sitting = seated(attempt);
      if (!sitting.ok) return sitting;
      const act = parseAct(sitting.value, wanted);
      if (!act) return fail({ code: 'bad-response', detail: 'not a response to this item' });
      const refused = sitting.value.act(act);
      const finished = isFinished(sitting.value.state());
      if (finished) stopTicking();
      if (refused) {
        if (finished) notify('room/changed', roomView(sitting.value));
        return fail({ code: refused, detail: `${act.type} was refused` });
      }
      if (act.type === 'started') startTicking();
      return ok(roomView(sitting.value));
    },
    abandon(attempt) {
      if (seat?.attempt === attempt) leaveSeat();
      store.attempts.removeUnstarted(attempt);
      return ok(null);
    },
    suspend(attempt) {
      const sitting = seated(attempt);
      if (!sitting.ok) return sitting;
      leaveSeat();
      return ok(null);
    },
    close: leaveSeat,
    isLive: () => seat !== null && !isFinished(seat.state()),
    mayShow(examHash, path) {
      if (!seat || isFinished(seat.state())) return true;
      return seat.examHash === examHash && visiblePictures(seat).has(path);
    },
  };
}

/** An act with its response parsed by the item's own type; null when it is not one. */
function parseAct(sitting: Sitting, wanted: CandidateAct): Act | null {
  if (wanted.type !== 'answered') return wanted;
  const item = sitting.items.get(wanted.item);
  // An item that is not known is refused by the rules, with a better word.
  if (!item) return { ...wanted, response: { option: null } };
  const response = parseResponse(item, wanted.response);
  return response ? { ...wanted, response } : null;
}

/**
 * Paths of the pictures that the room shows now. A picture of an explanation would give the key
 * away, so while a sitting is live only what stands in the candidate's own view may be fetched.
 */
function visiblePictures(sitting: Sitting): Set<string> {
  const { item, scenario } = roomView(sitting);
  const shown = JSON.stringify([item?.view, scenario]);
  return new Set(
    Object.keys(sitting.exam.assets).filter(
      (path) => shown.includes(path) || shown.includes(encodeURI(path)),
    ),
  );
}
