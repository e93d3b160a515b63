import { mostlyRight } from '../../scripts/drive/candidate.ts';
import { randomFrom } from '../../src/core/random.ts';
import { candidateIn, expect, test } from './test.ts';

test('a candidate sits a whole AZ-400 exam and sees the score by domain and the reasons', async ({
  start,
  az400,
}) => {
  test.setTimeout(300_000);
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.sitAll(mostlyRight(randomFrom(3), 8));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Passed|Not passed/);
  for (const domain of az400.domains) {
    await expect(page.getByText(domain.title).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(page.getByRole('heading', { name: 'Explanation' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'References' })).toBeVisible();
});
