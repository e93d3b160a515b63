import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Program, ProgramOptions } from '../../scripts/drive/program.ts';
import { openStore } from '../../src/main/store/open.ts';
import { asidePackage } from '../support/aside-exam.ts';
import { writePackage } from '../support/package.ts';
import { candidateIn, expect, importExam, readExam, test as base } from './test.ts';

/** The room of an exam in which something stands beside each question, the first section begun. */
const test = base.extend<{ harbor: (options?: Partial<ProgramOptions>) => Promise<Program> }>({
  async harbor({ start, dataFolder }, use) {
    await use(async (options = {}) => {
      const folder = writePackage(join(dataFolder, 'harbor'), asidePackage);
      await importExam(folder, dataFolder);
      const program = await start(options);
      const candidate = candidateIn(program, await readExam(folder));
      await candidate.startExam();
      await candidate.press('Begin section');
      await expect(question(program.page)).toBeVisible();
      return program;
    });
  },
});

const question = (page: Page): Locator => page.locator('[data-item]');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string | RegExp): Locator => page.getByRole('tab', { name });
/** One of the panes that are open; the control that is pressed lies over its radio. */
const pane = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
const separator = (page: Page): Locator => page.getByRole('separator');
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search all pages' });

async function setSize({ app, page }: Program, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** How far a text is scrolled in the box around it, in CSS pixels. */
function scrolled(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    let box: Element | null = element;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    return box?.scrollTop ?? -1;
  });
}

/** Reads on as a person does, with the wheel over the text. */
async function readOn(page: Page, text: Locator, by: number): Promise<number> {
  const before = await scrolled(text);
  const box = await text.boundingBox();
  const view = await page.evaluate(() => window.innerHeight);
  if (!box) throw new Error('the text is out of sight');
  await page.mouse.move(box.x + box.width / 2, Math.min(Math.max(box.y, 0) + 200, view - 120));
  await page.mouse.wheel(0, by);
  await expect.poll(() => scrolled(text)).toBe(before + by);
  return before + by;
}

async function goTo(page: Page, way: 'Next' | 'Previous', item: string): Promise<void> {
  await button(page, way).click();
  await expect(page.locator(`[data-item="${item}"]`)).toBeAttached();
}

const text = (page: Page): Locator => page.getByRole('tabpanel');

test('a case study keeps the place in each of its tabs, and in all of them together', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  await expect(tab(page, 'Overview')).toHaveAttribute('aria-selected', 'true');
  const inOverview = await readOn(page, text(page), 700);

  await tab(page, 'Existing environment').click();
  await expect(text(page)).toContainText('Paragraph 1 about the existing environment');
  expect(await scrolled(text(page))).toBe(0);
  const inExisting = await readOn(page, text(page), 300);

  await tab(page, 'All information').click();
  for (const title of ['Overview', 'Existing environment', /^Requirements and what/]) {
    await expect(text(page).getByRole('heading', { name: title, level: 3 })).toBeVisible();
  }
  await expect(text(page)).toContainText('Cranes are never moved at night.');
  const inAll = await readOn(page, text(page), 1200);

  await goTo(page, 'Next', 'case-2');
  expect(await scrolled(text(page))).toBe(inAll);
  await button(page, 'Exhibit: Berths').click();
  await expect(text(page)).toBeHidden();
  await button(page, 'Close the exhibit Berths').click();
  await expect.poll(() => scrolled(text(page))).toBe(inAll);
  await tab(page, 'Overview').click();
  await expect.poll(() => scrolled(text(page))).toBe(inOverview);
  await tab(page, 'Existing environment').click();
  await expect.poll(() => scrolled(text(page))).toBe(inExisting);

  await button(page, 'Review').click();
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await button(page, 'Back to questions').click();
  await expect(tab(page, 'Existing environment')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => scrolled(text(page))).toBe(inExisting);
});

test('what is highlighted in a tab is highlighted in all information, and in the review', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  const highlights = (): Promise<string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('candidate') ?? [])].map((range) => (range as Range).toString()),
    );
  await page.keyboard.press('Alt+h');
  await tab(page, /^Requirements/).click();
  const line = await text(page).getByText('Cranes are never').boundingBox();
  if (!line) throw new Error('the text is out of sight');
  await page.mouse.move(line.x + 2, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(line.x + 200, line.y + line.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await highlights()).join()).toContain('are never');
  const [made] = await highlights();
  await tab(page, 'Overview').click();
  await expect.poll(highlights).toEqual([]);
  await tab(page, 'All information').click();
  await expect.poll(highlights).toEqual([made]);
  await expect(page.getByRole('link')).toHaveCount(0);

  // The same words, also where links in the text lead somewhere.
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'End exam' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End exam' }).click();
  await button(page, 'Review answers').click();
  await page.getByText('Case study: North Quay').click();
  const law = page.getByRole('link', { name: 'the law of the sea, opens in your browser' });
  await expect(law).toBeVisible();
  expect(await highlights()).toEqual([made]);
});

test('the width is set with keys, by dragging and by pressing, and stays', async ({ harbor }) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  const line = separator(page);
  const width = async (): Promise<number> =>
    (await page.getByRole('region', { name: 'Case study' }).boundingBox())?.width ?? 0;
  await line.focus();
  await page.keyboard.press('Home');
  await expect(line).toHaveAttribute('aria-valuenow', '25');
  const narrow = await width();
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '27');
  expect(await width()).toBeGreaterThan(narrow);
  await page.keyboard.press('End');
  await expect(line).toHaveAttribute('aria-valuenow', '70');

  await line.dblclick();
  await expect(line).toHaveAttribute('aria-valuenow', '48');
  await line.click();
  await expect(line).toHaveAttribute('aria-valuenow', '60');
  await line.click();
  await expect(line).toHaveAttribute('aria-valuenow', '35');

  const at = await line.boundingBox();
  if (!at) throw new Error('no separator');
  await page.mouse.move(at.x + 12, at.y + 300);
  await page.mouse.down();
  await page.mouse.move(640, at.y + 300, { steps: 5 });
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '50');

  await goTo(page, 'Next', 'case-2');
  await expect(line).toHaveAttribute('aria-valuenow', '50');
  await button(page, 'Full width').click();
  await expect(question(page)).toBeHidden();
  await button(page, 'Back to question').click();
  await expect(question(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(line).toHaveAttribute('aria-valuenow', '50');
});

test('an exhibit opens beside the question, and its button has the focus when it closes', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  const chart = button(page, 'Exhibit: Chart of the quay');
  await chart.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Chart of the quay' })).toBeFocused();
  await expect(question(page)).toBeVisible();

  const picture = page.getByRole('img', { name: 'The quay from above' });
  const room = await page.getByRole('region', { name: 'Exhibit' }).boundingBox();
  await expect
    .poll(async () => (await picture.boundingBox())?.width)
    .toBeLessThan(room?.width ?? 0);
  await page.getByText('Actual size', { exact: true }).click();
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThanOrEqual(1600);

  await button(page, 'Close the exhibit Chart of the quay').click();
  await expect(chart).toBeFocused();
  await expect(tab(page, 'Overview')).toBeVisible();
});

test('Alt + X goes through the exhibits, and those of a question stay with it', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  await goTo(page, 'Next', 'case-2');
  for (const title of ['Tide log', 'Chart of the quay', 'Berths']) {
    await page.keyboard.press('Alt+x');
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeFocused();
  }
  // A table that is wider than the pane scrolls in its own box.
  const table = page.getByRole('group', { name: 'Table' });
  expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await expect(pane(page, 'Tide log')).toBeAttached();

  await pane(page, 'Tide log').click({ force: true });
  await goTo(page, 'Next', 'case-3');
  await expect(pane(page, 'Tide log')).toHaveCount(0);
  await expect(pane(page, 'Berths')).toBeAttached();
  await goTo(page, 'Previous', 'case-2');
  await expect(page.getByRole('heading', { name: 'Tide log' })).toBeVisible();

  await pane(page, 'Berths').click({ force: true });
  await page.keyboard.press('Alt+x');
  await expect(pane(page, 'Berths')).toHaveCount(0);
  await expect(tab(page, 'Overview')).toBeVisible();
});

/** The pages that were consulted, as main wrote them down; null where the pane was closed. */
function consulted(dataFolder: string): (string | null)[] {
  const opened = openStore(dataFolder);
  if (!opened.ok) throw new Error(opened.error.code);
  const { attempts, profiles, close } = opened.value;
  const attempt = attempts.unfinished(profiles.current());
  const pages = attempts
    .events(attempt?.id ?? '')
    .flatMap((event) => (event.type === 'consulted' ? [event.page] : []));
  close();
  return pages;
}

test('the reference opens with a key, finds words, and main writes down each page', async ({
  harbor,
  dataFolder,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  const clock = page.getByRole('timer');
  await page.keyboard.press('Alt+g');
  await expect(search(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Tides', level: 2 })).toBeVisible();
  await expect(clock).toBeVisible();

  await page.keyboard.type('berthmast');
  await expect(page.getByText('2 places on 2 pages')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Tides\s*,\s*Low water/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const section = page.getByRole('heading', { name: 'Who may move one' });
  await expect(section).toBeFocused();
  await expect(section).toBeInViewport();
  await expect(page.getByText('Match 1 of 1')).toBeVisible();
  const marks = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
  expect(marks).toEqual(['berthmaster']);

  await button(page, 'Page before').click();
  await expect(page.getByRole('heading', { name: 'Tides', level: 2 })).toBeVisible();
  await button(page, 'Page after').click();
  await expect(page.getByRole('heading', { name: 'Cranes', level: 2 })).toBeAttached();

  // The case study comes into view, so the reference is no longer read.
  await pane(page, 'Case study').click({ force: true });
  await expect(tab(page, 'Overview')).toBeVisible();
  await pane(page, 'Reference').click({ force: true });
  await expect(page.getByRole('heading', { name: 'Cranes', level: 2 })).toBeAttached();
  await goTo(page, 'Next', 'case-2');
  await expect(search(page)).toBeVisible();

  await button(page, 'Close the reference').click();
  await expect(search(page)).toBeHidden();
  await expect(button(page, 'Reference')).toBeFocused();
  await program.close();
  const [tides, cranes] = ['10-tides', '20-cranes'];
  expect(consulted(dataFolder)).toEqual([tides, cranes, tides, cranes, null, cranes, null]);
});

test('the reference keeps the place in each page and lists the headings of the one in view', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  await page.keyboard.press('Alt+g');
  const tides = page.getByRole('group', { name: 'Tides' });
  const inTides = await readOn(page, tides, 400);
  await button(page, 'Full width').click();
  await page.getByRole('navigation', { name: 'Pages' }).getByText('Cranes').click();
  await expect(page.getByRole('heading', { name: 'Cranes', level: 2 })).toBeVisible();
  await button(page, 'Back to question').click();
  await button(page, 'Page before').click();
  await expect.poll(() => scrolled(tides)).toBe(inTides);

  await button(page, 'Pages').click();
  await page.getByRole('button', { name: 'Neaps' }).click();
  const neaps = page.getByRole('heading', { name: 'Neaps' });
  await expect(neaps).toBeFocused();
  await expect(neaps).toBeInViewport();
});

test('a page that was open when the program was cut off is open when the exam goes on', async ({
  harbor,
  start,
}) => {
  const first = await harbor();
  await first.page.keyboard.press('Alt+g');
  await search(first.page).fill('signals');
  await expect(first.page.getByText('1 place on 1 page')).toBeVisible();
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('heading', { name: 'Signals' })).toBeVisible();
  // Nobody leaves the room by a link in its book.
  await expect(first.page.getByText('says the signal book.')).toBeVisible();
  await expect(first.page.getByRole('link')).toHaveCount(0);
  await first.kill();

  const { page } = await start();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Signals' })).toBeVisible();
  await expect(search(page)).not.toBeFocused();
});

test('a narrow window shows the question or one of the panes', async ({ harbor, dataFolder }) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 800, 600);
  await expect(separator(page)).toHaveCount(0);
  await expect(text(page)).toHaveCount(0);

  await pane(page, 'Case study').click({ force: true });
  await expect(text(page)).toBeVisible();
  await expect(question(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Case study' })).toBeAttached();
  // Out of its text, where the tools of the question have no room.
  await page.keyboard.press('Alt+h');
  const overview = page.getByRole('group', { name: 'Overview' });
  await tab(page, 'Overview').focus();
  const isInText = (): Promise<boolean> =>
    overview.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 10 && !(await isInText()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(overview).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tab(page, 'Overview')).toBeFocused();
  await page.keyboard.press('Alt+h');
  await page.keyboard.press('Alt+q');
  await expect(question(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Question 1 of 3' })).toBeFocused();

  // What covers the question is read; another question covers it in turn.
  await page.keyboard.press('Alt+g');
  await expect(search(page)).toBeFocused();
  await expect(question(page)).toBeHidden();
  await button(page, 'Next').click();
  await expect(page.locator('[data-item="case-2"]')).toBeVisible();
  await expect(search(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Question 2 of 3' })).toBeFocused();

  await pane(page, 'Reference').click({ force: true });
  await expect(search(page)).toBeVisible();
  await pane(page, 'Question').click({ force: true });
  await expect(question(page)).toBeVisible();
  await expect(search(page)).toBeHidden();
  await program.close();
  expect(consulted(dataFolder)).toEqual(['10-tides', null, '10-tides', null]);
});

test('the review screen takes the place of the reference, which is no longer read', async ({
  harbor,
  dataFolder,
}) => {
  const program = await harbor();
  const { page } = program;
  await page.keyboard.press('Alt+g');
  await expect(search(page)).toBeFocused();
  await button(page, 'Review').click();
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
  await button(page, 'Back to questions').click();
  await expect(question(page)).toBeVisible();
  await expect(search(page)).toHaveCount(0);
  await program.close();
  expect(consulted(dataFolder)).toEqual(['10-tides', null]);
});

test('the goal of a series stays in view over each solution, however far that is scrolled', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 720);
  await button(page, 'Review').click();
  await button(page, 'End section').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End section' }).click();
  await button(page, 'Begin section').click();
  const scenario = page.getByRole('group', { name: 'Scenario' });
  await expect(scenario).toBeVisible();
  // A long scenario scrolls in its own box, and the keyboard reaches it.
  await scenario.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => scenario.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);

  await page.getByText('Guess', { exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByText('Every ship leaves on time.')).toBeInViewport();
  const goal = await page.getByRole('region', { name: 'Goal' }).boundingBox();
  await page.keyboard.press('b');
  const option = page.getByRole('radio').nth(1);
  await expect(option).toBeFocused();
  const label = await question(page).locator('label').nth(1).boundingBox();
  expect(label?.y).toBeGreaterThan((goal?.y ?? 0) + (goal?.height ?? 0));
});

test('the focus goes on when marks, results and the last page before are gone', async ({
  harbor,
}) => {
  const program = await harbor();
  const { page } = program;
  await setSize(program, 1280, 800);
  await page.keyboard.press('Alt+g');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('berthmast');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Match 1 of/)).toBeVisible();
  await button(page, 'Back to results').press('Enter');
  await expect(page.getByRole('button', { name: /^Tides\s*,\s*Low water/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Match 1 of/)).toBeVisible();
  await button(page, 'Remove the marks').press('Enter');
  await expect(page.getByText(/^Match 1 of/)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Cranes' })).toBeFocused();
  const before = button(page, 'Page before');
  await before.press('Enter');
  await expect(before).toBeDisabled();
  await expect(before).toBeFocused();

  // One press of Escape clears the search, and puts away nothing else.
  await page.keyboard.press('Alt+l');
  const list = page.getByRole('complementary', { name: 'Questions' });
  await expect(list).toBeVisible();
  await search(page).press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(list).toBeVisible();
});
