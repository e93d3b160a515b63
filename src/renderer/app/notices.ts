import { bridge } from '../bridge.ts';
import { loadLibrary, offer } from '../library/store.ts';
import { receiveSettings } from '../settings/store.ts';
import { useFault } from './FaultNote.tsx';
import { currentScreen, goTo } from './screen.ts';

/**
 * Listens to what main says without being asked. The room listens for itself: to its clock,
 * and to the end by time, which it tells the candidate before the report.
 */
export function listen(): void {
  bridge.on('app/fault', (fault) => useFault.setState({ fault }));
  bridge.on('library/changed', () => {
    void loadLibrary();
  });
  bridge.on('settings/changed', receiveSettings);
  bridge.on('app/trouble', (trouble) => goTo({ at: 'trouble', trouble }));
  bridge.on('library/offered', (inspection) => {
    offer(inspection);
    // In the room nothing may come between the candidate and the exam: the offer waits.
    if (['report', 'review'].includes(currentScreen().at)) goTo({ at: 'library' });
  });
}
