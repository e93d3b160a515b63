import { loadLibrary, useLibrary } from '../library/store.ts';
import { useSettings } from '../settings/store.ts';
import { ask } from './ask.ts';
import { resumeAttempt } from './enterRoom.ts';
import { goTo } from './screen.ts';
import { applyTheme } from './theme.ts';

/** Brings the window up: theme first, so that nothing flashes, then the library. */
export async function start(): Promise<void> {
  goTo({ at: 'starting' });
  applyTheme('system');
  // Asked at once: with a store that cannot be used both fail, and only the first answer is shown.
  const listed = loadLibrary();
  const started = await ask('app/start');
  if (!started.ok) {
    goTo({ at: 'failed', detail: started.error.detail });
    return;
  }
  const { version, settings, trouble } = started.value;
  useSettings.setState({ version, theme: settings.theme });
  applyTheme(settings.theme);
  if (trouble) {
    goTo({ at: 'trouble', trouble });
    return;
  }
  await listed;
  const unfinished = useLibrary.getState().view?.unfinished;
  // The window was reloaded in mid-exam: the clock runs, so the way leads straight back.
  if (unfinished?.isLive && (await resumeAttempt(unfinished.attempt)) === null) return;
  goTo({ at: 'library' });
}
