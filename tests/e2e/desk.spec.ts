import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { allItems, domainsByObjective } from '../../src/core/exam/exam.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { goodPackage, writePackage } from '../support/package.ts';
import { candidateIn, expect, shippedExams, test } from './test.ts';

/** Who sits here, as the bar says it. */
function profileButton(page: Page) {
  return page.getByRole('button', { name: /^Candidate profile: / });
}

async function switchTo(page: Page, name: string): Promise<void> {
  await profileButton(page).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
  await expect(profileButton(page)).toHaveAccessibleName(`Candidate profile: ${name}`);
}

async function addProfile(page: Page, name: string): Promise<void> {
  await profileButton(page).click();
  await page.getByRole('menuitem', { name: 'Add a profile...' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Add profile' }).click();
}

async function chooseColors(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name })).toBeChecked();
  await page.getByRole('button', { name: 'Done' }).click();
}

const theme = (page: Page) => page.locator('html').getAttribute('data-theme');

test('two candidates share the machine, each with a history, an unfinished exam and colors of their own', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  // The first profile offers to be named, and that is all.
  await page.getByRole('button', { name: 'Use your name' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(profileButton(page)).toHaveAccessibleName('Candidate profile: Ana');
  await expect(page.getByRole('button', { name: 'Use your name' })).toHaveCount(0);
  await chooseColors(page, 'Black on cream');

  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await candidate.confirm('Leave for now');
  await expect(page.getByText(`${az400.code} ${az400.title} is not finished`)).toBeVisible();

  await addProfile(page, 'Ben');
  await expect(profileButton(page)).toHaveAccessibleName('Candidate profile: Ben');
  await expect(page.getByText('is not finished')).toHaveCount(0);
  await chooseColors(page, 'White on blue');
  expect(await theme(page)).toBe('blue');

  // A name is taken whatever its capitals, and the way on is shown at the field.
  await addProfile(page, 'ANA');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    /Another profile has this name/,
  );
  await page.getByRole('button', { name: 'Cancel' }).click();

  await switchTo(page, 'Ana');
  await expect(page.getByText(`${az400.code} ${az400.title} is not finished`)).toBeVisible();
  expect(await theme(page)).toBe('cream');

  // Ben has no attempt and goes; Ana has one and stays, and so does whoever sits here.
  await profileButton(page).click();
  await page.getByRole('menuitem', { name: 'Rename or remove...' }).click();
  await expect(page.getByRole('button', { name: 'Remove Ana' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove Ben' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove profile' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Done' }).click();
  await profileButton(page).click();
  await expect(page.getByRole('menuitemradio')).toHaveText([/^Ana/]);
});

test('colors and size are kept over a restart, and the keys for the size work', async ({
  start,
}) => {
  const first = await start();
  await expect(first.page.getByRole('heading', { name: 'Exams' })).toBeVisible();
  // A page that was just opened has no width until its window is shown.
  await expect.poll(() => first.page.evaluate(() => window.innerWidth)).toBeGreaterThan(0);
  const width = await first.page.evaluate(() => window.innerWidth);
  await chooseColors(first.page, 'High contrast');
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Larger' }).click();
  await expect(first.page.getByRole('status').filter({ hasText: '110%' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Larger' }).click();
  await first.page.getByRole('button', { name: 'Done' }).click();
  await first.close();

  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'Exams' })).toBeVisible();
  expect(await theme(page)).toBe('contrast');
  await expect
    .poll(() => page.evaluate(() => window.innerWidth))
    .toBeLessThan(Math.ceil(width / 1.25) + 2);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('status').filter({ hasText: '125%' })).toBeVisible();
  // The key reaches main, which a key that is made inside the page would not, and main's word
  // reaches the open dialog.
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
    webContents?.sendInputEvent({ type: 'keyDown', keyCode: '0', modifiers: ['control'] });
  });
  await expect(page.getByRole('status').filter({ hasText: '100%' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
});

test('1.5x time is kept at once, gives the time, and stands on the overview', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const exam = page.getByRole('button', { name: `${az400.code} ${az400.title}` });
  await exam.click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(`${az400.minutes} minutes`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Change the accommodations' }).click();
  await page.getByText('1.5x time', { exact: true }).click();
  await page.getByText('Line reader', { exact: true }).click();
  await expect(panel.getByText(`${az400.minutes} × 1.5`)).toBeVisible();
  await program.close();

  const again = await start();
  const candidate = candidateIn(again, az400);
  await candidate.press(`${az400.code} ${az400.title}`);
  const given = `${1.5 * az400.minutes} minutes`;
  const kept = again.page.getByRole('complementary');
  await expect(kept.getByText(new RegExp(`^${given}`))).toBeVisible();
  await expect(kept.getByText('1.5x time, line reader')).toBeVisible();
  await candidate.press('Start exam');
  await candidate.press('Continue');
  await candidate.press('I agree');
  await expect(again.page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(again.page.getByRole('main')).toContainText(given);
  await expect(again.page.getByRole('main')).toContainText(/1\.5x time/i);
});

test('practice draws only what was chosen, and the attempt stands apart from exams', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  const [domain] = az400.domains;
  const domainOf = domainsByObjective(az400);
  const wanted = allItems(az400).filter(
    (item) => domainOf.get(item.objective) === domain?.id && item.type === 'choice',
  );
  const count = page.getByRole('status').filter({ hasText: /question.* match/ });

  await candidate.startPractice(async () => {
    await expect(count).toHaveText(`${allItems(az400).length} questions match`);
    await page.getByRole('button', { name: 'Clear: Skills' }).click();
    await expect(count).toHaveText('0 questions match');
    await expect(page.getByRole('button', { name: 'Start practice' })).toBeDisabled();
    // The way out opens up what closed it, and the focus stays near.
    await page.getByRole('button', { name: 'Select all skills' }).click();
    await expect(count).toHaveText(`${allItems(az400).length} questions match`);
    await expect(count).toBeFocused();

    await page.getByRole('button', { name: 'Clear: Skills' }).click();
    await page
      .getByText(domain?.title ?? '')
      .first()
      .click();
    await page.getByRole('button', { name: 'Clear: Question types' }).click();
    await page.getByText('One answer').click();
    await expect(count).toHaveText(`${wanted.length} questions match`);
    await page.getByRole('spinbutton', { name: 'Number of questions' }).fill('3');
    await page.getByText('At the end', { exact: true }).click();
    await page.getByText('No time limit', { exact: true }).first().click();
  });

  const seen: string[] = [];
  await candidate.sitAll(
    (item) => typeOf(item).keyed(item),
    async (event) => {
      if (event.at === 'item') seen.push(event.item.id);
    },
  );
  expect(seen).toHaveLength(3);
  expect(wanted.map(({ id }) => id)).toEqual(expect.arrayContaining(seen));

  // The way back from its report leads to practice, where it is listed with its share of the points.
  await candidate.press(az400.code ?? az400.title);
  await expect(page.getByRole('region', { name: 'Past practice' })).toContainText('100%');
  // What was chosen is still chosen; now there is a history to draw from as well.
  await expect(page.getByRole('spinbutton', { name: 'Number of questions' })).toHaveValue('3');
  await page.getByText('have not seen', { exact: true }).click();
  await expect(count).toHaveText(`${wanted.length - 3} questions match`);
  await page.getByRole('tab', { name: /^Exam/ }).click();
  await expect(page.getByRole('region', { name: 'Past attempts' })).toHaveCount(0);

  await candidate.press('Library');
  await expect(page.getByRole('article').filter({ hasText: az400.title })).toContainText(
    'None yet',
  );
  await profileButton(page).click();
  await expect(page.getByRole('menuitemradio')).toContainText('1 attempt');
});

test('a practice that was left says what it is, and can be ended from its exam page', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startPractice();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await candidate.confirm('Leave for now');
  await expect(page.getByText(`Your practice of ${az400.code} is not finished`)).toBeVisible();

  // The room has one seat: neither way in is open before this one is over.
  await candidate.press(`${az400.code} ${az400.title}`);
  await expect(page.getByText(`Your practice of ${az400.code} is not finished`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start exam' })).toHaveCount(0);
  await page.getByRole('tab', { name: /^Practice/ }).click();
  await expect(page.getByRole('button', { name: 'Start practice' })).toHaveCount(0);
  await candidate.press('End it and see the score');
  await expect(page.getByRole('button', { name: 'Keep it for later' })).toBeFocused();
  await candidate.confirm('End practice');
  await expect(page.getByRole('heading', { level: 1, name: /^Practice: 0 of/ })).toBeVisible();
});

test('an exam dropped on the page of another is looked into and added there', async ({
  start,
  dataFolder,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  const folder = writePackage(join(dataFolder, 'knots'), goodPackage);
  await candidate.press(`${az400.code} ${az400.title}`);
  await page.getByRole('tab', { name: /^Practice/ }).click();
  await page.getByRole('spinbutton', { name: 'Number of questions' }).fill('7');
  // A page cannot make a drop from the desktop, so the browser is asked for a real one.
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 500, data });
  }
  await candidate.confirm('Add to library');
  await expect(page.getByText('Knots for beginners is in the library.')).toBeVisible();
  // The page stays where it was, with what was being chosen.
  await expect(page.getByRole('heading', { level: 1, name: az400.title })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Number of questions' })).toHaveValue('7');
  await candidate.press('Library');
  await expect(page.getByRole('article')).toHaveCount(shippedExams + 1);
});
