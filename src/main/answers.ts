import type { CallHandlers } from './calls.ts';
import type { FirstAnswers } from './first-answers.ts';
import { createHandlers } from './handlers.ts';
import { createInspections } from './library/inspections.ts';
import { createRoom, type Room } from './sitting/room.ts';
import type { Time } from './sitting/time.ts';
import type { Store } from './store/open.ts';
import type { MainWindow } from './window.ts';

export interface AnswersOptions {
  store: Store;
  time: Time;
  window: MainWindow;
  first: FirstAnswers;
  /** Draws every form from this seed instead of one by chance. */
  defaultSeed: number | undefined;
  log(name: string, error: unknown): void;
}

/** What answers the window once its first screen is there: library, room, reports. */
export function createAnswers({ store, time, window, first, defaultSeed, log }: AnswersOptions): {
  room: Room;
  handlers: CallHandlers;
} {
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
    inspections: createInspections(store, (now) => {
      try {
        store.backUp('import', now);
      } catch (error) {
        log('backup', error);
      }
    }),
    time,
    first,
    window: () => window.browser,
    showZoom: window.showZoom,
    log,
  });
  return { room, handlers };
}
