import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Program } from '../../scripts/drive/program.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';
import { expect, shippedExams, test } from './test.ts';

/** Opens an exam folder through the window; only the system's own dialog is answered for the person. */
async function openFolder({ app, page }: Program, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByRole('button', { name: 'Open an exam...' }).click();
  await page.getByRole('menuitem', { name: /Exam folder/ }).click();
}

async function titles(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts();
}

test('a broken package is refused with every problem, and the library stays as it was', async ({
  start,
  dataFolder,
}) => {
  let files = goodPackage;
  files = change(files, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]');
  files = change(files, 'items/hitches.yaml', 'assets/post.svg', 'assets/pots.svg');
  files = change(
    files,
    'items/hitches.yaml',
    'objective: hitches.clove',
    'objective: hitches.cleve',
  );
  const program = await start();
  const { page } = program;
  await expect(page.getByRole('article')).toHaveCount(shippedExams);
  const before = await titles(page);

  await openFolder(program, writePackage(join(dataFolder, 'broken'), files));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('This exam cannot be added yet')).toBeVisible();
  await expect(dialog.getByText('items/bends.yaml:12:12')).toBeVisible();
  await expect(dialog).toContainText('the key x is not an option');
  await expect(dialog.getByText('items/hitches.yaml:3:14')).toBeVisible();
  await expect(dialog.getByText('items/hitches.yaml:7:29')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(await titles(page)).toEqual(before);
});

test('a good package is shown, confirmed, and stands in the library; a changed one is a new version', async ({
  start,
  dataFolder,
}) => {
  const program = await start();
  const { page } = program;
  const first = writePackage(join(dataFolder, 'first'), goodPackage);
  await openFolder(program, first);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Knots for beginners')).toBeVisible();
  await expect(dialog.getByText('New to the library')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('article')).toHaveCount(shippedExams);

  await openFolder(program, first);
  await dialog.getByRole('button', { name: 'Add to library' }).click();
  await expect(page.getByRole('article')).toHaveCount(shippedExams + 1);
  await expect(page.getByRole('article').filter({ hasText: 'Knots' })).toContainText('Version 1');

  const changed = change(goodPackage, 'exam.yaml', 'Knots for beginners', 'Knots for everybody');
  await openFolder(program, writePackage(join(dataFolder, 'second'), changed));
  await expect(dialog.getByText('Becomes version 2')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add to library' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Knots' })).toContainText('Version 2');
  await expect(page.getByRole('article')).toHaveCount(shippedExams + 1);

  await openFolder(program, join(dataFolder, 'second'));
  await expect(dialog.getByText('This exam is already in the library')).toBeVisible();
});

test('a folder dropped on the window is looked into', async ({ start, dataFolder }) => {
  const program = await start();
  const { page } = program;
  const folder = writePackage(join(dataFolder, 'knots'), goodPackage);
  await expect(page.getByRole('article')).toHaveCount(shippedExams);
  // A page cannot make a drop from the desktop, so the browser is asked for a real one.
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 400, y: 500, data });
  }
  await expect(page.getByRole('dialog').getByText('Knots for beginners')).toBeVisible();
});

test('a data folder that is a file gets a plain screen', async ({ start, dataFolder }) => {
  writePackage(dataFolder, { file: 'not a folder' });
  const root = join(dataFolder, 'file');
  const { page } = await start({ dataFolder: root });
  await expect(page.getByText(root).first()).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('data from a newer program is left alone, and a plain screen says so', async ({
  start,
  dataFolder,
}) => {
  const { default: SqliteDatabase } = await import('better-sqlite3');
  const database = new SqliteDatabase(join(dataFolder, 'mockroom.db'));
  database.pragma('user_version = 9990');
  database.close();
  const { page } = await start();
  await expect(page.getByText(dataFolder).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/newer/i);
  await expect(page.getByRole('article')).toHaveCount(0);
});
