import { join } from 'node:path';
import { change, writePackage } from '../support/package.ts';
import { shortPackage } from '../support/short-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

/** Places where the focus has to be picked up, since what held it goes away. */

test('a question that follows another gives the focus back to the page', async ({
  start,
  dataFolder,
}) => {
  const stem = 'The stem of stair-1.';
  // So long that its end is out of view: the room asks about that first.
  const files = change(shortPackage(), 'series/stairs.json', stem, `${stem} `.repeat(500));
  const folder = writePackage(join(dataFolder, 'package'), files);
  await importExam(folder, dataFolder);
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, await readExam(folder));
  await candidate.startExam();
  for (let left = 0; left < 2; left += 1) {
    await candidate.press('Begin section');
    await candidate.leaveItem('Review');
    await candidate.press('End section');
    await candidate.confirm('End section');
  }
  await candidate.press('Begin section');
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Show the rest' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a text keeps the focus when the highlighter is turned off', async ({ start, az400 }) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await page.keyboard.press('Alt+h');
  const text = page.getByRole('group', { name: 'Question text' });
  const holds = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  const words = await text.textContent();
  for (let steps = 0; steps < 20 && (await holds()) !== words; steps += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(text).toBeFocused();
  await page.keyboard.press('Alt+h');
  await expect(text).toHaveCount(0);
  expect(await holds()).toBe(words);
});

test('a page of the reference takes the focus from the list that makes way for it', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Reference');
  await candidate.press('Pages');
  const title = az400.reference.at(-1)?.title ?? '';
  const list = page.getByRole('navigation', { name: 'Pages' });
  await list.getByRole('button', { name: title }).focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('group', { name: title })).toBeFocused();
});
