import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronArguments, electronEnvironment } from '../../scripts/runtime/index.ts';
import { projectRoot } from '../../scripts/runtime/paths.ts';
import { listBackups } from '../../src/main/store/backup.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { candidateIn, expect, test } from './test.ts';

/** Overwrites all but the first page of a file, in place. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(256 * 1024, 0xa5), 0, 256 * 1024, 4096);
  closeSync(file);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function confirm(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
}

test('damaged data is told, and the backup brings the attempt back without a restart', async ({
  start,
  dataFolder,
  az400,
}) => {
  const first = await start();
  const candidate = candidateIn(first, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.press('Mark for review');
  await expect(first.page.getByText('Marked', { exact: true })).toBeVisible();
  await first.close();
  expect(listBackups(dataFolder)).toMatchObject([{ reason: 'quit' }]);

  damage(join(dataFolder, 'mockroom.db'));
  const { page } = await start();
  await expect(heading(page)).toHaveText('Your data is damaged');
  await expect(page.getByText(/^Made .*: \d+ exams?, 1 attempt, \d+ recorded steps/)).toBeVisible();
  await expect(page.getByText(dataFolder).first()).toBeVisible();
  await expect(page.getByText(/^Everything since /)).toBeVisible();
  await expect(button(page, 'Use what can be read')).toHaveCount(0);

  // A press too many changes nothing: the safe way out of the question.
  await button(page, 'Restore the backup').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page)).toHaveText('Your data is damaged');
  await confirm(page, 'Restore the backup');
  await button(page, 'Resume').click();
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
  const [place = ''] = readdirSync(join(dataFolder, 'damaged'));
  expect(readdirSync(join(dataFolder, 'damaged', place))).toContain('mockroom.db');
});

test('a missing file is told from a first start, and one can begin empty', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  await expect(heading(first.page)).toHaveText('Exams');
  await first.close();
  rmSync(join(dataFolder, 'mockroom.db'));
  const { page } = await start();
  await expect(heading(page)).toHaveText('Your data is missing');
  await button(page, 'Try again').click();
  await expect(page.getByText('That did not help yet.')).toBeVisible();
  await confirm(page, 'Start empty');
  await expect(heading(page)).toHaveText('Exams');
  await expect(page.getByRole('button', { name: /^AZ-400/ })).toBeVisible();
  expect(readdirSync(join(dataFolder, 'damaged'))).toHaveLength(1);
});

test('data that another program holds can be had when it is let go', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  await expect(heading(first.page)).toHaveText('Exams');
  await first.close();
  const { default: SqliteDatabase } = await import('better-sqlite3');
  const other = new SqliteDatabase(join(dataFolder, 'mockroom.db'));
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  const { page } = await start();
  await expect(heading(page)).toHaveText('Another program is using your data');
  other.close();
  await button(page, 'Try again').click();
  await expect(heading(page)).toHaveText('Exams');
});

test('data that turns out to be damaged in the middle of the work leads to the same screen', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  await expect(heading(first.page)).toHaveText('Exams');
  await first.close();
  const { page } = await start();
  await expect(heading(page)).toHaveText('Exams');
  damage(join(dataFolder, 'mockroom.db'));
  await page.getByRole('button', { name: /^AZ-400/ }).click();
  await expect(heading(page)).toHaveText('Your data is damaged');
  await confirm(page, 'Restore the backup');
  await page.getByRole('button', { name: /^AZ-400/ }).click();
  await expect(button(page, 'Start exam')).toBeVisible();
});

test('a full disk refuses an answer where one sees it; with space again the exam goes on', async ({
  start,
  az400,
}) => {
  const disk = mountSmallDisk(96);
  test.skip(disk === null, 'a disk of its own can only be had on Linux, as root');
  if (!disk) return;
  try {
    const dataFolder = join(disk.path, 'data');
    const program = await start({ dataFolder });
    const { page } = program;
    const candidate = candidateIn(program, az400);
    await candidate.startExam();
    await candidate.press('Begin section');
    const marked = button(page, 'Mark for review');
    await candidate.press('Mark for review');
    await expect(marked).toHaveAttribute('aria-pressed', 'true');
    const free = disk.fill();
    // The log may have some room left: a few acts may still be kept.
    const refused = page.getByRole('status').filter({ hasText: 'That could not be done' });
    await expect(async () => {
      await marked.click();
      await expect(refused).toBeVisible({ timeout: 500 });
    }).toPass();
    const before = await marked.getAttribute('aria-pressed');
    free();
    await marked.click();
    await expect(marked).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
    await expect(refused).toHaveCount(0);

    // It ends although no backup can be made, and all of it is there at the next start.
    const freeAgain = disk.fill();
    await program.close();
    freeAgain();
    const again = await start({ dataFolder });
    await button(again.page, 'Resume').click();
    await expect(button(again.page, 'Mark for review')).toHaveAttribute(
      'aria-pressed',
      before === 'true' ? 'false' : 'true',
    );
    await again.close();
  } finally {
    disk.remove();
  }
});

test('a lock that another program takes in mid-exam refuses an answer, and the exam goes on after it', async ({
  start,
  dataFolder,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  const marked = button(page, 'Mark for review');
  await expect(marked).toHaveAttribute('aria-pressed', 'false');
  const { default: SqliteDatabase } = await import('better-sqlite3');
  const other = new SqliteDatabase(join(dataFolder, 'mockroom.db'));
  other.exec('BEGIN IMMEDIATE');
  await marked.click();
  await expect(page.getByRole('status').filter({ hasText: 'That could not be done' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(marked).toHaveAttribute('aria-pressed', 'false');
  other.exec('COMMIT');
  other.close();
  await marked.click();
  await expect(marked).toHaveAttribute('aria-pressed', 'true');
});

test('a second start on the same data gives way to the first, which comes to the front', async ({
  start,
  stage,
  dataFolder,
}) => {
  const { app, page } = await start();
  await expect(heading(page)).toHaveText('Exams');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    Object.assign(globalThis, { fronts: 0 });
    const own = window?.focus.bind(window);
    if (window && own) {
      window.focus = () => {
        (globalThis as unknown as { fronts: number }).fronts += 1;
        own();
      };
    }
  });
  const second = spawnSync(
    stage.runtime.executable,
    electronArguments(stage.runtime, [projectRoot, '--data-dir', dataFolder]),
    { env: electronEnvironment(stage.display), timeout: 30_000 },
  );
  expect(second).toMatchObject({ status: 0, signal: null });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { fronts: number }).fronts))
    .toBe(1);
  await page.getByRole('button', { name: /^AZ-400/ }).click();
  await expect(button(page, 'Start exam')).toBeVisible();
});
