import type { Locator, Page } from '@playwright/test';
import { holdClock } from '../../scripts/drive/clock.ts';
import { type Bread, breadTest as test } from './bread.ts';
import { expect } from './test.ts';

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

async function setSize({ app, page }: Bread, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Makes main refuse the next act. */
async function refuseOnce({ app }: Bread): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const own = handlers.get('room/act');
    if (!own) throw new Error('no handler');
    handlers.set('room/act', () => {
      handlers.set('room/act', own);
      return { ok: false, error: { code: 'store', detail: 'disk full' } };
    });
  });
}

test('a button that its own press makes idle keeps the focus', async ({ bread }) => {
  const { page, goTo } = await bread();
  const clear = button(page, 'Clear response');
  const answers: Record<string, () => Promise<void>> = {
    choice: () => page.keyboard.press('b'),
    rows: () => page.getByRole('radio').first().press('Space'),
    word: () => page.getByRole('textbox').fill('rye'),
  };
  for (const [item, answer] of Object.entries(answers)) {
    await goTo(item);
    await answer();
    await expect(clear).toBeEnabled();
    await clear.press('Enter');
    await expect(clear).toBeDisabled();
    await expect(clear).toBeFocused();
    // It is idle, not dead: pressed again, it does nothing.
    await page.keyboard.press('Enter');
    await expect(clear).toBeFocused();
  }
});

test('what comes and goes over the question takes no focus with it', async ({ bread }) => {
  const desk = await bread();
  const { app, page, goTo } = desk;
  const clock = await holdClock(app);
  await goTo('choice');
  const question = heading(page, /^Question \d of 6$/);

  await refuseOnce(desk);
  await page.keyboard.press('Alt+m');
  await button(page, 'Dismiss').press('Enter');
  await expect(button(page, 'Dismiss')).toHaveCount(0);
  await expect(question).toBeFocused();

  // A warning that goes by itself, with the focus in it, too.
  const regions = page.locator('[role="alert"], [role="status"]');
  const hidden = await regions.evaluateAll(
    (all) => all.filter((region) => region.closest('[hidden]') || !region.checkVisibility()).length,
  );
  expect(hidden).toBe(0);
  await clock.pass(16 * 60_000);
  await button(page, 'Dismiss').focus();
  await clock.pass(25 * 60_000);
  await expect(page.getByRole('alert').filter({ hasText: 'Less than 5 minutes' })).toBeVisible();
  await expect(question).toBeFocused();
  await button(page, 'Dismiss').press('Enter');
  await expect(question).toBeFocused();

  // The key for the clock says why it does nothing now.
  await page.keyboard.press('Alt+t');
  await expect(
    page.getByRole('status').filter({ hasText: 'stays in view for the last 5 minutes' }),
  ).toBeVisible();
  await button(page, 'Dismiss').press('Enter');
  await expect(question).toBeFocused();
});

test('a panel gives the focus back also when another question has come, and takes none from it', async ({
  bread,
}) => {
  const { page } = await bread();
  const question = heading(page, /^Question \d of 6$/);
  await expect(question).toBeFocused();
  const pad = page.getByRole('textbox', { name: 'Scratch pad' });
  await page.keyboard.press('Alt+s');
  await expect(pad).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(heading(page, 'Question 2 of 6')).toBeFocused();
  await pad.click();
  await page.keyboard.press('Escape');
  await expect(pad).toHaveCount(0);
  await expect(question).toBeFocused();

  const note = page.getByRole('textbox', { name: 'Note' });
  await page.keyboard.press('Alt+o');
  await expect(note).toBeFocused();
  await page.keyboard.press('Alt+p');
  await expect(heading(page, 'Question 1 of 6')).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(heading(page, 'Question 2 of 6')).toBeFocused();
  await expect(note).toBeVisible();
  await expect(heading(page, 'Question 2 of 6')).toBeFocused();
});

test('the list over a narrow window leads back to the question that is in view already', async ({
  bread,
}) => {
  const desk = await bread();
  const { page } = desk;
  await setSize(desk, 900, 700);
  await page.keyboard.press('Alt+l');
  const list = page.getByRole('complementary', { name: 'Questions' });
  await list.getByRole('button', { name: /^Question 1\b/ }).press('Enter');
  await expect(list).toHaveCount(0);
  await expect(heading(page, 'Question 1 of 6')).toBeFocused();
});

test('the focus is on the heading of each page from the first question to the library', async ({
  bread,
}) => {
  const { page } = await bread();
  await page.keyboard.press('Alt+f');
  await page.keyboard.press('Alt+r');
  await expect(heading(page, 'Review')).toBeFocused();
  await button(page, 'Back to questions').press('Enter');
  await expect(heading(page, 'Question 1 of 6')).toBeFocused();
  await button(page, 'Take a break').press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start break' }).press('Enter');
  await expect(heading(page, 'Break')).toBeFocused();
  await button(page, 'Return to exam').press('Enter');
  await expect(heading(page, 'Question 2 of 6')).toBeFocused();
  await page.keyboard.press('Alt+r');
  await button(page, 'End section').press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(page, 'End section')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'End section' }).press('Enter');
  await expect(heading(page, 'All sections are closed')).toBeFocused();
  await button(page, 'End exam').press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'End exam' }).press('Enter');
  await expect(heading(page, 'Your comments')).toBeFocused();
  await button(page, 'Continue to score').press('Enter');
  await expect(heading(page, 'Not passed')).toBeFocused();
  await button(page, 'Review answers').press('Enter');
  await expect(heading(page, /^Question \d$/)).toBeFocused();
  await button(page, 'Report').press('Enter');
  await expect(heading(page, 'Not passed')).toBeFocused();
  await button(page, 'BREAD').press('Enter');
  await expect(heading(page, 'Bread from pieces')).toBeFocused();
  await button(page, 'Library').press('Enter');
  await expect(heading(page, 'Exams')).toBeFocused();
});

test('the time is said on a key on every page on which it runs', async ({ bread }) => {
  const { page } = await bread({ accommodations: { spokenTime: true } });
  const said = page.getByRole('status').filter({ hasText: /^4[45] minutes left\.$/ });
  const pages: [string, () => Promise<void>][] = [
    ['Question 1 of 6', async () => undefined],
    ['Review', () => page.keyboard.press('Alt+r')],
    [
      'Break',
      async () => {
        await page.keyboard.press('Alt+b');
        await page.getByRole('alertdialog').getByRole('button', { name: 'Start break' }).click();
      },
    ],
  ];
  for (const [name, go] of pages) {
    await go();
    await expect(heading(page, name)).toBeFocused();
    // Each time anew, though the words may be the same: what was said before is out of the page.
    const before = await said.locator('span').elementHandles();
    await page.keyboard.press('Alt+y');
    await expect(said).toHaveCount(1);
    for (const words of before)
      await expect.poll(() => words.evaluate((e) => e.isConnected)).toBe(false);
  }
});

test('nothing on the desk of one attempt lies there in the next', async ({ bread }) => {
  const { page } = await bread();
  await page.keyboard.press('Alt+c');
  const display = page.getByRole('group', { name: /^Display/ });
  await expect(display).toBeFocused();
  await page.keyboard.type('6*7=');
  await button(page, 'M+, add to memory').press('Space');
  await expect(display).toHaveAccessibleName('Display: 42');
  await page.keyboard.press('Alt+s');
  await page.getByRole('textbox', { name: 'Scratch pad' }).fill('Six times seven');
  await page.keyboard.press('Alt+h');
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'End exam' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End exam' }).click();
  await expect(heading(page, 'Not passed')).toBeVisible();
  await button(page, 'BREAD').click();
  await page.getByRole('tab', { name: 'Practice' }).click();
  await button(page, 'Start practice').click();
  await button(page, 'Continue').click();
  await button(page, 'Start practice').click();
  await button(page, 'Begin section').click();
  await expect(heading(page, /^Question 1 of/)).toBeFocused();
  await expect(button(page, 'Highlighter')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Alt+c');
  await expect(display).toHaveAccessibleName('Display: 0');
  await expect(page.getByText(/^Memory/)).toHaveCount(0);
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('textbox', { name: 'Scratch pad' })).toHaveValue('');
});
