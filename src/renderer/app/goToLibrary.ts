import { loadLibrary } from '../library/store.ts';
import { goTo } from './screen.ts';

/** Shows the library with what main says now: scores and unfinished attempts may have changed. */
export function goToLibrary(): void {
  void loadLibrary();
  goTo({ at: 'library' });
}
