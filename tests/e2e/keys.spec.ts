import type { Locator, Page } from '@playwright/test';
import { breadTest as test } from './bread.ts';
import { expect } from './test.ts';

/**
 * A stroke as a keyboard of another country or system makes it, sent to what has the focus.
 *
 * @returns whether it was left to the field
 */
function stroke(on: Locator, parts: Stroke): Promise<boolean> {
  return on.evaluate(
    (element, init) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }),
      ),
    parts,
  );
}

type Stroke = Pick<
  KeyboardEventInit,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** The window as it would be on a Mac. */
async function onMac(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }),
  );
  await page.reload();
}

const option = (key: string, code: string): Stroke => ({ key, code, altKey: true });

test('on a Mac, Option writes into fields and runs commands everywhere else', async ({ bread }) => {
  const { page, goTo } = await bread();
  await goTo('word');
  await onMac(page);
  const field = page.getByRole('textbox', { name: 'The word' });
  await field.focus();
  // ø, an accent to be put on the next letter, and the signs of programs.
  for (const [key, code] of [
    ['ø', 'KeyO'],
    ['Dead', 'KeyN'],
    ['@', 'KeyL'],
    ['÷', 'Slash'],
  ] as const) {
    expect(await stroke(field, option(key, code))).toBe(true);
  }
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-item="word"]')).toBeVisible();

  const sure = page.getByRole('button', { name: 'Sure', exact: true });
  await sure.focus();
  expect(await stroke(sure, option('ø', 'KeyO'))).toBe(false);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  expect(await stroke(note, option('Dead', 'KeyN'))).toBe(true);
  await expect(page.locator('[data-item="word"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Option + N');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText(
    'Option writes signs as ever',
  );
});

test('AltGr, an input method and a key held down run no command', async ({ bread }) => {
  const { page, goTo } = await bread();
  await goTo('word');
  const field = page.getByRole('textbox', { name: 'The word' });
  await field.focus();
  const typed: Stroke[] = [
    { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true },
    { key: 'n', code: 'KeyN', ctrlKey: true, altKey: true },
    { ...option('n', 'KeyN'), isComposing: true },
    { ...option('n', 'KeyN'), repeat: true },
    { key: 'b', code: 'KeyB', shiftKey: true },
  ];
  for (const parts of typed) expect(await stroke(field, parts)).toBe(true);
  await expect(page.locator('[data-item="word"]')).toBeVisible();
  // The same keys without them do run one.
  expect(await stroke(field, option('n', 'KeyN'))).toBe(false);
  await expect(page.locator('[data-item="word"]')).toHaveCount(0);

  await goTo('choice');
  const body = page.locator('body');
  expect(await stroke(body, { key: 'b', code: 'KeyB', isComposing: true })).toBe(true);
  expect(await stroke(body, { key: 'b', code: 'KeyB', repeat: true })).toBe(true);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await stroke(body, { key: 'b', code: 'KeyB' })).toBe(false);
  await expect(page.getByRole('radio', { name: /^B/ })).toBeChecked();
});
