import { loadLibrary, useLibrary } from '../library/store.ts';
import { receiveProfiles } from '../profiles/store.ts';
import { receiveSettings, useSettings } from '../settings/store.ts';
import { ask } from './ask.ts';
import { resumeAttempt } from './enterRoom.ts';
import { goTo } from './screen.ts';

/** Brings the window up: its look first, so that nothing flashes, then the library. */
export async function start(): Promise<void> {
  goTo({ at: 'starting' });
  receiveSettings(useSettings.getInitialState().settings);
  // Asked at once: with a store that cannot be used both fail, and only the first answer is shown.
  const listed = loadLibrary();
  const started = await ask('app/start');
  if (!started.ok) {
    goTo({ at: 'failed', detail: started.error.detail });
    return;
  }
  const { version, profiles, trouble } = started.value;
  useSettings.setState({ version });
  receiveProfiles(profiles);
  if (trouble) {
    goTo({ at: 'trouble', trouble });
    return;
  }
  await listed;
  const { unfinished, endedUnseen } = useLibrary.getState().view ?? {};
  // The window was reloaded in mid-exam: the clock runs, so the way leads straight back. Or time ran
  // out while it was gone, and nobody was told yet.
  const inRoom = unfinished?.isLive ? unfinished.attempt : endedUnseen;
  if (inRoom && (await resumeAttempt(inRoom)) === null) return;
  goTo({ at: 'library' });
}
