import type { Page } from '@playwright/test';
import type { RoomView } from '../../src/contract/room-views.ts';
import type { Exam } from '../../src/core/exam/exam.ts';
import { createCandidate } from '../drive/candidate.ts';

/** Draws the same form each time, so that two runs measure the same questions. */
export const sameForm = { MOCKROOM_SEED: '1' };

/** From the library to the first item of an exam, as a candidate goes. */
export async function openRoom(page: Page, exam: Exam): Promise<RoomView> {
  const candidate = createCandidate(page, exam);
  await candidate.startExam();
  await candidate.press('Begin section');
  await page.locator('[data-item]').waitFor();
  return page.evaluate(async () => {
    const { call } = window.mockroom;
    const library = await call('library/list');
    const attempt = library.ok ? library.value.unfinished?.attempt : undefined;
    if (attempt === undefined) throw new Error('no attempt was begun');
    // Main is in this room already, so nothing is resumed and nothing written.
    const room = await call('room/resume', { attempt });
    if (!room.ok) throw new Error(room.error.code);
    return room.value;
  });
}
