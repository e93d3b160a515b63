import { candidateIn, expect, test } from './test.ts';

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

test('a window that is reloaded is back in the room at once, and nothing is noted', async ({
  start,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Mark for review');
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
  await candidate.leaveItem('Review');
  await candidate.press('End section');
  await expect(
    page.getByRole('alertdialog').locator('dl > div').filter({ hasText: 'Marked for review' }),
  ).toContainText('1');
});

test('an exam left for now waits in the library', async ({ start, az400 }) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  const mark = page.getByRole('button', { name: 'Mark for review', pressed: true });
  await candidate.press('Mark for review');
  await expect(mark).toBeVisible();
  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await candidate.confirm('Leave for now');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(mark).toBeVisible();
});

test('a window that crashed comes back to an exam that never stopped', async ({ start, az400 }) => {
  const program = await start();
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  const heading = program.page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Question 1 of \d+$/);
  const place = await heading.innerText();
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // The page that Playwright held is gone, so the new one is asked through main.
  const seen = (): Promise<string> =>
    program.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed() || contents.isLoading()) return '';
      // Asked of a page that is just being replaced, this never answers.
      return Promise.race([
        contents.executeJavaScript('document.body.innerText') as Promise<string>,
        new Promise<string>((resolve) => setTimeout(() => resolve(''), 500)),
      ]);
    });
  await expect.poll(seen).toContain(place);
});
