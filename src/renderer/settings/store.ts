import { create } from 'zustand';
import type { Settings } from '../../contract/views.ts';
import { type Accommodations, noAccommodations } from '../../core/attempt/terms.ts';
import { ask } from '../app/ask.ts';
import { applyAppearance } from '../app/theme.ts';

type Setting = keyof Settings;

export interface SettingsState {
  version: string;
  /** What the current profile remembers. */
  settings: Settings;
  /** Those whose last change could not be saved: main's word is back. */
  unsaved: readonly Setting[];
  /** The accommodations of the attempt in the room, which hold there whatever the profile says now. */
  sitting: Accommodations | null;
}

const defaults: Settings = { theme: 'system', zoom: 100, accommodations: noAccommodations };

export const useSettings = create<SettingsState>(() => ({
  version: '',
  settings: defaults,
  unsaved: [],
  sitting: null,
}));

/** What main said last, without what is still on its way there. */
let kept: Settings = defaults;

/** Changes that main has not answered yet, in the order in which they were asked for. */
const pending: Partial<Settings>[] = [];

/** Shows a change at once, asks main to keep it, and falls back to main's word when it cannot. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const changed = Object.keys(change) as Setting[];
  pending.push(change);
  show();
  forget(changed);
  const set = await ask('settings/set', change);
  pending.splice(pending.indexOf(change), 1);
  if (set.ok) kept = set.value;
  // A newer change of the same setting has a word of its own to come.
  else if (!changed.some((name) => pending.some((newer) => name in newer))) remember(changed);
  show();
}

/** What main says by itself: another profile, a size set by a key, the first word of all. */
export function receiveSettings(settings: Settings): void {
  kept = settings;
  show();
}

/** Other settings than those that failed: another profile sits here now. */
export function receiveProfileSettings(settings: Settings): void {
  useSettings.setState({ unsaved: [] });
  receiveSettings(settings);
}

/** In the room its own terms hold; null when the room is left. */
export function sitWith(sitting: Accommodations | null): void {
  useSettings.setState({ sitting });
  look();
}

function show(): void {
  useSettings.setState({ settings: Object.assign({}, kept, ...pending) as Settings });
  look();
}

/** Makes the page look as the settings say. The size of everything is main's to set. */
function look(): void {
  const { settings, sitting } = useSettings.getState();
  const { largeTargets, reducedMotion } = sitting ?? settings.accommodations;
  applyAppearance({
    theme: settings.theme,
    targets: largeTargets ? 'large' : 'normal',
    motion: reducedMotion ? 'reduced' : 'system',
  });
}

function forget(settings: readonly Setting[]): void {
  const { unsaved } = useSettings.getState();
  useSettings.setState({ unsaved: unsaved.filter((name) => !settings.includes(name)) });
}

function remember(settings: readonly Setting[]): void {
  const { unsaved } = useSettings.getState();
  useSettings.setState({ unsaved: [...new Set([...unsaved, ...settings])] });
}
