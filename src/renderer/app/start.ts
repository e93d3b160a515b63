import { loadLibrary } from '../library/store.ts';
import { useSettings } from '../settings/store.ts';
import { ask } from './ask.ts';
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
  goTo({ at: 'library' });
}
