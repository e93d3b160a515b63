import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Program } from '../../scripts/drive/program.ts';
import type { Accommodations } from '../../src/core/attempt/terms.ts';
import { noAccommodations } from '../../src/core/attempt/terms.ts';
import { deskPackage } from '../support/desk-exam.ts';
import { writePackage } from '../support/package.ts';
import { candidateIn, expect, importExam, readExam, test as base } from './test.ts';

/** A room with four items of the small exam, the clock running. */
interface Desk {
  program: Program;
  page: Page;
  /** Brings an item into view, past the question about an end that was not seen. */
  goTo: (item: string) => Promise<void>;
}

const test = base.extend<{
  sit: (accommodations?: Partial<Accommodations>) => Promise<Desk>;
  practice: () => Promise<Desk>;
}>({
  async sit({ start, dataFolder }, use) {
    await use(async (accommodations = {}) => {
      const folder = writePackage(join(dataFolder, 'package'), deskPackage);
      await importExam(folder, dataFolder);
      const program = await start({ env: { MOCKROOM_SEED: '1' } });
      const wanted = { ...noAccommodations, ...accommodations };
      await program.page.evaluate(
        (given) =>
          (
            window as unknown as { mockroom: { call(name: string, input: unknown): unknown } }
          ).mockroom.call('settings/set', { accommodations: given }),
        wanted,
      );
      const candidate = candidateIn(program, await readExam(folder));
      await candidate.startExam();
      await candidate.press('Begin section');
      return deskIn(program);
    });
  },
  async practice({ start, dataFolder }, use) {
    await use(async () => {
      const folder = writePackage(join(dataFolder, 'package'), deskPackage);
      await importExam(folder, dataFolder);
      const program = await start({ env: { MOCKROOM_SEED: '1' } });
      const candidate = candidateIn(program, await readExam(folder));
      await candidate.startPractice();
      await candidate.press('Begin section');
      return deskIn(program);
    });
  },
});

function deskIn(program: Program): Desk {
  const { page } = program;
  const inView = page.locator('[data-item]');
  return {
    program,
    page,
    async goTo(item) {
      const review = page.getByRole('heading', { level: 1, name: 'Review' });
      const goOn = button(page, 'Go on');
      for (let number = 1; ; number += 1) {
        if (await inView.isVisible()) {
          if ((await inView.getAttribute('data-item')) === item) return;
          await page.keyboard.press('Alt+r');
          await review.or(goOn).first().waitFor();
          if (await goOn.isVisible()) await goOn.click();
        }
        await review.waitFor();
        await button(page, `Question ${number}`).click();
        await inView.waitFor();
      }
    },
  };
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** The words that are painted as highlighted, in the order of the page. */
const highlighted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paint = CSS.highlights.get('candidate') as Iterable<Range> | undefined;
    return [...(paint ?? [])]
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  });

interface Point {
  x: number;
  y: number;
}

/** Where some words of a text stand on the page: the middles of their first and last characters. */
function placeOf(text: Locator, words: string): Promise<{ from: Point; to: Point }> {
  return text.evaluate((root, wanted) => {
    const start = root.textContent.indexOf(wanted);
    if (start < 0) throw new Error(`no "${wanted}" here`);
    const middleOf = (offset: number): Point => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
        if (offset < at + node.length) {
          const range = new Range();
          range.setStart(node, offset - at);
          range.setEnd(node, offset - at + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
        at += node.length;
      }
    };
    return { from: middleOf(start), to: middleOf(start + wanted.length - 1) };
  }, words);
}

/** Drags over some words of a text with the pointer. */
async function dragOver(page: Page, text: Locator, words: string): Promise<void> {
  const { from, to } = await placeOf(text, words);
  from.x -= 3;
  to.x += 3;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

const stem = (page: Page): Locator => page.locator('[data-item] p').first();

test('options are struck out by button, key and right press, and come back when chosen', async ({
  sit,
}) => {
  const { page, goTo } = await sit();
  await goTo('one');
  await button(page, 'Strike out A').click();
  await expect(button(page, 'Bring back A')).toBeVisible();
  await page.keyboard.press('Shift+B');
  await expect(button(page, 'Bring back B')).toBeVisible();
  await page.getByRole('radio', { name: /^C/ }).locator('xpath=ancestor::label').click({
    button: 'right',
  });
  const struckC = page.getByRole('radio', { name: /^C.*struck out$/ });
  await expect(struckC).toHaveCount(1);
  await expect(struckC).not.toBeChecked();

  // Choosing brings back; striking out what is chosen takes the choice back.
  await page.keyboard.press('c');
  await expect(page.getByRole('radio', { name: /^C/ })).toBeChecked();
  await expect(button(page, 'Strike out C')).toBeVisible();
  await page.keyboard.press('Shift+C');
  await expect(page.getByRole('radio', { name: /^C/ })).not.toBeChecked();
  await expect(button(page, 'Bring back C')).toBeVisible();
  await button(page, 'Bring back A').click();
  await expect(button(page, 'Strike out A')).toBeVisible();

  await goTo('rows');
  await expect(page.getByRole('button', { name: /^Strike out/ })).toHaveCount(0);
});

test('the pointer highlights at once, and a press on a highlight removes it', async ({ sit }) => {
  const { page, goTo } = await sit();
  await goTo('one');
  await dragOver(page, stem(page), 'made of oak');
  expect(await highlighted(page)).toEqual([]);

  // What is selected when the highlighter is turned on is highlighted, from then on every selection.
  await page.keyboard.press('Alt+h');
  await expect.poll(() => highlighted(page)).toEqual(['made of oak']);
  expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true);
  await dragOver(page, stem(page), 'of oak. It has');
  await expect.poll(() => highlighted(page)).toEqual(['made of oak. It has']);
  // Two in a row, the second before main has answered the first.
  await dragOver(page, stem(page), 'drawers');
  await dragOver(page, stem(page), 'lamp');
  const all = ['made of oak. It has', 'drawers', 'lamp'];
  await expect.poll(() => highlighted(page)).toEqual(all);

  // Answers do not disturb them, another question has its own.
  await page.keyboard.press('b');
  await goTo('some');
  expect(await highlighted(page)).toEqual([]);
  await dragOver(page, page.locator('[data-item] pre'), 'legs: 4');
  await expect.poll(() => highlighted(page)).toEqual(['legs: 4']);
  await goTo('one');
  await expect.poll(() => highlighted(page)).toEqual(all);

  const { from: oak } = await placeOf(stem(page), 'oak');
  await page.mouse.click(oak.x, oak.y);
  await expect.poll(() => highlighted(page)).toEqual(['drawers', 'lamp']);
  await button(page, 'Clear highlights').click();
  await expect.poll(() => highlighted(page)).toEqual([]);
  await button(page, 'Bring back highlights').click();
  await expect.poll(() => highlighted(page)).toEqual(['drawers', 'lamp']);
});

test('keys highlight sentence by sentence', async ({ sit }) => {
  const { page, goTo } = await sit();
  await goTo('one');
  await button(page, 'Highlighter').focus();
  await page.keyboard.press('Space');
  const text = page.getByRole('group', { name: 'Question text' });
  const said = page.getByRole('status').filter({ hasText: /./ });
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await text.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(text).toBeFocused();
  await expect(said).toHaveText('The desk is made of oak.');
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText('It has two drawers.');
  await page.keyboard.press('Enter');
  await expect.poll(() => highlighted(page)).toEqual(['It has two drawers.']);
  await expect(said).toHaveText('Highlighted.');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect
    .poll(() => highlighted(page))
    .toEqual(['It has two drawers. Which lamp do you choose?']);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText('Highlighted: It has two drawers.');
  await page.keyboard.press('Enter');
  await expect.poll(() => highlighted(page)).toEqual([' Which lamp do you choose?']);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Highlighter')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(text).toHaveCount(0);
});

test('what was made at the questions outlives a killed program', async ({ sit, start }) => {
  const { program, page, goTo } = await sit();
  await goTo('some');
  await page.keyboard.press('p');
  await page.keyboard.press('a');
  await button(page, 'Note').click();
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Both are oak.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Note')).toBeFocused();
  await expect(button(page, 'Note')).toHaveAccessibleDescription('There is a note.');
  await page.keyboard.press('Shift+D');
  await button(page, 'Unsure').click();
  await button(page, 'Mark for feedback').click();
  await expect(button(page, 'Mark for feedback')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Alt+h');
  await dragOver(page, stem(page), 'two chairs');
  await expect.poll(() => highlighted(page)).toEqual(['two chairs']);
  await page.keyboard.press('Alt+s');
  await page.getByRole('textbox', { name: 'Scratch pad' }).pressSequentially('3 x 4 = 12');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await program.kill();

  const again = await start();
  await button(again.page, 'Resume').click();
  const found = again.page;
  await expect(found.locator('[data-item="some"]')).toBeVisible();
  await expect(found.getByRole('checkbox', { name: /^A/ })).toBeChecked();
  await expect(button(found, 'Bring back D')).toBeVisible();
  await expect(button(found, 'Unsure')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(found, 'Mark for feedback')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => highlighted(found)).toEqual(['two chairs']);
  await found.keyboard.press('Alt+o');
  await expect(found.getByRole('textbox', { name: 'Note' })).toHaveValue('Both are oak.');
  await expect(found.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await found.keyboard.press('Alt+s');
  await expect(found.getByRole('textbox', { name: 'Scratch pad' })).toHaveValue('3 x 4 = 12');

  // Pressed again, the word on how sure one is goes.
  await found.keyboard.press('Escape');
  await found.keyboard.press('Alt+2');
  await expect(button(found, 'Unsure')).toHaveAttribute('aria-pressed', 'false');
});

test('a note typed a moment ago stays with its own question', async ({ sit }) => {
  const { page, goTo } = await sit();
  await goTo('one');
  await page.keyboard.press('Alt+o');
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Of the lamp');
  // Before the pause that would save it.
  await page.keyboard.press('Alt+r');
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  await goTo('some');
  await page.keyboard.press('Alt+o');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await goTo('one');
  await page.keyboard.press('Alt+o');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Of the lamp');
});

test('a reset asks before a response goes, and leaves note and highlights', async ({ sit }) => {
  const { page, goTo } = await sit();
  await goTo('one');
  await page.keyboard.press('Alt+h');
  await dragOver(page, stem(page), 'two drawers');
  await expect.poll(() => highlighted(page)).toEqual(['two drawers']);
  await page.keyboard.press('Alt+o');
  await page.getByRole('textbox', { name: 'Note' }).fill('Keep me');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  // Strikes alone go without a question.
  await page.keyboard.press('Shift+A');
  await expect(button(page, 'Bring back A')).toBeVisible();
  await page.keyboard.press('Alt+z');
  await expect(button(page, 'Strike out A')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  await page.keyboard.press('Shift+A');
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: /^D/ })).toBeChecked();
  await page.keyboard.press('Alt+z');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: /^D/ })).toBeChecked();
  await button(page, 'Reset').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('radio', { name: /^D/ })).not.toBeChecked();
  await expect(button(page, 'Strike out A')).toBeVisible();
  expect(await highlighted(page)).toEqual(['two drawers']);
  await expect(button(page, 'Note')).toHaveAccessibleDescription('There is a note.');
});

test('a question left before its end was in view is asked about once', async ({ sit }) => {
  const { page, goTo } = await sit();
  await goTo('long');
  const dialog = page.getByRole('alertdialog', {
    name: 'You have not seen the end of this question',
  });
  await page.keyboard.press('Alt+r');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('radio', { name: /^B/ }).locator('xpath=ancestor::label'),
  ).toBeInViewport();
  await page.keyboard.press('Alt+r');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  // Asked about once, and never about one that fits.
  for (const item of ['one', 'rows', 'long']) {
    await goTo(item);
    await page.keyboard.press('Alt+r');
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  }
});

test('the calculator works by keys alone and keeps its number', async ({ sit }) => {
  const { page } = await sit();
  await page.keyboard.press('Alt+c');
  const display = page.getByRole('group', { name: /^Display/ });
  await expect(display).toBeFocused();
  await page.keyboard.type('0.1+0.2');
  await page.keyboard.press('Enter');
  await expect(display).toHaveAccessibleName('Display: 0.3');
  await expect(page.getByRole('status').filter({ hasText: 'Result: 0.3' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(display).toHaveCount(0);
  await button(page, 'Calculator').click();
  await expect(display).toHaveAccessibleName('Display: 0.3');
  await page.keyboard.type('/0=');
  await expect(display).toHaveAccessibleName('Display: Cannot divide by zero');
  await button(page, 'C, clear all').click();
  for (const key of ['7', 'Times', '6', 'Equals']) await button(page, key).click();
  await expect(display).toHaveAccessibleName('Display: 42');
  // None of it answered the question below.
  await expect(page.locator('[data-item] input:checked')).toHaveCount(0);
});

test('masked options show one by one, and what is chosen stays in view', async ({ sit }) => {
  const { page, goTo } = await sit({ masking: true });
  await goTo('one');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await button(page, 'Show option B').click();
  await expect(page.getByRole('radio', { name: /^B/ })).toBeFocused();
  await expect(page.getByRole('radio')).toHaveCount(1);
  // A letter first shows, then chooses.
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: /^D/ })).toBeFocused();
  await expect(page.getByRole('radio', { name: /^D/ })).not.toBeChecked();
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: /^D/ })).toBeChecked();
  await expect(button(page, 'Cover option D')).toHaveCount(0);
  await button(page, 'Cover option B').click();
  await expect(button(page, 'Show option B')).toBeFocused();
  await goTo('rows');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await button(page, 'Show statement 2').click();
  await expect(page.getByRole('radio')).toHaveCount(2);
  await goTo('one');
  await expect(page.getByRole('radio')).toHaveCount(1);
});

test('the line reader moves by keys and lets presses through; the time is said on a key', async ({
  sit,
}) => {
  const { page, goTo } = await sit({ lineReader: true, spokenTime: true, largeTargets: true });
  await expect(page.locator('html')).toHaveAttribute('data-targets', 'large');
  await goTo('one');
  const reader = page.getByRole('group', { name: 'Line reader' });
  const top = async (): Promise<number> => (await reader.boundingBox())?.y ?? -1;
  const before = await top();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(top).toBeGreaterThan(before);
  const lower = await top();
  await button(page, 'Fewer lines').click();
  await expect.poll(top).toBeLessThan(lower);
  await button(page, 'Strike out A').click();
  await expect(button(page, 'Bring back A')).toBeVisible();
  await button(page, 'Turn off the line reader').click();
  await expect(reader).toHaveCount(0);
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'Line reader' }).click();
  await expect(reader).toBeVisible();
  await page.keyboard.press('Alt+y');
  await expect(page.getByRole('status').filter({ hasText: /^4[45] minutes left\.$/ })).toHaveCount(
    1,
  );
});

test('practice shows key and reasons once the answer is checked, and closes the question', async ({
  practice,
}) => {
  const { page, goTo } = await practice();
  await goTo('one');
  await expect(page.getByText('Why b.')).toHaveCount(0);
  await page.keyboard.press('a');
  await button(page, 'Check answer').click();
  await expect(page.getByRole('heading', { name: 'Feedback' })).toBeFocused();
  await expect(page.getByText('0 of 1 point')).toBeVisible();
  for (const words of ['Why a.', 'Why b.', 'Why c.', 'Why d.', 'Because of one.'])
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Desk' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^A/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^B/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Strike out/ })).toHaveCount(0);
  await expect(button(page, 'Check answer')).toHaveCount(0);
});
