import { runKills } from '../../scripts/drive/kills.ts';
import { candidateIn, expect, test } from './test.ts';

test('killed in mid-exam, it offers to resume with every answer, mark and the time left', async ({
  stage,
  az400,
}) => {
  test.setTimeout(300_000);
  // `npm run kills -- --kills N` is the longer campaign.
  const figures = await runKills(stage, az400, { kills: 4, seed: 7 });
  expect(figures).toMatchObject({ kills: 4, answersLost: 0, marksLost: 0, misplaced: 0 });
  expect(figures.maxClockErrorMs).toBeLessThan(2_000);
});

test('the report notes the interruption', async ({ start, az400 }) => {
  const first = await start();
  const candidate = candidateIn(first, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await first.kill();

  const { page } = await start();
  await page.getByRole('button', { name: 'End it and see the score' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End exam' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed');
  await expect(page.getByText('The clock was stopped while you were away.')).toBeVisible();
});

test('an exam left for now waits in the library', async ({ start, az400 }) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Mark for review');
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await candidate.confirm('Leave for now');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
});
