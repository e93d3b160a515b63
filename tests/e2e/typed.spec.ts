import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

/** Writes down every act that the window asks for, in the order in which main hears of them. */
async function listenToActs(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ ipcMain }) => {
    const acts: string[] = [];
    Object.assign(globalThis, { acts });
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const handle = handlers.get('room/act');
    handlers.set('room/act', (event, input) => {
      const { act } = input as { act: { type: string; response?: { text?: string } } };
      acts.push(act.response ? `${act.type} ${act.response.text}` : act.type);
      return handle?.(event, input);
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { acts: string[] }).acts);
}

test('a word typed a moment ago reaches main before whatever comes next', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage());
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start({ env: { MOCKROOM_SEED: '1' } });
  const { app, page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');

  const inView = page.locator('[data-item]');
  const box = page.getByRole('textbox', { name: 'SHOWN-label-item' });
  while ((await inView.getAttribute('data-type')) !== 'text') {
    const id = await inView.getAttribute('data-item');
    await candidate.press('Next');
    await expect(page.locator(`[data-item="${id}"]`)).toHaveCount(0);
  }
  const acts = await listenToActs(app);
  const heardBefore = async (act: string): Promise<string | undefined> => {
    await expect.poll(acts).toContain(act);
    const heard = await acts();
    return heard[heard.indexOf(act) - 1];
  };

  await box.pressSequentially('typed');
  await page.keyboard.press('Alt+m');
  expect(await heardBefore('marked')).toBe('answered typed');
  await expect(box).toHaveValue('typed');

  await box.press('End');
  await box.pressSequentially(' now');
  await page.keyboard.press('Alt+r');
  expect(await heardBefore('reviewed')).toBe('answered typed now');
  await candidate.press('Back to questions');
  await expect(box).toHaveValue('typed now');

  // A page that goes takes nothing with it.
  await box.press('End');
  await box.pressSequentially('.');
  await page.reload();
  await expect(box).toHaveValue('typed now.');
});
