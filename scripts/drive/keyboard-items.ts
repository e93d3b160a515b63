import type { Locator, Page } from '@playwright/test';
import type { Item } from '../../src/core/items/index.ts';
import type { Focus } from './focus.ts';
import type { Enter } from './hands.ts';
import { until } from './hands.ts';

/**
 * How each type of item is answered by keys. Where there is more than one way, such as letters and
 * arrow keys, they take turns.
 */
export function waysToEnter(page: Page, focus: Focus): Record<Item['type'], Enter> {
  const { keyboard } = page;
  let turn = 0;
  const isOtherTurn = (): boolean => (turn += 1) % 2 === 0;

  const pressLetterOf = async (control: Locator): Promise<void> => {
    const letter = await control.evaluate(
      (element) => element.closest('[data-letter]')?.getAttribute('data-letter') ?? '',
    );
    if (letter === '') throw new Error('an option without a letter');
    await keyboard.press(letter.toLowerCase());
  };
  /** Chooses a radio button that may have been chosen by the arrow key that led to it. */
  const chooseRadio = async (radio: Locator): Promise<void> => {
    await focus.tabAndArrowTo(radio);
    if (!(await radio.isChecked())) await keyboard.press('Space');
  };
  const hear = async (view: Locator, words: RegExp): Promise<void> => {
    const said = view.getByRole('status').filter({ hasText: words });
    await until(
      async () => (await said.count()) > 0,
      () => `nothing like ${words} was said`,
    );
  };
  const typed: Enter = async (view, _item, response) => {
    if (!('text' in response)) return;
    await focus.tabTo(view.getByRole('textbox'));
    await keyboard.type(response.text);
  };

  return {
    async choice(view, _item, response) {
      if (!('option' in response) || response.option === null) return;
      const radio = view.locator(`input[value="${response.option}"]`);
      if (isOtherTurn()) await chooseRadio(radio);
      else await pressLetterOf(radio);
      await focus.isOn(radio);
    },
    async multiple(view, _item, response) {
      if (!('options' in response)) return;
      for (const option of response.options) {
        const box = view.locator(`input[value="${option}"]`);
        if (isOtherTurn()) {
          await focus.tabTo(box);
          await keyboard.press('Space');
        } else await pressLetterOf(box);
      }
    },
    async dropdown(view, _item, response) {
      if (!('blanks' in response)) return;
      for (const [blank, choice] of Object.entries(response.blanks)) {
        const button = view.locator(`[data-blank="${blank}"] button`);
        await focus.tabTo(button);
        await keyboard.press('Enter');
        const list = page.getByRole('listbox');
        await list.waitFor();
        await focus.isWithin(list);
        await focus.arrowTo(list.locator(`[role="option"][data-key="${choice}"]`));
        await keyboard.press('Enter');
        await focus.isOn(button);
      }
    },
    async match(view, _item, response) {
      if (!('targets' in response)) return;
      // Something taken up is put back by Escape, wherever the focus went with it.
      await focus.tabTo(view.locator('[data-source] button').first());
      await keyboard.press('Enter');
      await hear(view, / picked up\. Choose a target\.$/);
      await keyboard.press('Tab');
      await keyboard.press('Escape');
      await hear(view, / put back\.$/);
      for (const [target, source] of Object.entries(response.targets)) {
        const piece = view.locator(`[data-source="${source}"] button`);
        const slot = view.locator(`[data-target="${target}"] button`).first();
        if (isOtherTurn()) {
          await focus.tabTo(slot);
          await keyboard.press('Enter');
          await hear(view, /^Choose a source for /);
          await focus.tabTo(piece);
        } else {
          await focus.tabTo(piece);
          await keyboard.press('Space');
          await hear(view, / picked up\. Choose a target\.$/);
          await focus.tabTo(slot);
        }
        await keyboard.press('Enter');
        await hear(view, / placed on /);
      }
    },
    async order(view, _item, response) {
      if (!('steps' in response)) return;
      const [first, second, ...rest] = response.steps;
      // The first two the wrong way round, to be put right by moving one.
      const steps = [second, first, ...rest].filter((step) => step !== undefined);
      for (const step of steps) {
        await focus.tabTo(view.locator(`[data-step="${step}"] [data-control="add"]`));
        await keyboard.press('Enter');
        await view.locator(`[data-step="${step}"] [data-control="remove"]`).waitFor();
      }
      if (second === undefined) return;
      const up = view.locator(`[data-step="${first}"] [data-control="up"]`);
      await focus.tabTo(up);
      if (isOtherTurn()) await keyboard.press('Enter');
      else await keyboard.press('Alt+ArrowUp');
      await hear(view, / is now step 1 of /);
      await focus.isOn(up);
    },
    async statements(view, _item, response) {
      if (!('rows' in response)) return;
      for (const [row, answer] of Object.entries(response.rows)) {
        await chooseRadio(view.locator(`[data-row="${row}"] input[value="${answer}"]`));
      }
    },
    async hotspot(view, _item, response) {
      if (!('regions' in response)) return;
      for (const region of response.regions) {
        const button = view.locator(`button[data-region="${region}"]`);
        if (isOtherTurn()) {
          await focus.tabTo(button);
          await keyboard.press('Space');
        } else await pressLetterOf(button);
        await focus.isOn(button);
      }
    },
    text: typed,
    number: typed,
    async code(view, _item, response) {
      if (!('text' in response)) return;
      await focus.tabTo(view.getByRole('textbox'));
      await keyboard.press('ControlOrMeta+A');
      await typeLines(page, response.text);
      // Out of the editor, in which Tab indents, to what comes behind it.
      await keyboard.press('Escape');
      await keyboard.press('Tab');
      await until(
        () => page.evaluate(() => !document.activeElement?.hasAttribute('data-editor')),
        () => 'the editor keeps the focus',
      );
    },
  };
}

/** Types a file line by line, each in the place of what the editor indented by itself. */
async function typeLines({ keyboard }: Page, text: string): Promise<void> {
  const [first = '', ...others] = text.split('\n');
  if (first === '') await keyboard.press('Delete');
  else await keyboard.type(first);
  for (const line of others) {
    await keyboard.press('Enter');
    await keyboard.press('Shift+Home');
    await keyboard.type(line === '' ? ' ' : line);
    if (line === '') await keyboard.press('Backspace');
  }
}
