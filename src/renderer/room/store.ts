import { create } from 'zustand';
import type { CallFailure, CandidateAct } from '../../contract/calls.ts';
import type { RoomView } from '../../contract/room-views.ts';
import type { ItemResponse } from '../../core/items/index.ts';
import { screenAfterEnd } from '../app/after-end.ts';
import { ask } from '../app/ask.ts';
import { goTo } from '../app/screen.ts';
import { bridge } from '../bridge.ts';
import { loadLibrary } from '../library/store.ts';
import { followRoom, openAside } from './aside/aside.ts';
import { hearClock, readClock, resetClock } from './clock.ts';
import { followPlace, resetFurniture } from './furniture.ts';
import { flushTyped } from './pending.ts';
import { resetTools } from './tools/tools.ts';

/** A response that main does not have: on its way there, or typed and not kept. */
interface Draft {
  item: string;
  response: ItemResponse;
  /** Main could not keep it. What was chosen falls back then; what was typed stays in its field. */
  isUnsaved: boolean;
}

/**
 * What became of an act: main took it; it was refused, or there was nothing to do any more; or main
 * could not keep it now and may the next time.
 */
export type Outcome = 'taken' | 'refused' | 'unsaved';

/** What to ask main for; where it depends on the room, as the room is by its turn. null: nothing. */
type Wanted = CandidateAct | ((now: RoomView) => CandidateAct | null);

/** Whether an act leads away from what is in view, or closes it. */
const leadsOn = {
  agreed: false,
  started: true,
  entered: true,
  reviewed: true,
  left: true,
  moved: true,
  answered: false,
  reset: false,
  marked: false,
  flagged: false,
  struck: false,
  highlighted: false,
  noted: false,
  scribbled: false,
  rated: false,
  checked: true,
  consulted: false,
  rested: true,
  returned: true,
  ended: true,
} satisfies Record<CandidateAct['type'], boolean>;

interface RoomStore {
  /** What main sent last. */
  view: RoomView | null;
  draft: Draft | null;
  /** Why main did not take the last act. */
  refusal: CallFailure | null;
  /** How many acts main did not take. What was asked for before one of them did not know of it. */
  refusals: number;
  /** The item that was in view last, for the way back from the review screen. */
  lastItem: string | null;
}

const nothing: RoomStore = {
  view: null,
  draft: null,
  refusal: null,
  refusals: 0,
  lastItem: null,
};

export const useRoom = create<RoomStore>(() => nothing);

let stopListening = (): void => {};
/** Acts go to main one after the other: each is judged in the state that the one before it left. */
let queue: Promise<unknown> = Promise.resolve();
/** The act at the end of the queue, as long as main has not answered it. */
let last: { wanted: string; outcome: Promise<Outcome> } | null = null;

/** Takes the room over from main, which has just begun or resumed the attempt. */
export function openRoom(view: RoomView): void {
  stopListening();
  resetFurniture();
  openAside(view.attempt);
  resetTools();
  resetClock(view.clock);
  queue = Promise.resolve();
  last = null;
  useRoom.setState({ ...nothing, view, lastItem: view.item?.view.id ?? null });
  const { attempt } = view;
  const stops = [
    bridge.on('room/clock', (notice) => {
      if (notice.attempt === attempt) hearClock(notice);
    }),
    bridge.on('room/changed', (changed) => {
      if (changed.attempt === attempt) receive(changed);
    }),
  ];
  stopListening = () => stops.forEach((stop) => stop());
}

/**
 * Asks main for an act. The same act asked for again before main has answered is one: a double press.
 * What leads on is not asked for when something entered before it could not be kept, so that nobody
 * leaves it behind unawares.
 */
export function act(wanted: Wanted): Promise<Outcome> {
  const { view, refusals } = useRoom.getState();
  if (!view) return Promise.resolve('refused');
  const asked = { attempt: view.attempt, refusals };
  flushTyped();
  tryAgain();
  const words = typeof wanted === 'function' ? null : JSON.stringify(wanted);
  if (words !== null && last?.wanted === words) return last.outcome;
  const outcome = queue.then(() => send(wanted, asked));
  queue = outcome;
  const mine = words === null ? null : { wanted: words, outcome };
  last = mine;
  void outcome.then(() => {
    if (last === mine) last = null;
  });
  return outcome;
}

/** The room once main has answered everything asked so far. */
export async function settled(): Promise<RoomView | null> {
  flushTyped();
  tryAgain();
  await queue;
  return useRoom.getState().view;
}

/** The same, where it leads on: null when main did not take something of it. */
export async function settledWhole(): Promise<RoomView | null> {
  const { refusals } = useRoom.getState();
  const view = await settled();
  return useRoom.getState().refusals === refusals ? view : null;
}

/** Enters a response; the control shows it at once and falls back to main's word. */
export function respond(item: string, response: ItemResponse): void {
  // Before the draft: what was typed earlier must not stand in the place of this.
  flushTyped();
  const draft: Draft = { item, response, isUnsaved: false };
  useRoom.setState({ draft });
  void act({ type: 'answered', item, response }).then((outcome) => {
    if (useRoom.getState().draft !== draft) return;
    const stays = outcome === 'unsaved' && 'text' in response;
    useRoom.setState({ draft: stays ? { ...draft, isUnsaved: true } : null });
  });
}

/** Enters again what was typed at the question in view and could not be kept. */
export function tryAgain(): void {
  const { draft, view } = useRoom.getState();
  if (draft?.isUnsaved && view?.item?.view.id === draft.item) respond(draft.item, draft.response);
}

/** Something that was asked for could not be done. */
export function refuse(refusal: CallFailure): void {
  useRoom.setState(({ refusals }) => ({ refusal, refusals: refusals + 1 }));
}

export function dismissRefusal(): void {
  useRoom.setState({ refusal: null });
}

/** Leaves the intro: nothing is kept. */
export async function abandon(): Promise<void> {
  const view = useRoom.getState().view;
  if (!view) return;
  leave(await ask('room/abandon', { attempt: view.attempt }), {
    at: 'exam',
    exam: view.exam.id,
    way: view.terms.practice ? 'practice' : 'exam',
  });
}

/** Leaves a running exam for now, once everything entered has reached main. */
export async function suspend(): Promise<void> {
  const view = await settledWhole();
  if (!view) return;
  leave(await ask('room/suspend', { attempt: view.attempt }), { at: 'library' });
}

function leave(
  result: { ok: true } | { ok: false; error: CallFailure },
  screen: Parameters<typeof goTo>[0],
): void {
  if (!result.ok) {
    refuse(result.error);
    return;
  }
  closeRoom();
  // The attempts that were left or thrown away show in the library.
  void loadLibrary();
  goTo(screen);
}

/** Leaves an attempt that has ended: to the comments, or to the score. */
export function leaveEnded(view: RoomView): void {
  closeRoom();
  goTo(screenAfterEnd(view));
}

function closeRoom(): void {
  stopListening();
  stopListening = () => {};
}

async function send(
  wanted: Wanted,
  asked: { attempt: string; refusals: number },
): Promise<Outcome> {
  const { view } = useRoom.getState();
  const isHere = (): boolean => useRoom.getState().view?.attempt === asked.attempt;
  const knew = (): boolean => useRoom.getState().refusals === asked.refusals;
  if (!view || !isHere()) return 'refused';
  const candidateAct = typeof wanted === 'function' ? wanted(view) : wanted;
  if (candidateAct === null) return 'refused';
  if (leadsOn[candidateAct.type] && !knew()) return 'refused';
  const result = await ask('room/act', { attempt: asked.attempt, act: candidateAct });
  // Another attempt is in the room by now.
  if (!isHere()) return result.ok ? 'taken' : 'refused';
  if (!result.ok) {
    refuse(result.error);
    return ['store', 'busy'].includes(result.error.code) ? 'unsaved' : 'refused';
  }
  // What was refused in the meantime stays said.
  if (knew()) useRoom.setState({ refusal: null });
  receive(result.value);
  return 'taken';
}

function receive(view: RoomView): void {
  const before = useRoom.getState();
  // An answer that was on its way while the room changed by itself must not turn it back.
  if (before.view && before.view.attempt === view.attempt && view.seq < before.view.seq) return;
  readClock(view.clock);
  useRoom.setState({ view, lastItem: view.item?.view.id ?? before.lastItem });
  // Nothing that was asked or open in the room still holds once the exam is over.
  if (view.where.at === 'finished') resetFurniture();
  else {
    followRoom(before.view, view);
    followPlace(view);
  }
  // Time running out gets a page of its own; the candidate's own end leads straight on.
  if (view.where.at === 'finished' && view.where.reason === 'candidate') leaveEnded(view);
}
