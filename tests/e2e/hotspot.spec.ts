import { join } from 'node:path';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

test('regions are toggled by pointer, letters and keys, and one too many is refused politely', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage());
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start({ env: { MOCKROOM_SEED: '1' } });
  const { page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');

  const inView = page.locator('[data-item]');
  const goTo = async (item: string): Promise<void> => {
    for (;;) {
      const id = await inView.getAttribute('data-item');
      if (id === item) return;
      await candidate.press('Next');
      await expect(page.locator(`[data-item="${id}"]`)).toHaveCount(0);
    }
  };
  const region = (name: string) => page.getByRole('button', { name: `SHOWN-region-item-${name}` });
  const pressed = page.getByRole('button', { pressed: true }).and(inView.locator('button'));

  await goTo('item-hotspot');
  await expect(page.getByRole('img', { name: 'SHOWN-alternative-item' })).toBeVisible();
  await region('q').click();
  await page.keyboard.press('c');
  await expect(region('r')).toBeFocused();
  await expect(page.getByText('2 of 2 chosen')).toBeVisible();

  // A third is refused, by the pointer and by its letter, with words that are told.
  const told = inView
    .getByRole('status')
    .filter({ hasText: 'You may choose two. Clear one first.' });
  await region('p').click();
  await expect(told).toBeVisible();
  await page.keyboard.press('a');
  await expect(told).toBeVisible();
  await expect(pressed).toHaveCount(2);

  // The keys of any button clear one, and then there is room.
  await region('q').focus();
  await page.keyboard.press('Space');
  await expect(told).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(region('p')).toHaveAttribute('aria-pressed', 'true');
  await expect(region('q')).toHaveAttribute('aria-pressed', 'false');

  await page.reload();
  await expect(region('p')).toHaveAttribute('aria-pressed', 'true');
  await expect(region('r')).toHaveAttribute('aria-pressed', 'true');
  await expect(pressed).toHaveCount(2);
});

test('cells of a table are named by their row and column', async ({ start, dataFolder }) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage());
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start({ env: { MOCKROOM_SEED: '2' } });
  const { page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');
  while ((await page.locator('[data-item]').getAttribute('data-item')) !== 'item-cells') {
    const id = await page.locator('[data-item]').getAttribute('data-item');
    await candidate.press('Next');
    await expect(page.locator(`[data-item="${id}"]`)).toHaveCount(0);
  }
  const cell = page.getByRole('button', {
    name: 'SHOWN-header-item-c2 SHOWN-column-item B SHOWN-option-item-cell-c2',
  });
  await page.keyboard.press('b');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('1 of 1 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Clear response' }).click();
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
});

/** A table of many short cells: the columns are narrower than a button with a word in it would like. */
const crowded = {
  'exam.yaml': `schema: 1
id: crowded
title: Crowded
minutes: 5
domains:
  - { id: all, title: All, weight: [100, 100], objectives: [{ id: one, title: One }] }
blueprint: { items: 1, sections: [{ kind: standard }] }
`,
  'items/table.yaml': `- id: grants
  type: hotspot
  objective: one
  stem: Which cell?
  explanation: One.
  references: []
  verified: 2026-11-01
  table:
    columns: [Contribute, Contribute to pull requests, Create branch, Create tag, Force push to all tags]
    rows:
${['Testers', 'Developers', 'Release managers']
  .map(
    (header, row) => `      - id: r${row}
        header: ${header}
        cells: [${[0, 1, 2, 3, 4].map((cell) => `{ id: c${row}${cell}, text: Allow }`).join(', ')}]
`,
  )
  .join('')}  key: [c00]
`,
};

test('a word in a crowded table stays whole', async ({ start, dataFolder }) => {
  const folder = writePackage(join(dataFolder, 'package'), crowded);
  await importExam(folder, dataFolder);
  const program = await start();
  const candidate = candidateIn(program, await readExam(folder));
  await candidate.startExam();
  await candidate.press('Begin section');
  const words = program.page.locator('[data-region]').getByText('Allow', { exact: true });
  await expect(words).toHaveCount(15);
  const lines = await words.evaluateAll((elements) =>
    elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    }),
  );
  expect(lines).toEqual(Array.from({ length: 15 }, () => 1));
});
