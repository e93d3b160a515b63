import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Program, temporaryDataFolder } from '../../scripts/drive/program.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { textsIn } from '../support/locked.ts';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { candidateIn, expect, readExam, test } from './test.ts';

const passphrase = 'seven brown harbors';

/** As an instructor does it: on the command line, into one file. */
function lock(folder: string): { package: string; locked: string } {
  const words = join(folder, 'passphrase.txt');
  writeFileSync(words, `${passphrase}\n`);
  const source = writePackage(join(folder, 'source'), secretPackage());
  const locked = join(folder, 'secrets.mockexam');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/exam.ts', 'lock', source, '--out', locked, '--passphrase-file', words],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return { package: source, locked };
}

async function openFile({ app, page }: Program, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Open an exam...' }).click();
  await page.getByRole('menuitem', { name: /Exam file/ }).click();
}

/** Types a wrong passphrase, then the right one. */
async function unlock(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'This exam is locked' });
  const field = dialog.getByLabel('Passphrase');
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill('seven brown harbor');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText('This is not the passphrase of this exam.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('a locked exam is opened, sat, killed, resumed and reviewed with its passphrase, and nothing of it lies open', async ({
  start,
  dataFolder,
}) => {
  const workshop = temporaryDataFolder();
  try {
    const made = lock(workshop.path);
    const exam = await readExam(made.package);
    // Every text of its items and keys has one of these in it.
    const texts = ['SECRET-', 'SHOWN-'];
    const nothingFound = (): void => expect(textsIn(dataFolder, texts)).toEqual([]);
    expect(textsIn(made.package, texts)).toEqual(texts);

    const first = await start();
    await openFile(first, made.locked);
    await unlock(first.page);
    const dialog = first.page.getByRole('dialog');
    await expect(dialog.getByText('New to the library')).toBeVisible();
    await dialog.getByRole('button', { name: 'Add to library' }).click();
    const card = (page: Page) => page.getByRole('article').filter({ hasText: 'Keeping secrets' });
    await expect(card(first.page)).toContainText('Unlocked');
    nothingFound();

    // Imported in this run, so it is open: nobody asks once more.
    const candidate = candidateIn(first, exam);
    await candidate.startExam();
    await candidate.press('Begin section');
    for (let count = 0; count < 11; count += 1) {
      const item = await candidate.item();
      await candidate.respond(typeOf(item).keyed(item));
      if (count < 10) await candidate.leaveItem('Next');
    }
    const place = await first.page.getByRole('heading', { level: 1 }).innerText();
    await first.kill();
    nothingFound();

    const second = await start();
    await expect(card(second.page)).toContainText('Locked');
    await expect(second.page.getByText('It is locked and opens with its passphrase')).toBeVisible();
    await second.page.getByRole('button', { name: 'Resume', exact: true }).click();
    await unlock(second.page);
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(place);
    await second.kill();
    nothingFound();

    const third = await start();
    await third.page.getByRole('button', { name: 'End it and see the score' }).click();
    await third.page.getByRole('alertdialog').getByRole('button', { name: 'End exam' }).click();
    await unlock(third.page);
    await expect(third.page.getByText('The clock was stopped while you were away.')).toBeVisible();
    await third.close();
    nothingFound();

    const fourth = await start();
    await card(fourth.page).getByRole('button').click();
    await fourth.page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    await expect(fourth.page.getByText('This exam is locked. It opens with')).toBeVisible();
    await fourth.page.getByRole('button', { name: 'Try again' }).click();
    await unlock(fourth.page);
    await fourth.page.getByRole('button', { name: /^Report/ }).click();
    await fourth.page.getByRole('button', { name: 'Review answers' }).first().click();
    await expect(fourth.page.getByText(/SECRET-(why|explanation)/).first()).toBeVisible();
    // Its picture was opened too.
    const picture = fourth.page.getByRole('img', { name: /^SECRET-picture/ }).first();
    await expect
      .poll(() =>
        picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth),
      )
      .toBeGreaterThan(0);
    await fourth.close();
    nothingFound();
  } finally {
    workshop.remove();
  }
});
