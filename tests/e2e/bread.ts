import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Program, ProgramOptions } from '../../scripts/drive/program.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { type Accommodations, noAccommodations } from '../../src/core/attempt/terms.ts';
import { piecesPackage } from '../support/pieces-exam.ts';
import { writePackage } from '../support/package.ts';
import { candidateIn, importExam, readExam, test } from './test.ts';

/** In front of the first question of the exam about bread, the clock running. */
export interface Bread {
  program: Program;
  app: ElectronApplication;
  page: Page;
  /** Brings an item into view, by the list of the review screen. */
  goTo: (item: string) => Promise<void>;
  /** What main has as the response to the item in view. */
  stored: () => Promise<unknown>;
}

export const breadTest = test.extend<{
  bread: (
    options?: Partial<ProgramOptions> & { accommodations?: Partial<Accommodations> },
  ) => Promise<Bread>;
}>({
  async bread({ start, dataFolder }, use) {
    await use(async ({ accommodations, ...options } = {}) => {
      const folder = writePackage(join(dataFolder, 'package'), piecesPackage);
      await importExam(folder, dataFolder);
      const program = await start({ env: { MOCKROOM_SEED: '1' }, ...options });
      await program.page.evaluate(
        (given) => window.mockroom.call('settings/set', { accommodations: given }),
        { ...noAccommodations, ...accommodations },
      );
      const candidate = candidateIn(program, await readExam(folder));
      await candidate.startExam();
      await candidate.press('Begin section');
      return breadIn(program);
    });
  },
});

/** Everything that main says of the room, asked for as a reloaded window would. */
export function roomOf(page: Page): Promise<RoomView> {
  return page.evaluate(async () => {
    const listed = await window.mockroom.call('library/list');
    const attempt = (listed.ok && listed.value.unfinished?.attempt) || '';
    const room = await window.mockroom.call('room/resume', { attempt });
    if (!room.ok) throw new Error(room.error.code);
    return room.value;
  });
}

function breadIn(program: Program): Bread {
  const { app, page } = program;
  const inView = page.locator('[data-item]');
  return {
    program,
    app,
    page,
    async goTo(item) {
      const review = page.getByRole('heading', { level: 1, name: 'Review' });
      for (let number = 1; ; number += 1) {
        if (await inView.isVisible()) {
          if ((await inView.getAttribute('data-item')) === item) return;
          await page.keyboard.press('Alt+r');
        }
        await review.waitFor();
        await page.getByRole('button', { name: `Question ${number}`, exact: true }).click();
        await inView.waitFor();
      }
    },
    stored: async () => (await roomOf(page)).item?.response,
  };
}
