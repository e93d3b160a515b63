import type { Theme } from '../../contract/views.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

let chosen: Theme = 'system';

/** Sets the token set of the page. "system" follows the computer, also while the program runs. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  document.documentElement.dataset['theme'] = theme === 'system' ? systemTheme() : theme;
}

function systemTheme(): Exclude<Theme, 'system'> {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

for (const query of [dark, contrast]) {
  query.addEventListener('change', () => applyTheme(chosen));
}
