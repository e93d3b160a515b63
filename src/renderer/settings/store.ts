import { create } from 'zustand';
import type { Theme } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { applyTheme } from '../app/theme.ts';

export interface SettingsState {
  version: string;
  theme: Theme;
  /** The last change could not be saved. */
  unsaved: boolean;
}

export const useSettings = create<SettingsState>(() => ({
  version: '',
  theme: 'system',
  unsaved: false,
}));

/** Shows the theme at once and falls back to main's word when it cannot be kept. */
export async function setTheme(theme: Theme): Promise<void> {
  const before = useSettings.getState().theme;
  show(theme, false);
  const set = await ask('settings/set', { theme });
  // An answer to an older choice must not undo a newer one.
  if (useSettings.getState().theme !== theme) return;
  if (set.ok) show(set.value.theme, false);
  else show(before, true);
}

function show(theme: Theme, unsaved: boolean): void {
  useSettings.setState({ theme, unsaved });
  applyTheme(theme);
}
