import { seedWhere } from '../support/seeds.ts';
import { candidateIn, expect, test } from './test.ts';

test('letters choose options, also one below the fold', async ({ start, az400 }) => {
  const seed = seedWhere(az400, ([first]) => {
    const item = first?.items[0];
    return item?.type === 'choice' && item.options.length === 4;
  });
  const program = await start({ env: { MOCKROOM_SEED: String(seed) } });
  const { app, page } = program;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 500),
  );
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await expect(page.locator('[data-type="choice"]')).toBeVisible();
  await page.keyboard.press('d');
  const last = page.getByRole('radio').nth(3);
  await expect(last).toBeChecked();
  await expect(last).toBeFocused();
  await expect(page.locator('[data-item] label').nth(3)).toBeInViewport();
});

test('letters do not answer a question that is out of sight', async ({ start, az400 }) => {
  const seed = seedWhere(az400, (sections) => {
    const item = sections.find(({ kind }) => kind === 'case')?.items[0];
    return item?.type === 'multiple' && item.choose === 2;
  });
  const program = await start({ env: { MOCKROOM_SEED: String(seed) } });
  const { app, page } = program;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600),
  );
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.press('Begin section');
  await candidate.leaveItem('Review');
  await candidate.press('End section');
  await candidate.confirm('End section');
  await candidate.press('Begin section');
  await expect(page.locator('[data-type="multiple"]')).toBeVisible();
  await page.getByRole('radio', { name: 'Case study' }).click({ force: true });
  await expect(page.locator('[data-type="multiple"]')).toBeHidden();
  await page.keyboard.press('b');
  await page.getByRole('radio', { name: 'Question', exact: true }).click({ force: true });
  await expect(page.getByText('0 of 2 chosen')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('1 of 2 chosen')).toBeVisible();
});
