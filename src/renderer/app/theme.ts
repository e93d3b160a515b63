import type { Theme } from '../../contract/views.ts';

/** How the page looks and behaves to eye and hand. */
export interface Appearance {
  theme: Theme;
  /** `large`: every control at least 44 by 44 CSS pixels. */
  targets: 'normal' | 'large';
  /** `system` follows the computer's own setting. */
  motion: 'system' | 'reduced';
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

let shown: Appearance = { theme: 'system', targets: 'normal', motion: 'system' };

/**
 * Sets what the page's tokens go by: `data-theme`, `data-targets` and `data-motion` on <html>. The
 * theme "system" follows the computer, also while the program runs.
 */
export function applyAppearance(appearance: Appearance): void {
  shown = appearance;
  const { theme, targets, motion } = appearance;
  const { dataset } = document.documentElement;
  dataset['theme'] = theme === 'system' ? systemTheme() : theme;
  dataset['targets'] = targets;
  dataset['motion'] = motion;
}

function systemTheme(): Exclude<Theme, 'system'> {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

for (const query of [dark, contrast]) {
  query.addEventListener('change', () => applyAppearance(shown));
}
