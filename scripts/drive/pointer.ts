import type { Locator, Page } from '@playwright/test';
import type { Item } from '../../src/core/items/index.ts';
import type { Enter, Hands } from './hands.ts';

/**
 * A candidate with a pointer: clicks, and nothing is ever dragged. Keys serve for typing into fields
 * and nothing else, and with them Ctrl + A, which takes what a field holds into a single stroke.
 */
export function pointerHands(page: Page): Hands {
  const view = page.locator('[data-item]');
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  const answer = (name: string): Promise<void> =>
    question.getByRole('button', { name, exact: true }).click();
  const write = async (field: Locator, text: string): Promise<void> => {
    await field.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  };
  const enter = waysToEnter(page, write);
  return {
    kind: 'pointer',
    arrive: () => page.getByRole('heading', { level: 1 }).waitFor(),
    learn: async () => undefined,
    press: (control) => control.click(),
    command: (name) => page.getByRole('button', { name, exact: true }).click(),
    write,
    confirm: answer,
    decline: answer,
    close: (panel) => panel.getByRole('button', { name: /^Close / }).click(),
    strike: (letter) =>
      view.getByRole('button', { name: new RegExp(`^(Strike out|Bring back) ${letter}$`) }).click(),
    // Two presses select a word.
    highlight: (text) =>
      text
        .locator('p')
        .first()
        .dblclick({ position: { x: 12, y: 10 } }),
    enter: (item, response) => enter[item.type](view, item, response),
  };
}

function waysToEnter(
  page: Page,
  write: (field: Locator, text: string) => Promise<void>,
): Record<Item['type'], Enter> {
  const typed: Enter = async (view, _item, response) => {
    if ('text' in response) await write(view.getByRole('textbox'), response.text);
  };
  return {
    async choice(view, _item, response) {
      if (!('option' in response) || response.option === null) return;
      await view.locator(`label:has(input[value="${response.option}"])`).click();
    },
    async multiple(view, _item, response) {
      if (!('options' in response)) return;
      for (const option of response.options) {
        await view.locator(`label:has(input[value="${option}"])`).click();
      }
    },
    async dropdown(view, _item, response) {
      if (!('blanks' in response)) return;
      for (const [blank, choice] of Object.entries(response.blanks)) {
        await view.locator(`[data-blank="${blank}"] button`).click();
        await page.getByRole('listbox').locator(`[role="option"][data-key="${choice}"]`).click();
      }
    },
    async match(view, _item, response) {
      if (!('targets' in response)) return;
      for (const [target, source] of Object.entries(response.targets)) {
        await view.locator(`[data-source="${source}"] button`).click();
        await view.locator(`[data-target="${target}"] button`).first().click();
      }
    },
    async order(view, _item, response) {
      if (!('steps' in response)) return;
      for (const step of response.steps) {
        await view.locator(`[data-step="${step}"] [data-control="add"]`).click();
        await view.locator(`[data-step="${step}"] [data-control="remove"]`).waitFor();
      }
    },
    async statements(view, _item, response) {
      if (!('rows' in response)) return;
      for (const [row, answer] of Object.entries(response.rows)) {
        await view.locator(`[data-row="${row}"] input[value="${answer}"]`).click();
      }
    },
    async hotspot(view, _item, response) {
      if (!('regions' in response)) return;
      for (const region of response.regions) {
        await view.locator(`button[data-region="${region}"]`).click();
      }
    },
    text: typed,
    number: typed,
    code: typed,
  };
}
