import { bridge } from '../bridge.ts';
import { loadLibrary, offer } from '../library/store.ts';
import { currentScreen, goTo } from './screen.ts';

/** Listens to what main says without being asked. The room listens to its own clock. */
export function listen(): void {
  bridge.on('room/changed', (room) => {
    if (room.where.at === 'finished' && currentScreen().at === 'room') {
      goTo({ at: 'report', attempt: room.attempt });
    }
  });
  bridge.on('library/changed', () => {
    void loadLibrary();
  });
  bridge.on('library/offered', (inspection) => {
    offer(inspection);
    // In the room nothing may come between the candidate and the exam: the offer waits.
    if (['exam', 'report', 'review'].includes(currentScreen().at)) goTo({ at: 'library' });
  });
}
