import type { Locator, Page } from '@playwright/test';

/** The controls of the window, found as a candidate would: by role and name. */
export interface Controls {
  button(name: string | RegExp): Locator;
  /** The dialog or question that is open. */
  dialog: Locator;
  press(name: string | RegExp): Promise<void>;
  /** Presses a button of the dialog that is open, and waits until the dialog is gone. */
  answer(name: string): Promise<void>;
  /** Opens a menu and chooses in it. */
  choose(menu: string | RegExp, entry: string | RegExp): Promise<void>;
  /** Waits until a heading is there. */
  heading(name: string | RegExp): Promise<void>;
  /** Waits until some words are there. */
  words(text: string | RegExp): Promise<void>;
  /** Presses Escape and waits until what it closes is gone. */
  escape(closed: Locator): Promise<void>;
}

export function controlsOf(page: Page): Controls {
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const gone = (what: Locator): Promise<void> => what.waitFor({ state: 'detached' });
  return {
    button,
    dialog,
    press: (name) => button(name).click(),
    async answer(name) {
      await dialog.getByRole('button', { name, exact: true }).last().click();
      await gone(dialog);
    },
    async choose(menu, entry) {
      await button(menu).click();
      await page.getByRole('menuitem', { name: entry }).click();
    },
    heading: (name) => page.getByRole('heading', { name, exact: true }).first().waitFor(),
    words: (text) => page.getByText(text).first().waitFor(),
    async escape(closed) {
      await page.keyboard.press('Escape');
      await gone(closed);
    },
  };
}
