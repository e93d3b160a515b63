import type { Locator, Page } from '@playwright/test';
import { type Focus, focusIn } from './focus.ts';
import type { Hands } from './hands.ts';
import { waysToEnter } from './keyboard-items.ts';

/**
 * A candidate without a pointer: every act is a key. Where the focus is, is read from the page and
 * never set in it. Keys of the room are those that its own sheet of keys names.
 */
export function keyboardHands(page: Page): Hands {
  const { keyboard } = page;
  const focus = focusIn(page);
  const view = page.locator('[data-item]');
  const keys = new Map<string, string>();
  const enter = waysToEnter(page, focus);

  const press = async (control: Locator): Promise<void> => {
    await reach(focus, control);
    await keyboard.press('Enter');
  };
  const question = page.getByRole('alertdialog');
  /** The question that the room asks: its safe answer has the focus when it comes up. */
  const asked = async (): Promise<string> => {
    const safe = question.getByRole('button').first();
    await safe.waitFor();
    await focus.isOn(safe);
    return safe.innerText();
  };

  return {
    kind: 'keyboard',
    arrive: () => focus.isOn(page.getByRole('heading', { level: 1 })),
    async learn() {
      if (keys.size > 0) return;
      await keyboard.press('F1');
      const sheet = page.getByRole('dialog', { name: 'Keys', exact: true });
      await sheet.waitFor();
      for (const row of await sheet.locator('dl > div').all()) {
        const key = await row.locator('dt').innerText();
        const does = await row.locator('dd').innerText();
        const stroke = /^(?:Alt|Option) \+ (\S)(?: or F1)?$/.exec(key)?.[1];
        if (stroke) keys.set(does.replace('How sure: ', ''), `Alt+${stroke.toLowerCase()}`);
      }
      if (keys.size === 0) throw new Error('the sheet of keys names none');
      await keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
    },
    press,
    async command(name) {
      // Keys work from anywhere, but nobody should ever stand nowhere.
      await focus.isSomewhere(`before "${name}"`);
      const key = keys.get(name);
      if (key === undefined) return press(page.getByRole('button', { name, exact: true }));
      await keyboard.press(key);
    },
    async write(field, text) {
      await focus.tabTo(field);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.type(text);
    },
    async confirm(name) {
      const box = question.or(page.getByRole('dialog'));
      await box.waitFor();
      if (await question.isVisible()) {
        const safe = await asked();
        if (safe === name) throw new Error(`"${name}" has the focus, though it is not safe`);
      }
      await press(box.getByRole('button', { name, exact: true }));
    },
    async decline(name) {
      const safe = await asked();
      if (safe !== name) throw new Error(`the safe answer is "${safe}", not "${name}"`);
      await keyboard.press('Enter');
      await question.waitFor({ state: 'hidden' });
      await focus.isSomewhere(`behind "${name}"`);
    },
    async close(panel) {
      await focus.isWithin(panel);
      await keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await focus.isSomewhere('behind a panel');
    },
    strike: (letter) => keyboard.press(`Shift+${letter}`),
    async highlight(text) {
      await focus.tabTo(text);
      await keyboard.press('Enter');
    },
    enter: (item, response) => enter[item.type](view, item, response),
  };
}

/** Brings the focus to a control by Tab, or by the arrow keys where it is one of a set. */
async function reach(focus: Focus, control: Locator): Promise<void> {
  await control.waitFor();
  const role = await control.evaluate(
    (element) => element.getAttribute('role') ?? element.getAttribute('type') ?? '',
  );
  if (/^(menuitem|menuitemradio|option)$/.test(role)) return focus.arrowTo(control);
  if (role === 'tab' || role === 'radio') return focus.tabAndArrowTo(control);
  return focus.tabTo(control);
}
