import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import type { Program } from '../../scripts/drive/program.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { storeFileName } from '../../src/main/store/files.ts';
import { writePackage } from '../support/package.ts';
import { shortPackage } from '../support/short-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

/** Answers the system's own dialogs for the person: nothing else of the program is changed. */
async function answerDialogs({ app }: Program, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openDataDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Candidate profile: / }).click();
  await page.getByRole('menuitem', { name: 'Export or import data...' }).click();
}

function command(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/exam.ts', ...args], { encoding: 'utf8' });
}

test('data goes to another computer in one file, and an attempt to an instructor in a signed one', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), shortPackage());
  const here = join(dataFolder, 'here');
  await importExam(folder, here);
  const first = await start({ dataFolder: here });
  const candidate = candidateIn(first, await readExam(folder));
  await candidate.startExam();
  await candidate.sitAll((item) => typeOf(item).keyed(item));
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Passed');

  const signed = join(dataFolder, 'one.mockattempt');
  await answerDialogs(first, signed);
  await candidate.press('Save for an instructor...');
  const fingerprint = await first.page
    .getByRole('dialog')
    .getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/)
    .innerText();
  await candidate.press('Save...');
  await expect(first.page.getByText('Saved as one.mockattempt.')).toBeVisible();
  await candidate.press('Done');

  const good = command('attempt', 'check', signed, '--exam', folder, '--key', fingerprint);
  expect(good.stdout).toContain('Signature: good.');
  expect(good.stdout).toContain('the log of the attempt gives this score');
  expect(good.status).toBe(0);
  const edited = join(dataFolder, 'edited.mockattempt');
  writeFileSync(edited, readFileSync(signed, 'utf8').replace(/"scaled":\d+/, '"scaled":1000'));
  writeFileSync(edited, readFileSync(edited, 'utf8').replace('"passed":true', '"passed":false'));
  const bad = command('attempt', 'check', edited, '--exam', folder);
  expect(bad.stdout).toContain('EDITED');
  expect(bad.status).toBe(1);

  const data = join(dataFolder, 'candidate.mockroom-data');
  await answerDialogs(first, data);
  await candidate.press('WAY-1');
  await candidate.press('Library');
  await openDataDialog(first.page);
  await candidate.press('Export all data...');
  await expect(
    first.page.getByText('Everything was written to candidate.mockroom-data.'),
  ).toBeVisible();
  await first.close();

  const there = join(dataFolder, 'there');
  const second = await start({ dataFolder: there });
  const { page } = second;
  const damaged = join(dataFolder, 'damaged.mockroom-data');
  writeFileSync(damaged, readFileSync(data).subarray(0, -30));
  await answerDialogs(second, damaged);
  await openDataDialog(page);
  await page.getByRole('button', { name: 'Import data...' }).click();
  await expect(page.getByText('damaged.mockroom-data was not imported')).toBeVisible();
  await expect(page.getByText('Nothing here has changed.')).toBeVisible();

  await answerDialogs(second, data);
  await page.getByRole('button', { name: 'Import data...' }).click();
  await expect(page.getByText('The data of Candidate is here')).toBeVisible();
  await expect(page.getByText('1 attempt added.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /WAY-1/ }).click();
  await page.getByRole('button', { name: /report/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passed');

  // Somebody changes the stored result by hand: the report, made from the log, says so.
  const database = new SqliteDatabase(join(there, storeFileName));
  database.exec(`UPDATE attempt SET result = json_set(result, '$.points', 1)`);
  database.close();
  await page.getByRole('button', { name: 'WAY-1' }).click();
  await page.getByRole('button', { name: /report/i }).click();
  await expect(page.getByText('The stored result was different')).toBeVisible();
  await expect(page.getByText(/^9 of 9 points\.$/)).toBeVisible();
  await second.close();

  // By the command it comes in as well, where it is here already.
  const again = command('data', 'import', data, '--data-dir', there);
  expect(again.stdout).toContain('1 attempt here already');
  expect(again.status).toBe(0);
});

test('no data comes or goes while an exam is being sat', async ({ start, dataFolder }) => {
  const folder = writePackage(join(dataFolder, 'package'), shortPackage());
  await importExam(folder, dataFolder);
  const program = await start();
  const candidate = candidateIn(program, await readExam(folder));
  await candidate.startExam();
  await candidate.press('Begin section');
  // The window has no way there; whoever calls from it all the same is refused.
  const codes = await program.page.evaluate(async () => {
    const { mockroom } = window as unknown as {
      mockroom: { call(name: string): Promise<{ error?: { code: string } }> };
    };
    const answers = [await mockroom.call('data/export'), await mockroom.call('data/import')];
    return answers.map(({ error }) => error?.code);
  });
  expect(codes).toEqual(['busy', 'busy']);
  const out = join(dataFolder, 'out.mockroom-data');
  const refused = command('data', 'export', '--out', out, '--data-dir', dataFolder);
  expect(refused.stderr).toContain('An exam is being sat');
  expect(refused.status).toBe(1);
});
