import type { Theme } from '../../contract/views.ts';

export const settingsText = {
  heading: 'Settings',
  open: 'Settings',
  colors: 'Colors',
  themes: {
    system: 'As on this computer',
    light: 'Light',
    dark: 'Dark',
    cream: 'Black on cream',
    blue: 'White on blue',
    contrast: 'High contrast',
  } satisfies Record<Theme, string>,
  themeHint: 'As on this computer follows its light, dark and contrast settings.',
  /** What stands on a swatch, so that letters show in the colors of the scheme. */
  sample: 'Aa',
  size: 'Size',
  sizeOf: (percent: number) => `${percent}%`,
  smaller: 'Smaller',
  larger: 'Larger',
  usual: 'Back to 100%',
  sizeHint:
    'Text, buttons and spaces grow together. Ctrl with plus, minus or 0 does the same on every page; on a Mac it is Command.',
  unsaved: {
    theme: 'The colors could not be saved, so those from before are back.',
    zoom: 'The size could not be saved, so the one from before is back.',
  },
  about: 'About',
  version: (version: string) => `Mockroom ${version}`,
  licence: 'Open source under the MIT License.',
  offline: 'Works without an internet connection. Your exams and results stay on this computer.',
  done: 'Done',
  /** The same two, offered in the room. */
  appearance: 'Colors and size',
} as const;
