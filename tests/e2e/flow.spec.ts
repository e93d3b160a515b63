import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Candidate } from '../../scripts/drive/candidate.ts';
import type { Program, ProgramOptions } from '../../scripts/drive/program.ts';
import type { ClockNotice, CommentsView } from '../../src/contract/room-views.ts';
import { writePackage } from '../support/package.ts';
import { shortPackage } from '../support/short-exam.ts';
import { candidateIn, expect, importExam, readExam, test as base } from './test.ts';

interface Sitting {
  program: Program;
  page: Page;
  candidate: Candidate;
}

interface Fixtures {
  /** The real program with the short exam in its library, and a candidate in front of it. */
  sitDown(options?: { minutes?: number; env?: ProgramOptions['env'] }): Promise<Sitting>;
}

const test = base.extend<Fixtures>({
  async sitDown({ start, dataFolder }, use) {
    await use(async ({ minutes, env = {} } = {}) => {
      const folder = writePackage(join(dataFolder, 'package'), shortPackage(minutes));
      await importExam(folder, dataFolder);
      const program = await start({ env: { MOCKROOM_SEED: '4', ...env } });
      const candidate = candidateIn(program, await readExam(folder));
      return { program, page: program.page, candidate };
    });
  },
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** A number of the gate that is open. */
function count(page: Page, name: string) {
  const line = page.getByRole('alertdialog').locator('dl > div').filter({ hasText: name });
  return line.getByRole('definition');
}

async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('radio').first().check({ force: true });
}

/** Calls main as the window does. */
function callMain<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  return page.evaluate(
    async ([called, taken]) => {
      const call = window.mockroom.call as (name: string, input: unknown) => Promise<unknown>;
      const result = (await call(called, taken)) as { ok: boolean; value: unknown };
      return result.value as never;
    },
    [name, input] as const,
  );
}

/** What main says of the clock the next times it speaks. */
function clockNotices(page: Page, number: number): Promise<ClockNotice['clock'][]> {
  return page.evaluate(
    (wanted) =>
      new Promise<ClockNotice['clock'][]>((resolve) => {
        const heard: ClockNotice['clock'][] = [];
        const stop = window.mockroom.on('room/clock', ({ clock }) => {
          heard.push(clock);
          if (heard.length < wanted) return;
          stop();
          resolve(heard);
        });
      }),
    number,
  );
}

async function endSection(candidate: Candidate): Promise<void> {
  await candidate.leaveItem('Review');
  await candidate.press('End section');
  await candidate.confirm('End section');
}

test('a break closes what was seen, says so before, and the clock runs on', async ({ sitDown }) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await chooseFirst(page);
  await candidate.press('Mark for review');
  await candidate.leaveItem('Next');
  await expect(heading(page, 'Question 2 of 5')).toBeFocused();

  // The gate counts, and Enter on it changes nothing: the safe answer has the focus.
  await candidate.press('Take a break');
  await expect(count(page, 'Seen, will close')).toHaveText('2');
  await expect(count(page, 'not fully answered')).toHaveText('1');
  await expect(count(page, 'marked for review')).toHaveText('1');
  await expect(count(page, 'Still open afterwards')).toHaveText('7');
  await expect(page.getByRole('alertdialog')).toContainText('The clock keeps running.');
  await expect(page.getByRole('button', { name: 'Keep working' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('[data-item]')).toBeVisible();

  await candidate.press('Take a break');
  await candidate.confirm('Start break');
  await expect(heading(page, 'Break')).toBeFocused();
  await expect(page.getByText('The stem of')).toHaveCount(0);
  await expect(page.getByText('7 questions still open')).toBeVisible();
  const [before, after] = await clockNotices(page, 2);
  expect(before?.running).toBe(true);
  expect(after?.remaining).toBeLessThan(before?.remaining ?? 0);

  // The first question that is open, and no way back to the others.
  await candidate.press('Return to exam');
  await expect(heading(page, 'Question 3 of 5')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await page.keyboard.press('Alt+L');
  const list = page.getByRole('complementary', { name: 'Questions' });
  await expect(list.getByRole('listitem').nth(0)).toContainText('Closed, answered');
  await expect(list.getByRole('listitem').nth(1)).toContainText('Closed, unanswered');
  await expect(list.getByRole('button', { name: /^Question [12]/ })).toHaveCount(0);
  await expect(list.getByRole('button', { name: /^Question [345]/ })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Questions' })).toBeFocused();

  await candidate.leaveItem('Review');
  await expect(page.getByText('A break closed 2 questions.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /^Question/ })).toHaveCount(4);
  await candidate.press('Back to questions');
  await expect(heading(page, 'Question 3 of 5')).toBeFocused();
});

test('a section of which a break closed everything leads on from its review screen', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  for (let number = 1; number < 5; number += 1) await candidate.leaveItem('Next');
  await page.keyboard.press('Alt+B');
  await candidate.confirm('Start break');
  await candidate.press('Return to exam');
  await expect(page.getByText('Every question of this section is closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to questions' })).toHaveCount(0);
  await candidate.press('End section');
  await candidate.confirm('End section');
  await expect(heading(page, 'A house')).toBeFocused();
});

test('with breaks that stop the clock, it stands still until the candidate returns', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.press('WAY-1 Ways through a room');
  await candidate.press('Change the accommodations');
  await page.getByText('Breaks that stop the clock', { exact: true }).click();
  await candidate.press('Library');
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Take a break');
  await expect(page.getByRole('alertdialog')).toContainText('The clock stands still');
  await candidate.confirm('Start break');
  await expect(page.getByRole('main')).toContainText('The clock stands still');
  const standing = await clockNotices(page, 3);
  expect(standing.map(({ running }) => running)).toEqual([false, false, false]);
  expect(new Set(standing.map(({ remaining }) => remaining)).size).toBe(1);
  await candidate.press('Return to exam');
  await expect(heading(page, 'Question 2 of 5')).toBeFocused();
  const [running] = await clockNotices(page, 1);
  expect(running?.running).toBe(true);
  expect(running?.remaining).toBeLessThan(standing[0]?.remaining ?? 0);
});

test('a series says before it begins what it takes away, and gives no break', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await endSection(candidate);
  await candidate.press('Begin section');
  await endSection(candidate);
  await expect(heading(page, 'Stairs')).toBeVisible();
  for (const rule of ['no way back', 'no review screen', 'cannot take a break']) {
    await expect(page.getByRole('main')).toContainText(rule);
  }
  await candidate.press('Begin section');
  const takeBreak = page.getByRole('button', { name: 'Take a break' });
  await expect(takeBreak).toHaveAttribute('aria-disabled', 'true');
  // It can be reached and asked: it says why not, and nothing happens.
  await takeBreak.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'cannot take a break' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(heading(page, 'Question 1 of 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Previous' })).toHaveCount(0);

  // Forward only: the question asks first when it has no answer, and cannot be gone back to.
  await candidate.leaveItem('Next');
  await expect(heading(page, 'Go on without an answer?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await page.keyboard.press('Escape');
  await chooseFirst(page);
  await candidate.leaveItem('Next');
  await expect(heading(page, 'Question 2 of 2')).toBeFocused();
  await page.keyboard.press('Alt+L');
  await expect(
    page.getByRole('complementary').getByRole('button', { name: /^Question/ }),
  ).toHaveCount(0);
});

test('leaving a section and ending the exam show what is left open, and Enter is safe', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await chooseFirst(page);
  await candidate.leaveItem('Next');
  await candidate.press('Mark for review');
  await candidate.leaveItem('Review');
  await candidate.press('End section');
  await expect(count(page, 'Unanswered')).toHaveText('4');
  await expect(count(page, 'not seen')).toHaveText('3');
  await expect(count(page, 'Partly answered')).toHaveText('0');
  await expect(count(page, 'Marked for review')).toHaveText('1');
  await expect(page.getByRole('alertdialog')).toContainText('closes for good');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(heading(page, 'Review')).toBeVisible();

  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'End exam' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('3 sections are still open');
  await expect(count(page, 'Unanswered')).toHaveText('8');
  await expect(count(page, 'not seen')).toHaveText('7');
  await expect(page.getByRole('button', { name: 'Go back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(heading(page, 'Review')).toBeVisible();

  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'End exam' }).click();
  await candidate.confirm('End exam');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed');
});

test('what is marked for feedback can be commented on after the end, and is kept', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await page.keyboard.press('Alt+F');
  await expect(page.getByRole('button', { name: 'Mark for feedback' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await candidate.leaveItem('Next');
  await candidate.leaveItem('Next');
  await page.keyboard.press('Alt+F');
  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'End exam' }).click();
  await candidate.confirm('End exam');

  await expect(heading(page, 'Your comments')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('not timed');
  await expect(page.getByRole('textbox')).toHaveCount(2);
  // The question itself stays folded away until it is asked for.
  await expect(page.getByText('The stem of').first()).toBeHidden();
  await page.getByRole('button', { name: 'Show the question' }).first().click();
  await expect(page.getByText('The stem of').first()).toBeVisible();
  const attempt = await page.evaluate(async () => {
    const result = await window.mockroom.call('library/exam', { exam: 'ways' });
    return result.ok ? (result.value.attempts[0]?.attempt ?? '') : '';
  });
  const comments = async (): Promise<string[]> =>
    (await callMain<CommentsView>(page, 'comments/get', { attempt })).items.map(
      ({ comment }) => comment,
    );

  await page.getByRole('textbox', { name: 'Comment on question 3' }).fill('Two are right here.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await comments()).toEqual(['', 'Two are right here.']);
  // Typed a moment before going on: it goes along.
  await page.getByRole('textbox', { name: 'Comment on question 1' }).fill('Unclear.');
  await candidate.press('Continue to score');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed');
  expect(await comments()).toEqual(['Unclear.', 'Two are right here.']);
});

test('time that runs out leads to the comments as well', async ({ sitDown }) => {
  // Two minutes in four seconds.
  const { page, candidate } = await sitDown({ minutes: 2, env: { MOCKROOM_CLOCK_RATE: '30' } });
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Mark for feedback');
  await expect(heading(page, 'Time is up')).toBeFocused({ timeout: 30_000 });
  await candidate.press('Go on to comments');
  await expect(heading(page, 'Your comments')).toBeFocused();
  await candidate.press('Skip');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed');
});

test('a pause of a practice shows nothing of it, closes nothing and stops the clock', async ({
  sitDown,
}) => {
  const { page, candidate } = await sitDown();
  await candidate.startPractice();
  await candidate.press('Begin section');
  await candidate.leaveItem('Next');
  const place = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('Alt+B');
  await expect(heading(page, 'Paused')).toBeFocused();
  await expect(page.getByText('The stem of')).toHaveCount(0);
  const [clock] = await clockNotices(page, 1);
  expect(clock?.running).toBe(false);
  await candidate.press('Return to practice');
  await expect(heading(page, place ?? '')).toBeFocused();
  await page.keyboard.press('Alt+L');
  await expect(page.getByRole('complementary')).not.toContainText('Closed');
});

test('the sheet of keys opens by key, and names keys that work', async ({ sitDown }) => {
  const { page, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Alt + N');
  await page.keyboard.press('Escape');
  // While it goes away, keys are still the dialog's.
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Alt+/');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  await page.keyboard.press('Alt+N');
  await expect(heading(page, 'Question 2 of 5')).toBeFocused();
  await page.keyboard.press('Alt+P');
  await expect(heading(page, 'Question 1 of 5')).toBeFocused();
  await page.keyboard.press('Alt+E');
  await expect(page.getByRole('complementary', { name: 'Exam progress' })).toContainText('Stairs');
  await page.keyboard.press('Alt+E');
  await expect(page.getByRole('button', { name: 'Exam progress' })).toBeFocused();
  await page.keyboard.press('Alt+T');
  await expect(page.getByText('Clock hidden')).toBeVisible();
  await page.keyboard.press('Alt+R');
  await expect(heading(page, 'Review')).toBeFocused();
});

test('after a restart in the review screen, the way back leads to the question seen last', async ({
  sitDown,
  start,
}) => {
  const { program, candidate } = await sitDown();
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.leaveItem('Next');
  await candidate.leaveItem('Next');
  await candidate.leaveItem('Review');
  await expect(heading(program.page, 'Review')).toBeVisible();
  await program.kill();
  const { page } = await start();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await page.getByRole('button', { name: 'Back to questions' }).click();
  await expect(heading(page, 'Question 3 of 5')).toBeFocused();
});
