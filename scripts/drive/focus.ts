import type { Locator, Page } from '@playwright/test';
import { until } from './hands.ts';

/** The focus of a page, moved by keys and looked at, never set. */
export interface Focus {
  /** Waits until the focus is on something: a moment after what had it has gone. */
  isSomewhere(before: string): Promise<void>;
  /** Waits until a control has the focus. */
  isOn(control: Locator): Promise<void>;
  /** Waits until a control, or something in it, has the focus. */
  isWithin(box: Locator): Promise<void>;
  /** By Tab, or Shift + Tab where the control comes before. */
  tabTo(control: Locator): Promise<void>;
  /** By Tab to the set in which the control is one of several, and by the arrow keys to it. */
  tabAndArrowTo(control: Locator): Promise<void>;
  /** By the arrow keys, from where the focus is. */
  arrowTo(control: Locator): Promise<void>;
}

/** Nothing in the program is further away than that, in presses of Tab. */
const farthest = 120;

/** No list of the program is longer, in presses of an arrow key. */
const longestList = 60;

/** Where a control is, seen from the focus. `beside`: the focus is on another of its set. */
type Bearing = 'here' | 'beside' | 'ahead' | 'behind' | 'lost';

export function focusIn(page: Page): Focus {
  const { keyboard } = page;

  const isOn = (control: Locator): Promise<void> =>
    until(
      async () => (await bearing(control)) === 'here',
      async () => `${await named(control)} has no focus: it is on ${await focused(page)}`,
    );

  const tabUntil = async (control: Locator, isThere: (at: Bearing) => boolean): Promise<void> => {
    await control.waitFor();
    // A page or a dialog that just came up takes the focus a moment later.
    await until(
      () => isSettled(control),
      async () => `the focus is on ${await focused(page)}, not near ${await named(control)}`,
    );
    let at = await bearing(control);
    const way = at === 'behind' ? 'Shift+Tab' : 'Tab';
    const side = at;
    for (let presses = 0; !isThere(at); presses += 1) {
      const from = await focused(page);
      const fail = async (why: string): Promise<never> => {
        throw new Error(`${way} to ${await named(control)}: ${why} (${presses} presses, ${from})`);
      };
      if (at === 'lost') await fail('the focus is on nothing');
      if (at !== side && at !== 'beside') await fail('it was passed by');
      if (presses === farthest) await fail('it is out of reach');
      if (from.endsWith('[data-editor]')) await keyboard.press('Escape');
      await keyboard.press(way);
      at = await bearing(control);
      if (!isThere(at) && (await focused(page)) === from) await fail('the focus is trapped');
    }
  };

  const arrowTo = async (control: Locator): Promise<void> => {
    const isInRow = await control.evaluate(
      (target) => target.closest('[aria-orientation="horizontal"]') !== null,
    );
    const arrow = isInRow ? 'ArrowRight' : 'ArrowDown';
    for (let presses = 0; (await bearing(control)) !== 'here'; presses += 1) {
      if (presses === longestList) {
        throw new Error(
          `${arrow} does not lead from ${await focused(page)} to ${await named(control)}`,
        );
      }
      await keyboard.press(arrow);
    }
  };

  return {
    isSomewhere: (before) =>
      until(
        () => page.evaluate(() => ![null, document.body].includes(document.activeElement as never)),
        () => `the focus is on nothing ${before}`,
      ),
    isOn,
    isWithin: (box) =>
      until(
        () => box.evaluate((element) => element.contains(document.activeElement)),
        async () => `the focus is on ${await focused(page)}, outside of ${await named(box)}`,
      ),
    tabTo: (control) => tabUntil(control, (at) => at === 'here'),
    async tabAndArrowTo(control) {
      await tabUntil(control, (at) => at === 'here' || at === 'beside');
      await arrowTo(control);
    },
    arrowTo,
  };
}

/** Whether the focus is somewhere, and in the dialog if the control is in one. */
function isSettled(control: Locator): Promise<boolean> {
  return control.evaluate((target) => {
    const focus = document.activeElement;
    const dialog = target.closest('[role="dialog"], [role="alertdialog"]');
    return focus !== null && focus !== document.body && (!dialog || dialog.contains(focus));
  });
}

function bearing(control: Locator): Promise<Bearing> {
  return control.evaluate((target): Bearing => {
    const root = target.getRootNode();
    // What stands in a shadow root has the focus in there; the page sees only its host.
    if (root instanceof ShadowRoot && root.activeElement === target) return 'here';
    const place = root instanceof ShadowRoot ? root.host : target;
    const focus = document.activeElement;
    if (!focus || focus === document.body) return 'lost';
    if (focus === place) return 'here';
    const setOf = (element: Element): unknown =>
      element instanceof HTMLInputElement && element.type === 'radio'
        ? element.name
        : element.closest('[role="tablist"], [role="radiogroup"], [role="menu"], [role="listbox"]');
    const set = setOf(target);
    if (set && setOf(focus) === set) return 'beside';
    return focus.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING
      ? 'ahead'
      : 'behind';
  });
}

/** What has the focus, in words that tell it from others. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement;
    if (!focus || focus === document.body) return 'nothing';
    const all = [...document.querySelectorAll('*')];
    const name = focus.getAttribute('aria-label') ?? focus.textContent.trim().slice(0, 40);
    const editor = focus.hasAttribute('data-editor') ? ' [data-editor]' : '';
    return `${focus.tagName.toLowerCase()} "${name}" ${all.indexOf(focus)}${editor}`;
  });
}

function named(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return `${element.tagName.toLowerCase()} "${name}"`;
  });
}
