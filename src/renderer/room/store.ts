import { create } from 'zustand';
import type { CallFailure, CandidateAct } from '../../contract/calls.ts';
import type { RoomView } from '../../contract/views.ts';
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

interface RoomStore {
  /** What main sent last. */
  view: RoomView | null;
  /** A response on its way to main, shown until main has answered. */
  draft: { item: string; response: ItemResponse } | null;
  /** Why main did not take the last act. */
  refusal: CallFailure | null;
  /** The item that was in view last, for the way back from the review screen. */
  lastItem: string | null;
}

const nothing: RoomStore = { view: null, draft: null, refusal: null, lastItem: null };

export const useRoom = create<RoomStore>(() => nothing);

let stopListening = (): void => {};
/** Acts go to main one after the other: each is judged in the state that the one before it left. */
let queue: Promise<unknown> = Promise.resolve();

/** Takes the room over from main, which has just begun or resumed the attempt. */
export function openRoom(view: RoomView): void {
  stopListening();
  resetFurniture();
  openAside(view.attempt);
  resetTools();
  resetClock(view.clock);
  queue = Promise.resolve();
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

/** Asks main for an act. @returns whether main took it */
export function act(candidateAct: CandidateAct): Promise<boolean> {
  flushTyped();
  const done = queue.then(() => send(candidateAct));
  queue = done;
  return done;
}

/** The room once main has answered everything asked so far. */
export async function settled(): Promise<RoomView | null> {
  flushTyped();
  await queue;
  return useRoom.getState().view;
}

/** Enters a response; the control shows it at once and falls back to main's word. */
export function respond(item: string, response: ItemResponse): void {
  // Before the draft: what was typed earlier must not stand in the place of this.
  flushTyped();
  const draft = { item, response };
  useRoom.setState({ draft });
  void act({ type: 'answered', item, response }).then(() => {
    if (useRoom.getState().draft === draft) useRoom.setState({ draft: null });
  });
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
  const view = await settled();
  if (!view) return;
  leave(await ask('room/suspend', { attempt: view.attempt }), { at: 'library' });
}

function leave(
  result: { ok: true } | { ok: false; error: CallFailure },
  screen: Parameters<typeof goTo>[0],
): void {
  if (!result.ok) {
    useRoom.setState({ refusal: result.error });
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

async function send(candidateAct: CandidateAct): Promise<boolean> {
  const attempt = useRoom.getState().view?.attempt;
  if (attempt === undefined) return false;
  const result = await ask('room/act', { attempt, act: candidateAct });
  if (!result.ok) {
    useRoom.setState({ refusal: result.error, draft: null });
    return false;
  }
  useRoom.setState({ refusal: null });
  receive(result.value);
  return true;
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
