import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Candidate } from '../../scripts/drive/candidate.ts';
import { holdClock } from '../../scripts/drive/clock.ts';
import type { Program } from '../../scripts/drive/program.ts';
import { writePackage } from '../support/package.ts';
import { tourPackage } from '../support/tour-exam.ts';
import { candidateIn, expect, importExam, isShown, readExam, test as base } from './test.ts';

interface Sitting {
  program: Program;
  page: Page;
  candidate: Candidate;
}

interface Fixtures {
  /** The real program in a small window, with the exam that has one of everything. */
  sitDown(): Promise<Sitting>;
}

const small = { width: 1024, height: 700 };

const test = base.extend<Fixtures>({
  async sitDown({ start, dataFolder }, use) {
    await use(async () => {
      const folder = writePackage(join(dataFolder, 'package'), tourPackage);
      await importExam(folder, dataFolder);
      const program = await start({ env: { MOCKROOM_SEED: '7' } });
      const { app, page } = program;
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        small,
      );
      await page.waitForFunction((width) => innerWidth === width, small.width);
      return { program, page, candidate: candidateIn(program, await readExam(folder)) };
    });
  },
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Where something is in the window, in whole CSS pixels. */
async function placeOf(what: Locator): Promise<{ left: number; top: number; bottom: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error('not in the window');
  return {
    left: Math.round(box.x),
    top: Math.round(box.y),
    bottom: Math.round(box.y + box.height),
  };
}

test('what begins an exam or a practice is in sight in a small window', async ({ sitDown }) => {
  const { page } = await sitDown();
  for (const exam of [/^AZ-400 /, /^WX-200 /]) {
    await page.getByRole('button', { name: exam }).click();
    expect((await placeOf(button(page, 'Start exam'))).bottom).toBeLessThan(small.height);
    await page.getByRole('tab', { name: /^Practice/ }).click();
    expect((await placeOf(button(page, 'Start practice'))).bottom).toBeLessThan(small.height);
    await button(page, 'Library').click();
  }
});

test('tools and the first words stay in their place from question to question', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  const types = new Set<string>();
  const places = new Set<string>();
  for (let number = 1; number <= 14; number += 1) {
    const item = await candidate.item();
    types.add(item.type);
    const tools = await placeOf(button(page, 'Mark for review'));
    const stem = await placeOf(page.locator('[data-item] p').first());
    // One has exhibits, whose buttons come before its words.
    places.add(`${tools.left} ${tools.top} ${stem.left}${item.exhibits ? '' : ` ${stem.top}`}`);
    await candidate.leaveItem('Next');
  }
  expect(types.size).toBe(10);
  expect([...places].filter((place) => place.split(' ').length === 4)).toHaveLength(1);
  expect(new Set([...places].map((place) => place.split(' ').slice(0, 3).join(' '))).size).toBe(1);
});

test('a warning of the clock moves nothing that is about to be pressed', async ({ sitDown }) => {
  const { program, page, candidate } = await sitDown();
  const clock = await holdClock(program.app);
  await candidate.startExam();
  await candidate.press('Begin section');
  const option = page.getByText('Send readings only at noon.');
  const before = await placeOf(option);
  await clock.pass(56 * 60_000);
  await expect(page.getByRole('alert').getByText('Less than 5 minutes left.')).toBeVisible();
  expect(await placeOf(option)).toEqual(before);
  await button(page, 'Dismiss').click();
  await expect(page.getByText('Less than 5 minutes left.')).toHaveCount(0);
  expect(await placeOf(option)).toEqual(before);
});

test('a hidden clock comes back by itself at five minutes, and cannot be hidden again', async ({
  sitDown,
}) => {
  const { program, page, candidate } = await sitDown();
  const clock = await holdClock(program.app);
  await candidate.startExam();
  await candidate.press('Begin section');
  await expect(page.getByText('1:00:00')).toBeVisible();
  await button(page, 'Hide clock').click();
  await expect(page.getByText('Clock hidden')).toBeVisible();
  await expect(page.getByText('1:00:00')).toHaveCount(0);

  for (const { pass, left, role } of [
    { pass: 30, left: 30, role: 'status' },
    { pass: 15, left: 15, role: 'status' },
    { pass: 10, left: 5, role: 'alert' },
    { pass: 4, left: 1, role: 'alert' },
  ] as const) {
    await clock.pass(pass * 60_000 + 1_000);
    const words = `Less than ${left} minute${left === 1 ? '' : 's'} left.`;
    await expect(page.getByRole(role).getByText(words)).toBeVisible();
    await expect(page.getByText('Clock hidden')).toHaveCount(left > 5 ? 1 : 0);
  }
  await expect(button(page, 'Hide clock')).toHaveCount(0);
  await page.keyboard.press('Alt+T');
  await expect(page.getByText('Clock hidden')).toHaveCount(0);
});

test('a window that was put away shows the right time at once, and the end of it', async ({
  sitDown,
}) => {
  const { program, page, candidate } = await sitDown();
  const { app } = program;
  const clock = await holdClock(app);
  const put = (how: 'hide' | 'show'): Promise<void> =>
    app.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), how);
  await candidate.startExam();
  await candidate.press('Begin section');
  await expect(page.getByText('1:00:00')).toBeVisible();

  await put('hide');
  await expect.poll(() => isShown(app)).toBe(false);
  await clock.pass(20 * 60_000);
  await put('show');
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(page.getByText('40:00')).toBeVisible();
  await page.getByText('Send readings only at noon.').click();

  await put('hide');
  await expect.poll(() => isShown(app)).toBe(false);
  await clock.pass(41 * 60_000);
  await put('show');
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeFocused();
  await button(page, 'See the score').click();
  await expect(page.getByText(/^\d+ of \d+ points\.$/)).toBeVisible();
});

test('a double click on Check answer does nothing else, and a checked answer takes no rating', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startPractice();
  await candidate.press('Begin section');
  await candidate.item();
  const title = page.getByRole('heading', { level: 1 });
  const question = await title.textContent();
  await expect(button(page, 'Sure')).toBeVisible();
  await button(page, 'Check answer').dblclick();
  await expect(page.getByRole('heading', { name: 'Feedback' })).toBeFocused();
  await expect(button(page, 'Check answer')).toHaveCount(0);
  await expect(title).toHaveText(question ?? '');
  await expect(page.getByText('You checked this question.')).toBeVisible();
  await expect(button(page, 'Sure')).toHaveCount(0);
  await page.keyboard.press('Alt+1');
  await expect(button(page, 'Sure')).toHaveCount(0);
  // The feedback has come to the top, below the tools.
  const feedback = await placeOf(page.getByRole('heading', { name: 'Feedback' }));
  expect(feedback.top).toBeLessThan(small.height / 4);
});

test('the scratch pad is at hand on the review screen, with what was written', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  const pad = page.getByRole('textbox', { name: 'Scratch pad' });
  await candidate.press('Scratch pad');
  await pad.fill('Look again: 3, 7');
  await candidate.leaveItem('Review');
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeFocused();
  await expect(pad).toHaveCount(0);
  await page.keyboard.press('Alt+S');
  await expect(pad).toHaveValue('Look again: 3, 7');
  await pad.fill('Look again: 3');
  await candidate.press('Back to questions');
  await candidate.item();
  await candidate.press('Scratch pad');
  await expect(pad).toHaveValue('Look again: 3');
});
