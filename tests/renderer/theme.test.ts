import { beforeEach, expect, it, vi } from 'vitest';
import type { Appearance } from '../../src/renderer/app/theme.ts';

/** A computer with settings of its own, that may change while the program runs. */
class System {
  readonly #on = new Set<string>();
  readonly #listeners: (() => void)[] = [];

  matchMedia(query: string): unknown {
    const isOn = (): boolean => this.#on.has(query);
    return {
      get matches() {
        return isOn();
      },
      addEventListener: (_: 'change', changed: () => void) => this.#listeners.push(changed),
    };
  }

  set(query: string, value: 'on' | 'off'): void {
    if (value === 'on') this.#on.add(query);
    else this.#on.delete(query);
    for (const changed of this.#listeners) changed();
  }
}

const dark = '(prefers-color-scheme: dark)';
const contrast = '(prefers-contrast: more)';

let system: System;
let dataset: Record<string, string>;
let apply: (appearance: Appearance) => void;

beforeEach(async () => {
  system = new System();
  dataset = {};
  vi.stubGlobal('window', { matchMedia: (query: string) => system.matchMedia(query) });
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.resetModules();
  ({ applyAppearance: apply } = await import('../../src/renderer/app/theme.ts'));
  return () => vi.unstubAllGlobals();
});

const usual: Appearance = { theme: 'system', targets: 'normal', motion: 'system' };

it('sets scheme, targets and motion on the page', () => {
  apply({ theme: 'cream', targets: 'large', motion: 'reduced' });
  expect(dataset).toEqual({ theme: 'cream', targets: 'large', motion: 'reduced' });
  apply({ ...usual, theme: 'blue' });
  expect(dataset).toEqual({ theme: 'blue', targets: 'normal', motion: 'system' });
});

it('follows the computer with the theme "system", contrast before darkness', () => {
  apply(usual);
  expect(dataset['theme']).toBe('light');
  system.set(dark, 'on');
  expect(dataset['theme']).toBe('dark');
  system.set(contrast, 'on');
  expect(dataset['theme']).toBe('contrast');
  system.set(dark, 'off');
  expect(dataset['theme']).toBe('contrast');
  system.set(contrast, 'off');
  expect(dataset['theme']).toBe('light');
});

it('keeps a theme that was chosen, whatever the computer does', () => {
  apply({ theme: 'light', targets: 'large', motion: 'reduced' });
  system.set(dark, 'on');
  expect(dataset).toEqual({ theme: 'light', targets: 'large', motion: 'reduced' });
});
