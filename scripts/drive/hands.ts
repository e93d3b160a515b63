import type { Locator } from '@playwright/test';
import type { Item, ItemResponse } from '../../src/core/items/index.ts';

/**
 * How a candidate works the controls: by the pointer alone (pointer.ts) or by the keyboard alone
 * (keyboard.ts). Both go where a person would go and neither reaches into the page.
 */
export interface Hands {
  kind: 'pointer' | 'keyboard';
  /** Waits until a new page, with a heading of its own, is there to be worked with. */
  arrive(): Promise<void>;
  /** Looks up the keys of the room, once it is entered. */
  learn(): Promise<void>;
  /** Presses a button, a tab, a segment or an entry of an open menu. */
  press(control: Locator): Promise<void>;
  /** Does what the button of this name does. */
  command(name: string): Promise<void>;
  /** Writes into a field, in the place of what it holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Answers the question that the room asks with yes. */
  confirm(name: string): Promise<void>;
  /** Answers the question that the room asks with its safe answer. */
  decline(name: string): Promise<void>;
  /** Closes a panel that floats over the page. */
  close(panel: Locator): Promise<void>;
  /** Strikes out an option of the item in view, or brings it back. */
  strike(letter: string): Promise<void>;
  /** With the highlighter on: highlights some of a text. */
  highlight(text: Locator): Promise<void>;
  /** Enters a response into the item in view, which is blank. */
  enter(item: Item, response: ItemResponse): Promise<void>;
}

/** Enters a response of one type into a blank item. `view` is the item on the page. */
export type Enter = (view: Locator, item: Item, response: ItemResponse) => Promise<void>;

/** How long something may take to show before it counts as missing, in milliseconds. */
const patience = 15_000;

/** Asks again and again until it is so. @param what is said when it never is */
export async function until(
  isSo: () => Promise<boolean>,
  what: () => string | Promise<string>,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(await what());
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
