import { randomInt, randomUUID } from 'node:crypto';
import type { CallFailure, CandidateAct, Notices } from '../../contract/calls.ts';
import type { ReferencePane, RoomView } from '../../contract/room-views.ts';
import type { Act } from '../../core/attempt/events.ts';
import { closedByBreak } from '../../core/attempt/rules.ts';
import { isFinished } from '../../core/attempt/state.ts';
import { limitFor, type Practice } from '../../core/attempt/terms.ts';
import { drawForm } from '../../core/form/draw.ts';
import { drawPractice } from '../../core/form/practice.ts';
import { parseResponse } from '../../core/items/index.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { pastFrom } from '../report/past.ts';
import type { Store } from '../store/open.ts';
import { roomView } from './room-view.ts';
import { createSitting, type Sitting } from './sitting.ts';
import type { Time } from './time.ts';

type Outcome<Value> = Result<Value, CallFailure>;

/** The room has one seat: at most one sitting is live. */
export interface Room {
  /** Draws a form for the current profile: a faithful exam's, or one for practice. */
  begin(examId: string, options?: { seed?: number; practice?: Practice }): Outcome<RoomView>;
  resume(attempt: string): Outcome<RoomView>;
  act(attempt: string, act: CandidateAct): Outcome<RoomView>;
  abandon(attempt: string): Outcome<null>;
  /** Gives up an attempt whose clock never ran, for a window that began anew and shows it no more. */
  abandonUnstarted(): void;
  suspend(attempt: string): Outcome<null>;
  /** The pages of the exam's reference pane, while the attempt is in the room. */
  reference(attempt: string): Outcome<ReferencePane>;
  /** The system is about to sleep. */
  sleeps(): void;
  /** The system is awake again. */
  woke(): void;
  /** Stops the clock before the program goes; the attempt can be resumed. */
  close(): void;
  /** The attempt in the room whose time ran out, until its results were asked for. */
  endedUnseen(): string | null;
  endSeen(attempt: string): void;
  /** The attempt in the room, as long as it is not over. */
  live(): string | null;
  /** The pictures that the window may fetch: all, or only those of the live form's items. */
  mayShow(examHash: string, path: string): Promise<boolean>;
  /** Whether the profile that sits here has begun this exam and not ended it, so that its keys wait. */
  isUnderWay(examId: string): boolean;
}

export interface RoomOptions {
  store: Store;
  time: Time;
  /** Draws every form from this seed instead of one by chance. */
  defaultSeed?: number | undefined;
  /** Hears of a store that fails while the clock runs, once until it works again. */
  onTrouble?(error: unknown): void;
  notify<Name extends 'room/clock' | 'room/changed'>(name: Name, notice: Notices[Name]): void;
}

/** How often the clock is looked at, in milliseconds. */
const tickEvery = 250;
/** How often the window hears of the clock: every so many ticks. */
const ticksPerNotice = 4;

export function createRoom({
  store,
  time,
  defaultSeed,
  notify,
  onTrouble = () => undefined,
}: RoomOptions): Room {
  let seat: Sitting | null = null;
  let ticking: NodeJS.Timeout | null = null;
  let ticks = 0;
  let failing = false;
  let seenEnd: string | null = null;

  const stopTicking = (): void => {
    if (ticking) clearInterval(ticking);
    ticking = null;
  };
  const tick = (): void => {
    if (!seat) return;
    let result: ReturnType<Sitting['tick']>;
    try {
      result = seat.tick();
      failing = false;
    } catch (error) {
      // The store may be full or locked. What was committed is safe, and the next tick tries again.
      if (!failing) onTrouble(error);
      failing = true;
      return;
    }
    const { warning, ended, stood } = result;
    ticks += 1;
    if (ended) stopTicking();
    if (ended || stood) notify('room/changed', roomView(seat));
    if (ended) return;
    if (warning !== null || ticks % ticksPerNotice === 0) {
      notify('room/clock', { attempt: seat.attempt, clock: seat.clock(), warning });
    }
  };
  const startTicking = (): void => {
    if (!ticking) ticking = setInterval(tick, tickEvery);
  };
  const leaveSeat = (): void => {
    seat?.suspend();
    stopTicking();
    seat = null;
  };
  const seated = (attempt: string): Outcome<Sitting> =>
    seat?.attempt === attempt
      ? ok(seat)
      : fail({ code: 'not-live', detail: 'this attempt is not in the room' });

  const isUnderWay = (examId: string): boolean => {
    const unfinished = store.attempts.unfinished(store.profiles.current());
    return unfinished !== null && store.exams.versionOf(unfinished.examHash)?.card.id === examId;
  };

  const sit = (attempt: string): Outcome<Sitting> => {
    const found = store.attempts.read(attempt);
    // Whoever sits here now comes back to attempts of their own.
    const stored = found?.profile === store.profiles.current() ? found : null;
    const exam = stored && store.exams.read(stored.examHash);
    if (!stored || !exam) return fail({ code: 'not-found', detail: `no attempt ${attempt}` });
    if (stored.finishedAt !== null) return fail({ code: 'finished', detail: 'it is over' });
    leaveSeat();
    seat = createSitting(stored, exam, store.attempts, time);
    return ok(seat);
  };

  return {
    begin(examId, { seed = defaultSeed ?? randomInt(0, 2 ** 32), practice } = {}) {
      const profile = store.profiles.current();
      if (store.attempts.unfinished(profile)) {
        return fail({ code: 'busy', detail: 'another attempt is not finished' });
      }
      const version = store.exams.currentOf(examId);
      const exam = version && store.exams.read(version.hash);
      if (!version || !exam) return fail({ code: 'not-found', detail: `no exam ${examId}` });
      const lastSeen = store.attempts.lastSeen(examId, profile);
      const form = practice
        ? drawPractice(
            exam,
            practice.selection,
            seed,
            pastFrom(store, examId, practice.selection),
            lastSeen,
          )
        : drawForm(exam, seed, lastSeen);
      if (!form.ok) return fail({ code: 'no-form', detail: form.error.message });
      leaveSeat();
      store.attempts.removeAllUnstarted();
      const { accommodations } = store.profiles.settings();
      const attempt = {
        id: randomUUID(),
        examHash: version.hash,
        profile,
        form: form.value,
        terms: { practice: practice ?? null, accommodations },
        limit: limitFor(practice ? practice.minutes : exam.minutes, accommodations),
      };
      store.attempts.create(attempt, time.wall());
      const sitting = sit(attempt.id);
      return sitting.ok ? ok(roomView(sitting.value)) : sitting;
    },
    resume(attempt) {
      // A window that was reloaded comes back to a sitting that never stopped.
      const sitting = seat?.attempt === attempt ? ok(seat) : sit(attempt);
      if (!sitting.ok) return sitting;
      const state = sitting.value.state();
      if (state.where.at !== 'intro' && !isFinished(state)) {
        sitting.value.resume();
        startTicking();
      }
      return ok(roomView(sitting.value));
    },
    act(attempt, wanted) {
      const sitting = seated(attempt);
      if (!sitting.ok) return sitting;
      const { where } = sitting.value.state();
      if (!sitting.value.isLive() && where.at !== 'intro' && where.at !== 'finished') {
        return fail({ code: 'not-live', detail: 'it was left; the attempt must be resumed' });
      }
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
    abandonUnstarted() {
      if (seat?.state().where.at === 'intro') leaveSeat();
      store.attempts.removeAllUnstarted();
    },
    suspend(attempt) {
      const sitting = seated(attempt);
      if (!sitting.ok) return sitting;
      leaveSeat();
      return ok(null);
    },
    reference(attempt) {
      const sitting = seated(attempt);
      if (!sitting.ok) return sitting;
      const { at } = sitting.value.state().where;
      // Before the clock runs, or on a break, nobody gets to read ahead.
      return at === 'intro' || at === 'break'
        ? fail({ code: 'not-here', detail: 'the reference pane is closed here' })
        : ok({ pages: sitting.value.exam.reference });
    },
    sleeps: () => seat?.sleeps(),
    woke: tick,
    close() {
      try {
        leaveSeat();
      } finally {
        // Also when the store cannot note the time: nothing may tick behind a store that is closed.
        stopTicking();
        seat = null;
      }
    },
    endedUnseen() {
      const { where } = seat?.state() ?? {};
      const isOver = where?.at === 'finished' && where.reason === 'time';
      return seat && isOver && seenEnd !== seat.attempt ? seat.attempt : null;
    },
    endSeen(attempt) {
      seenEnd = attempt;
    },
    live: () => (seat && !isFinished(seat.state()) ? seat.attempt : null),
    isUnderWay,
    async mayShow(examHash, path) {
      const examId = store.exams.versionOf(examHash)?.card.id;
      if (examId === undefined) return false;
      if (!seat || isFinished(seat.state())) return !isUnderWay(examId);
      return seat.examHash === examHash && (await visiblePictures(seat)).has(path);
    },
  };
}

/** An act with its response parsed by the item's own type; null when it is not one. */
function parseAct(sitting: Sitting, wanted: CandidateAct): Act | null {
  const { setting } = sitting;
  if (wanted.type === 'rested') {
    return { ...wanted, closes: closedByBreak(setting, sitting.state()) };
  }
  if (wanted.type !== 'answered') return wanted;
  const item = setting.items.get(wanted.item);
  // An item that is not known is refused by the rules, with a better word.
  if (!item) return { ...wanted, response: { option: null } };
  const response = parseResponse(item, wanted.response);
  return response ? { ...wanted, response } : null;
}

/**
 * Paths of the pictures that the room shows now. A picture of an explanation would give the key
 * away, so while a sitting is live only what stands in the candidate's own view may be fetched.
 */
async function visiblePictures(sitting: Sitting): Promise<Set<string>> {
  // The view of this moment: the candidate may have gone on by the time that the rest is loaded.
  const { item, scenario, reference } = roomView(sitting);
  const pages = reference.open === null ? [] : sitting.exam.reference;
  // Loaded when a picture is first asked for: a start does not need it.
  const { pictureAddresses } = await import('../../core/exam/markdown-parts.ts');
  return pictureAddresses([
    // Not the whole item: what a candidate typed could name any picture.
    item && [item.view, item.exhibits, item.feedback?.item],
    scenario,
    pages,
  ]);
}
