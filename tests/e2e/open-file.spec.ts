import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronArguments, electronEnvironment } from '../../scripts/runtime/index.ts';
import { projectRoot } from '../../scripts/runtime/paths.ts';
import { run, type RunResult } from '../../scripts/runtime/run.ts';
import { zipOf } from '../../src/main/locked/zip.ts';
import { change, goodPackage } from '../support/package.ts';
import { candidateIn, expect, shippedExams, test as base } from './test.ts';

interface Files {
  /** A package without a fault, as one file. */
  good: string;
  /** A package with a fault. */
  bad: string;
}

const test = base.extend<{ files: Files; openAgain: (path: string) => Promise<RunResult> }>({
  async files({ dataFolder }, use) {
    const folder = join(dataFolder, 'exams of a friend');
    mkdirSync(folder);
    const write = async (name: string, files: Record<string, string>): Promise<string> => {
      const path = join(folder, name);
      const entries = Object.entries(files);
      writeFileSync(
        path,
        await zipOf(
          entries.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
        ),
      );
      return path;
    };
    await use({
      good: await write('Knots & bends.mockexam', goodPackage),
      bad: await write(
        'bad.mockexam',
        change(goodPackage, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]'),
      ),
    });
  },
  /** The program is started once more on the same data, as the system does for a double click. */
  async openAgain({ stage, dataFolder }, use) {
    await use((path) =>
      run(
        stage.runtime.executable,
        electronArguments(stage.runtime, [projectRoot, '--data-dir', dataFolder, path]),
        { env: electronEnvironment(stage.display) },
      ),
    );
  },
});

test('an exam named at the start is shown, and added only after a yes', async ({
  start,
  files,
}) => {
  const { page } = await start({ args: [files.good] });
  const dialog = page.getByRole('dialog', { name: 'Add this exam?' });
  await expect(dialog).toContainText('Knots for beginners');
  await expect(dialog).toContainText('From Knots & bends.mockexam');
  await expect(page.getByRole('article')).toHaveCount(shippedExams);
  await dialog.getByRole('button', { name: /^Add/ }).click();
  await expect(page.getByRole('article')).toHaveCount(shippedExams + 1);
});

test('a second start gives way, and its exam is shown in the first window', async ({
  start,
  files,
  openAgain,
}) => {
  const { page } = await start();
  await expect(page.getByRole('article')).toHaveCount(shippedExams);
  expect(await openAgain(files.good)).toMatchObject({ code: 0 });
  const good = page.getByRole('dialog', { name: 'Add this exam?' });
  await expect(good).toContainText('Knots for beginners');
  await good.getByRole('button', { name: 'Cancel' }).click();
  await expect(good).toBeHidden();

  expect(await openAgain(files.bad)).toMatchObject({ code: 0 });
  const bad = page.getByRole('dialog', { name: 'This exam cannot be added yet' });
  await expect(bad).toContainText('items/bends.yaml');
  await expect(page.locator('article')).toHaveCount(shippedExams);
});

test('in the room nothing comes between the candidate and the exam: the offer waits', async ({
  start,
  files,
  openAgain,
  az400,
}) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  expect(await openAgain(files.good)).toMatchObject({ code: 0 });
  await candidate.press('Mark for review');
  await expect(page.getByText('Marked', { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await candidate.confirm('Leave for now');
  await expect(page.getByRole('dialog', { name: 'Add this exam?' })).toBeVisible();
});
