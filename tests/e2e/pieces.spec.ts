import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import { breadTest as test } from './bread.ts';

const control = (page: Page, step: string, name: string): Locator =>
  page.locator(`[data-step="${step}"] [data-control="${name}"]`);

const answer = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('region', { name: 'Answer' })
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));

const slots = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Targets' }).locator('[data-target-control]').allInnerTexts();

/** What the item told a screen reader last. */
const said = (page: Page): Locator =>
  page.locator('[data-item]').getByRole('status').filter({ hasText: /./ });

/**
 * Drags with the pointer from the middle of one thing to a place on another.
 *
 * @param look is called before it is let go
 */
async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: 'top' | 'bottom',
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('out of sight');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  const y = at === 'top' ? end.y + 4 : end.y + end.height - 4;
  await page.mouse.move(end.x + end.width / 3, y, { steps: 8 });
  // A hand is never still: only a move within a thing tells the page that it hovers there.
  await page.mouse.move(end.x + end.width / 3 + 2, y);
  await look();
  await page.mouse.up();
}

test('steps are picked up, moved, dropped and put back with keys, and each is said', async ({
  bread,
}) => {
  const { page, goTo, stored } = await bread();
  await goTo('order');
  for (const step of ['knead', 'rise', 'bake']) await control(page, step, 'add').press('Enter');
  await expect.poll(() => answer(page)).toEqual(['knead', 'rise', 'bake']);

  await control(page, 'bake', 'grip').focus();
  await page.keyboard.press('Space');
  await expect(control(page, 'bake', 'grip')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toHaveText('Bake picked up, step 3 of 3.');
  await page.keyboard.press('ArrowUp');
  await expect(said(page)).toHaveText('Bake is now step 2 of 3.');
  await page.keyboard.press('Home');
  expect(await answer(page)).toEqual(['bake', 'knead', 'rise']);
  await expect(control(page, 'bake', 'grip')).toBeFocused();
  // Not entered before it is dropped.
  expect(await stored()).toEqual({ steps: ['knead', 'rise', 'bake'] });
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('Bake put back.');
  expect(await answer(page)).toEqual(['knead', 'rise', 'bake']);
  await expect(control(page, 'bake', 'grip')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Bake dropped as step 2 of 3.');
  await expect.poll(stored).toEqual({ steps: ['knead', 'bake', 'rise'] });
  await expect(control(page, 'bake', 'grip')).toBeFocused();

  // From the steps that are not used, to any place; Escape takes it back there.
  await control(page, 'cool', 'add').focus();
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Cool picked up, step 4 of 4.');
  await page.keyboard.press('Escape');
  await expect(control(page, 'cool', 'add')).toBeFocused();
  expect(await answer(page)).toEqual(['knead', 'bake', 'rise']);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect.poll(stored).toEqual({ steps: ['knead', 'bake', 'cool', 'rise'] });

  // What shows is what counts: the way on drops it, and so does a look elsewhere.
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect.poll(stored).toEqual({ steps: ['knead', 'bake', 'rise', 'cool'] });
  await control(page, 'cool', 'grip').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+n');
  await expect(page.locator('[data-item="order"]')).toHaveCount(0);
  await goTo('order');
  expect(await answer(page)).toEqual(['cool', 'knead', 'bake', 'rise']);

  // The buttons beside it still move it, and keep the focus.
  await control(page, 'cool', 'grip').press('Alt+ArrowDown');
  await expect(control(page, 'cool', 'grip')).toBeFocused();
  await expect.poll(() => answer(page)).toEqual(['knead', 'cool', 'bake', 'rise']);
});

test('steps are dragged into the answer, within it, and out of it', async ({ bread }) => {
  const { page, goTo, stored } = await bread();
  await goTo('order');
  const placed = (step: string): Locator => page.locator(`ol [data-step="${step}"]`);
  await drag(page, control(page, 'bake', 'add'), page.getByText('No steps yet.'), 'top');
  await expect.poll(stored).toEqual({ steps: ['bake'] });
  await drag(page, control(page, 'knead', 'add'), placed('bake'), 'top');
  await expect.poll(stored).toEqual({ steps: ['knead', 'bake'] });
  await drag(page, control(page, 'rise', 'add'), placed('bake'), 'top');
  await expect.poll(stored).toEqual({ steps: ['knead', 'rise', 'bake'] });
  await drag(page, placed('knead'), placed('bake'), 'bottom', async () => {
    // Where it would land is shown before it is let go.
    await expect(placed('bake')).toHaveAttribute('data-gap', 'below');
  });
  await expect.poll(stored).toEqual({ steps: ['rise', 'bake', 'knead'] });
  await expect(said(page)).toHaveText('Knead is now step 3 of 3.');
  await drag(page, placed('bake'), page.getByRole('region', { name: 'Steps' }), 'bottom');
  await expect.poll(stored).toEqual({ steps: ['rise', 'knead'] });
  await expect(page.locator('[data-gap], [data-held]')).toHaveCount(0);
});

test('a source is picked up and placed with keys, and Escape puts it back', async ({ bread }) => {
  const { page, goTo, stored } = await bread();
  await goTo('match');
  const source = (id: string): Locator => page.locator(`[data-source-control="${id}"]`);
  const target = (id: string): Locator => page.locator(`[data-target-control="${id}"]`);
  await expect(source('bowl')).toHaveAccessibleDescription(/arrow keys go through the targets/);
  await source('bowl').focus();
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Bowl picked up. Choose a target.');
  await page.keyboard.press('ArrowDown');
  await expect(target('bake')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(target('knead')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('Bowl put back.');
  await expect(source('bowl')).toBeFocused();
  expect(await stored()).toEqual({ targets: {} });

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Bowl placed on To knead.');
  await expect.poll(stored).toEqual({ targets: { knead: 'bowl' } });
  await expect(target('knead')).toBeFocused();

  await target('cut').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(source('knife')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(stored).toEqual({ targets: { knead: 'bowl', cut: 'knife' } });
});

test('sources are dragged to targets, from one to another, and back', async ({ bread }) => {
  const { page, goTo, stored } = await bread();
  await goTo('match');
  const source = (id: string): Locator => page.locator(`[data-source-control="${id}"]`);
  const target = (id: string): Locator => page.locator(`[data-target-control="${id}"]`);
  await drag(page, source('oven'), target('cut'), 'top');
  await expect.poll(stored).toEqual({ targets: { cut: 'oven' } });
  await drag(page, target('cut'), target('bake'), 'top');
  await expect.poll(stored).toEqual({ targets: { bake: 'oven' } });
  expect(await slots(page)).toEqual(['Oven', 'Place a source here', 'Place a source here']);
  await drag(page, target('bake'), page.getByRole('region', { name: 'Sources' }), 'top');
  await expect.poll(stored).toEqual({ targets: {} });
});

test('one press of Escape puts one thing away, the newest first', async ({ bread }) => {
  const { page, goTo } = await bread();
  await goTo('match');
  const list = page.getByRole('complementary', { name: 'Questions' });
  const bowl = page.locator('[data-source-control="bowl"]');
  await page.keyboard.press('Alt+l');
  await expect(list).toBeVisible();
  await bowl.click();
  await expect(bowl).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(bowl).toHaveAttribute('aria-pressed', 'false');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  // In the editor, Escape is for leaving it.
  await goTo('file');
  await page.keyboard.press('Alt+l');
  await expect(list).toBeVisible();
  const editor = page.getByRole('textbox', { name: 'recipe.yml' });
  await editor.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sure', exact: true })).toBeFocused();
  await expect(list).toBeVisible();
});
