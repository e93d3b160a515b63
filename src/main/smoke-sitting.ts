import type { WebContents } from 'electron';
import type { Store } from './store/open.ts';

/** What a sitting of a smoke test leaves behind. */
export interface SmokeSitting {
  attempt: string;
  /** The items that were answered by presses of the mouse, in their order. */
  answered: string[];
  /** How many colors the window showed at the last of them: one that was never painted has one. */
  colors: number;
  /** Whether developer tools could be opened on the window. */
  devTools: boolean;
}

/** What a press may go to, and what the page shows now. */
interface Step {
  /** In pixels of the window. */
  x: number;
  y: number;
  /** An item that this press answers. */
  item: string | null;
  /** Changes when the page does. */
  page: string;
}

const limit = 45_000;

/**
 * `--smoke-sitting`: begins the first exam of the library and answers items through the window's own
 * buttons, with presses of the mouse that come in where the system's would. A packed program lets no
 * debugger in, so nobody else could drive it. Items that take more than one press are passed by.
 *
 * @throws when the data belongs to a person, or when the room does not get that far in 45 seconds
 */
export async function sitSome(
  contents: WebContents,
  store: Store,
  wanted: number,
): Promise<SmokeSitting> {
  const profile = store.profiles.current();
  const isFresh = store.exams
    .current()
    .every(({ card }) => store.attempts.finishedOf(card.id, profile).length === 0);
  if (!isFresh || store.attempts.unfinished(profile) !== null) {
    throw new Error('somebody sits exams in this folder; choose an empty one with --data-dir');
  }
  // Tried at once, since they take a moment to open where they can.
  contents.openDevTools({ mode: 'detach', activate: false });
  const end = performance.now() + limit;
  const answered: string[] = [];
  const attempt = (): string => store.attempts.unfinished(profile)?.id ?? '';
  const isStored = (item: string): boolean =>
    store.attempts
      .events(attempt())
      .some((event) => event.type === 'answered' && event.item === item);
  while (answered.length < wanted) {
    const step = await next(contents, answered, end);
    press(contents, step);
    const { item } = step;
    // An answer counts when the store has it, whatever the window shows.
    const took = await comes(async () =>
      item === null ? (await look(contents, answered))?.page !== step.page : isStored(item),
    );
    // A page that was still settling may have moved away from under the press: once more, then.
    if (took && item !== null) answered.push(item);
  }
  return {
    attempt: attempt(),
    answered,
    colors: await colorsOf(contents),
    devTools: contents.isDevToolsOpened(),
  };
}

async function next(contents: WebContents, answered: string[], end: number): Promise<Step> {
  for (;;) {
    const step = await look(contents, answered);
    if (performance.now() > end) {
      throw new Error(`stuck after ${answered.length} items, at: ${step?.page ?? 'an empty page'}`);
    }
    if (step !== null) return step;
    await wait();
  }
}

/** Where the next press goes; null while there is nothing to press. */
function look(contents: WebContents, answered: string[]): Promise<Step | null> {
  return contents.executeJavaScript(
    `(${lookInPage.toString()})(${JSON.stringify(answered)})`,
  ) as Promise<Step | null>;
}

/** Runs in the page, so it uses nothing from around it. */
function lookInPage(answered: string[]): Step | null {
  const dialog = document.querySelector('[role="alertdialog"], [role="dialog"]');
  const shown = document.querySelector('[data-item]')?.getAttribute('data-item') ?? null;
  const isNew = shown !== null && !answered.includes(shown);
  const nameOf = (button: Element): string =>
    (button.getAttribute('aria-label') ?? button.textContent).trim();
  const named = (name: string): Element | undefined =>
    [...(dialog ?? document).querySelectorAll('button')].find(
      (button) => nameOf(button) === name && !button.disabled,
    );
  const option =
    dialog === null && isNew
      ? document.querySelector('[data-item] label:has(input[type="radio"])')
      : null;
  const ways = dialog
    ? ['Go on', 'End section']
    : ['Begin section', 'I agree', 'Continue', 'Start exam', 'Next', 'End section'];
  const target =
    option ??
    ways.map(named).find((found) => found !== undefined) ??
    document.querySelector('article h2 button');
  if (!target) return null;
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const title = document.querySelector('h1')?.textContent ?? '';
  return {
    x: Math.round(left + Math.min(width / 2, 30)),
    y: Math.round(top + height / 2),
    item: option ? shown : null,
    page: [title, shown, dialog?.textContent, nameOf(target)].join(' | '),
  };
}

function press(contents: WebContents, { x, y }: Step): void {
  contents.sendInputEvent({ type: 'mouseMove', x, y });
  contents.sendInputEvent({ type: 'mouseDown', x, y, button: 'left', clickCount: 1 });
  contents.sendInputEvent({ type: 'mouseUp', x, y, button: 'left', clickCount: 1 });
}

async function colorsOf(contents: WebContents): Promise<number> {
  const picture = await contents.capturePage();
  const bitmap = picture.toBitmap();
  const colors = new Set<number>();
  for (let at = 0; at + 4 <= bitmap.length; at += 4) colors.add(bitmap.readUInt32LE(at));
  return colors.size;
}

/** Whether something comes true within two seconds. */
async function comes(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 2_000;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await wait();
  }
  return true;
}

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
