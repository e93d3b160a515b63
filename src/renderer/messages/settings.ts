import type { Theme } from '../../contract/views.ts';

export const settingsText = {
  heading: 'Settings',
  open: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: {
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  } satisfies Record<Theme, string>,
  themeHint: 'System follows this computer, its contrast setting included.',
  unsaved: 'The theme could not be saved, so the one before is back.',
  about: 'About',
  version: (version: string) => `Mockroom ${version}`,
  licence: 'Open source under the MIT License.',
  offline: 'Works without an internet connection. Your exams and results stay on this computer.',
  done: 'Done',
} as const;
