import type { CallHandlers } from './calls.ts';
import { createHandlers } from './handlers.ts';
import { createInspections } from './library/inspections.ts';
import { addShippedExams } from './library/shipped.ts';
import { createRoom, type Room } from './sitting/room.ts';
import type { Time } from './sitting/time.ts';
import type { Store } from './store/open.ts';
import type { MainWindow } from './window.ts';

export interface AnswersOptions {
  store: Store;
  time: Time;
  window: MainWindow;
  /** The folder of the exams that ship. */
  shipped: string;
  /** Draws every form from this seed instead of one by chance. */
  defaultSeed: number | undefined;
  /** The first screen is on the glass. */
  painted(): void;
  log(name: string, error: unknown): void;
}

/**
 * What answers the window: library, room, reports. With the readers of all item types it is most of
 * main's code, and is loaded while the window comes up in processes of its own.
 */
export async function createAnswers({
  store,
  time,
  window,
  shipped,
  defaultSeed,
  painted,
  log,
}: AnswersOptions): Promise<{ room: Room; handlers: CallHandlers }> {
  await addShippedExams(shipped, store.exams, time.wall()).catch(
    // With a full disk the library is as it was, which is better than no window.
    (error: unknown) => log('exams that ship', error),
  );
  const room = createRoom({
    store,
    time,
    defaultSeed,
    notify: window.notify,
    onTrouble: (error) => log('clock', error),
  });
  const handlers = createHandlers({
    store,
    room,
    inspections: createInspections(store.exams),
    time,
    window: () => window.browser,
    showZoom: window.showZoom,
    painted,
  });
  return { room, handlers };
}
