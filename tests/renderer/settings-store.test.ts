import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallResult } from '../../src/contract/calls.ts';
import type { Settings } from '../../src/contract/views.ts';
import { noAccommodations } from '../../src/core/attempt/terms.ts';

const start: Settings = { theme: 'light', zoom: 100, accommodations: noAccommodations };

type Answer = (result: CallResult<'settings/set'>) => void;

/** Main, which answers when the test says so. */
const asked: { change: Partial<Settings>; answer: Answer }[] = [];
const page: Record<string, string> = {};

vi.stubGlobal('document', { documentElement: { dataset: page } });
vi.stubGlobal('window', {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  mockroom: {
    call: (_name: string, change: Partial<Settings>) =>
      new Promise((answer: Answer) => asked.push({ change, answer })),
  },
});
const { changeSettings, receiveProfileSettings, receiveSettings, sitWith, useSettings } =
  await import('../../src/renderer/settings/store.ts');

const shown = (): Settings => useSettings.getState().settings;
const unsaved = (): readonly string[] => useSettings.getState().unsaved;
const failed = { ok: false, error: { code: 'store', detail: '' } } as const;

beforeEach(() => {
  asked.length = 0;
  sitWith(null);
  receiveProfileSettings(start);
});

describe('a change of the settings', () => {
  it('shows at once, before main has answered', async () => {
    const changing = changeSettings({ theme: 'blue' });
    expect(shown().theme).toBe('blue');
    expect(page['theme']).toBe('blue');
    asked[0]?.answer({ ok: true, value: { ...start, theme: 'blue' } });
    await changing;
    expect(shown().theme).toBe('blue');
    expect(unsaved()).toEqual([]);
  });

  it("falls back to main's word when it cannot be kept, and says which one", async () => {
    const changing = changeSettings({ theme: 'dark' });
    asked[0]?.answer(failed);
    await changing;
    expect(shown()).toEqual(start);
    expect(page['theme']).toBe('light');
    expect(unsaved()).toEqual(['theme']);

    const again = changeSettings({ theme: 'dark' });
    expect(unsaved()).toEqual([]);
    asked[1]?.answer({ ok: true, value: { ...start, theme: 'dark' } });
    await again;
    expect(shown().theme).toBe('dark');
  });

  it('is not undone by the answer to an older one', async () => {
    const older = changeSettings({ theme: 'dark' });
    const newer = changeSettings({ theme: 'cream' });
    asked[0]?.answer({ ok: true, value: { ...start, theme: 'dark' } });
    await older;
    expect(shown().theme).toBe('cream');
    asked[1]?.answer({ ok: true, value: { ...start, theme: 'cream' } });
    await newer;
    expect(shown().theme).toBe('cream');
  });

  it('falls back to what was kept, not to an older change that failed as well', async () => {
    const older = changeSettings({ theme: 'dark' });
    const newer = changeSettings({ theme: 'cream' });
    asked[0]?.answer(failed);
    await older;
    expect(shown().theme).toBe('cream');
    asked[1]?.answer(failed);
    await newer;
    expect(shown().theme).toBe('light');
    expect(unsaved()).toEqual(['theme']);
  });

  it('leaves what main changed meanwhile: a size that was set by a key', async () => {
    const changing = changeSettings({ theme: 'contrast' });
    receiveSettings({ ...start, zoom: 125 });
    expect(shown()).toMatchObject({ theme: 'contrast', zoom: 125 });
    asked[0]?.answer({ ok: true, value: { ...start, theme: 'contrast', zoom: 125 } });
    await changing;
    expect(shown()).toMatchObject({ theme: 'contrast', zoom: 125 });
  });

  it('that failed for one setting leaves a change of another alone', async () => {
    const theme = changeSettings({ theme: 'blue' });
    const zoom = changeSettings({ zoom: 150 });
    asked[0]?.answer(failed);
    await theme;
    expect(shown()).toMatchObject({ theme: 'light', zoom: 150 });
    expect(unsaved()).toEqual(['theme']);
    asked[1]?.answer({ ok: true, value: { ...start, zoom: 150 } });
    await zoom;
    expect(shown()).toMatchObject({ theme: 'light', zoom: 150 });
  });

  it('of another profile is not blamed on the one that sits here now', async () => {
    const changing = changeSettings({ theme: 'dark' });
    asked[0]?.answer(failed);
    await changing;
    receiveProfileSettings({ ...start, theme: 'cream' });
    expect(unsaved()).toEqual([]);
    expect(page['theme']).toBe('cream');
  });
});

describe('the look in the room', () => {
  const large = { ...noAccommodations, largeTargets: true };

  it("goes by the attempt's accommodations, and outside by the profile's", () => {
    expect(page).toMatchObject({ targets: 'normal', motion: 'system' });
    sitWith({ ...large, reducedMotion: true });
    expect(page).toMatchObject({ targets: 'large', motion: 'reduced' });
    sitWith(null);
    expect(page).toMatchObject({ targets: 'normal', motion: 'system' });
  });

  it("keeps them when the colors change, and when the profile's accommodations do", () => {
    sitWith(noAccommodations);
    void changeSettings({ theme: 'blue', accommodations: large });
    expect(page).toMatchObject({ theme: 'blue', targets: 'normal' });
    sitWith(null);
    expect(page).toMatchObject({ theme: 'blue', targets: 'large' });
  });
});
