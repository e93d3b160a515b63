import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { writePackage } from '../support/package.ts';
import { breadTest as test, roomOf } from './bread.ts';
import { candidateIn, expect, importExam, readExam } from './test.ts';

/** Makes main refuse every act, as with a full disk, until it is let go. @returns lets it go */
async function fillDisk(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const own = handlers.get('room/act');
    Object.assign(globalThis, { ownAct: own });
    handlers.set('room/act', () => ({ ok: false, error: { code: 'store', detail: 'disk full' } }));
  });
  return () =>
    app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, unknown>;
      };
      handlers.set('room/act', (globalThis as unknown as { ownAct: unknown }).ownAct);
    });
}

/** Makes main slow: each act takes so long. */
async function slowDown(app: ElectronApplication, milliseconds: number): Promise<void> {
  await app.evaluate(({ ipcMain }, delay) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const own = handlers.get('room/act');
    handlers.set('room/act', async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return own?.(...args);
    });
  }, milliseconds);
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

const refused = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'That could not be done' });

test('a note that was not saved is still there when its panel was closed, and goes along later', async ({
  bread,
}) => {
  const { app, page, goTo } = await bread();
  await goTo('choice');
  const makeRoom = await fillDisk(app);
  const note = page.getByRole('textbox', { name: 'Note' });
  await page.keyboard.press('Alt+o');
  await note.pressSequentially('Rye, I think.');
  await expect(page.getByText('Not saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Alt+o');
  await expect(note).toHaveValue('Rye, I think.');
  await expect(page.getByText('Not saved.')).toBeVisible();

  // Nobody leaves it behind: not to another question, not to the library.
  await page.keyboard.press('Alt+n');
  await expect(page.locator('[data-item="choice"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave for now' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('[data-item="choice"]')).toBeVisible();
  await expect(refused(page)).toBeVisible();

  await makeRoom();
  await page.keyboard.press('Alt+r');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
  await goTo('choice');
  expect((await roomOf(page)).item?.made.note).toBe('Rye, I think.');
});

test('a file that was not saved stays in the editor, and can be sent again', async ({ bread }) => {
  const { app, page, goTo, stored } = await bread();
  await goTo('file');
  const editor = page.getByRole('textbox', { name: 'recipe.yml' });
  const makeRoom = await fillDisk(app);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('oven: hot');
  await expect(page.getByText('Not saved.')).toBeVisible();
  await expect(editor).toContainText('oven: hot');
  await page.keyboard.type('ter');
  await expect(editor).toContainText('oven: hotter');
  await expect(page.getByText('Not saved.')).toBeVisible();
  await makeRoom();
  await button(page, 'Try again').click();
  await expect(page.getByText('Not saved.')).toHaveCount(0);
  expect(await stored()).toEqual({ text: 'bread: rye\noven: hotter' });
  await expect(editor).toContainText('oven: hotter');
});

test('a choice that was not saved falls back, and is not gone past in silence', async ({
  bread,
}) => {
  const { app, page, goTo } = await bread();
  await goTo('choice');
  const makeRoom = await fillDisk(app);
  await page.keyboard.press('b');
  await page.keyboard.press('Alt+n');
  await expect(refused(page)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^B/ })).not.toBeChecked();
  await expect(page.locator('[data-item="choice"]')).toBeVisible();
  await makeRoom();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^B/ })).toBeChecked();
  await expect(refused(page)).toHaveCount(0);
});

test('with a slow main, presses twice are one, and two words in a row both count', async ({
  bread,
}) => {
  const { app, page, goTo, stored } = await bread();
  await goTo('choice');
  await slowDown(app, 300);
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: /^B/ })).toBeChecked();
  await page.keyboard.press('a');
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('Alt+1');
  await expect(button(page, 'Sure')).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Mark for review')).toHaveAttribute('aria-pressed', 'false');
  expect(await stored()).toEqual({ option: 'a' });

  await button(page, 'Review').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
  await button(page, 'End section').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End section' }).dblclick();
  await expect(page.getByRole('heading', { name: 'All sections are closed' })).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
});

test('every door of the room can be pressed twice', async ({ start }) => {
  const { app, page } = await start();
  await page.getByRole('button', { name: /^AZ-400/ }).click();
  await button(page, 'Start exam').dblclick();
  await slowDown(app, 200);
  await button(page, 'Continue').click();
  await button(page, 'I agree').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  for (const step of [4, 5, 6]) {
    await button(page, 'Continue').click();
    await expect(page.getByText(`Step ${step} of 6`)).toBeVisible();
  }
  await button(page, 'Start exam').dblclick();
  await expect(button(page, 'Begin section')).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
  await button(page, 'Begin section').dblclick();
  await expect(page.locator('[data-item]')).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
  await button(page, 'Take a break').click();
  await button(page, 'Start break').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
  await button(page, 'Return to exam').dblclick();
  await expect(page.locator('[data-item]')).toBeVisible();
  await expect(refused(page)).toHaveCount(0);
});

/** One question, whose options fill the window. */
const tall = {
  'exam.yaml': `schema: 1
id: tall
title: Tall
minutes: 5
domains:
  - { id: all, title: All, weight: [100, 100], objectives: [{ id: one, title: One }] }
blueprint: { items: 1, sections: [{ kind: standard }] }
`,
  'items/knots.yaml': `- id: knot
  type: choice
  objective: one
  stem: Which knot?
  explanation: One.
  references: []
  verified: 2026-11-01
  options:
${Array.from({ length: 9 }, (_, index) => `    - { id: k${index}, text: Knot ${index} }`).join('\n')}
  key: k0
`,
};

test('a double press in a dialog does not reach the answer behind it', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), tall);
  await importExam(folder, dataFolder);
  const program = await start();
  const { app, page } = program;
  const candidate = candidateIn(program, await readExam(folder));
  await candidate.startExam();
  await candidate.press('Begin section');
  await expect(page.getByRole('radio')).toHaveCount(9);
  await button(page, 'Take a break').click();
  const box = await button(page, 'Start break').boundingBox();
  if (!box) throw new Error('the dialog has no button');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  const behind = page.evaluate(
    ([x, y]) => document.elementFromPoint(x, y)?.closest('label')?.textContent,
    [box.x + box.width / 2, box.y + box.height / 2] as const,
  );
  expect(await behind).toMatch(/Knot \d/);

  await slowDown(app, 200);
  await button(page, 'Take a break').click();
  await button(page, 'Start break').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
  await button(page, 'Return to exam').click();
  // The one question was seen, so it is closed; what matters is that nothing was entered on the way.
  await expect(page.getByRole('heading', { level: 1, name: 'Break' })).toHaveCount(0);
  await expect(refused(page)).toHaveCount(0);
});
