import { join } from 'node:path';
import { typeOf } from '../../src/core/items/index.ts';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

test('at zero the attempt ends by itself with everything saved', async ({ start, dataFolder }) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage(6));
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  // Six minutes in ten seconds.
  const program = await start({ env: { MOCKROOM_CLOCK_RATE: '36' } });
  const { page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');
  const item = await candidate.item();
  await candidate.respond(typeOf(item).keyed(item));

  await expect(page.getByText('Less than 5 minutes left.').first()).toBeVisible();
  // A question that is open at zero must not stand over the end, nor take the focus from it.
  await candidate.press('More');
  await page.getByRole('menuitem', { name: 'Leave for now' }).click();
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Time is up' })).toBeFocused();
  await page.getByRole('button', { name: 'See the score' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not passed');
  await expect(page.getByText('when time ran out')).toBeVisible();
  const points = typeOf(item).maximum(item);
  await expect(page.getByText(new RegExp(`^${points} of \\d+ points\\.$`))).toBeVisible();
});
