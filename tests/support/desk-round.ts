import { expect, type Locator, type Page } from '@playwright/test';
import type { Candidate } from '../../scripts/drive/candidate.ts';
import type { Hands } from '../../scripts/drive/hands.ts';
import type { Item, ItemResponse } from '../../src/core/items/index.ts';

/** What is written on the way. */
export interface Made {
  note: string;
  scratch: string;
  comment: string;
}

/** What a candidate does besides answering. */
export interface Desk {
  made: Made;
  /** The button that leads on from an item. */
  next: Locator;
  addProfile(name: string): Promise<void>;
  /** At the item in view: marks, how sure, a note, a highlight. */
  useItemTools(): Promise<void>;
  /** Calculator, scratch pad, reference, progress, clock. */
  useDeskTools(): Promise<void>;
  /** By the list to a question before, and back. @param to, back numbers of questions */
  lookBack(to: number, back: number): Promise<void>;
  /** Takes a break, after having thought better of it once. */
  rest(): Promise<void>;
  readCase(): Promise<void>;
  /** @returns the option struck out: not the one that was chosen */
  strikeOut(item: Item & { type: 'choice' }, chosen: ItemResponse | undefined): Promise<string>;
  openFromReview(question: number): Promise<void>;
  /** Comments on the first question. */
  comment(): Promise<void>;
}

export function deskIn(page: Page, candidate: Candidate, hands: Hands): Desk {
  const made: Made = {
    note: 'Look this up again.',
    scratch: 'Three sections: two to go.',
    comment: 'The stem could be shorter.',
  };
  const inView = page.locator('[data-item]');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  return {
    made,
    next: button('Next'),

    async addProfile(name) {
      await hands.press(button(/^Candidate profile: /));
      await hands.press(page.getByRole('menuitem', { name: 'Add a profile...' }));
      const dialog = page.getByRole('dialog', { name: 'Add a profile' });
      await hands.write(dialog.getByRole('textbox', { name: 'Name' }), name);
      await hands.confirm('Add profile');
      await expect(button(`Candidate profile: ${name}`)).toBeVisible();
    },

    async useItemTools() {
      for (const name of ['Mark for review', 'Mark for feedback', 'Sure']) {
        await candidate.press(name);
        await expect(button(name)).toHaveAttribute('aria-pressed', 'true');
      }
      await candidate.press('Note');
      const note = page.getByRole('region', { name: 'Note on question 1' });
      await hands.write(note.getByRole('textbox', { name: 'Note' }), made.note);
      await hands.close(note);

      await candidate.press('Highlighter');
      const stem = page.getByRole('group', { name: 'Question text' });
      await hands.highlight(stem);
      await expect(page.getByRole('status').filter({ hasText: 'Highlighted' })).toHaveCount(1);
      await candidate.press('Highlighter');
      await expect(stem).toHaveCount(0);
    },

    async useDeskTools() {
      await candidate.press('Calculator');
      const calculator = page.getByRole('region', { name: 'Calculator' });
      await expect(calculator.getByRole('group', { name: 'Display: 0' })).toBeVisible();
      if (hands.kind === 'keyboard') await page.keyboard.type('6*7=');
      else {
        for (const name of ['6', 'Times', '7', 'Equals']) {
          await hands.press(calculator.getByRole('button', { name, exact: true }));
        }
      }
      await expect(calculator.getByRole('group', { name: 'Display: 42' })).toBeVisible();
      await hands.close(calculator);

      await candidate.press('Scratch pad');
      const scratch = page.getByRole('region', { name: 'Scratch pad' });
      await hands.write(scratch.getByRole('textbox', { name: 'Scratch pad' }), made.scratch);
      await hands.close(scratch);

      await candidate.press('Reference');
      const pages = page.getByRole('navigation', { name: 'Pages', exact: true });
      if (!(await pages.isVisible())) await hands.press(button('Pages'));
      await hands.press(pages.getByRole('button', { name: 'Deployment strategies compared' }));
      await expect(
        page.getByRole('heading', { name: 'Deployment strategies compared' }),
      ).toBeVisible();
      await candidate.press('Reference');
      await expect(pages).toHaveCount(0);

      await candidate.press('Exam progress');
      const progress = page.getByRole('complementary', { name: 'Exam progress' });
      await expect(progress).toContainText('Whole exam');
      await candidate.press('Exam progress');
      await expect(progress).toHaveCount(0);

      await candidate.press('Hide clock');
      await expect(page.getByRole('timer')).toHaveCount(0);
      await candidate.press('Show clock');
      await expect(page.getByRole('timer')).toBeVisible();
    },

    async lookBack(to, back) {
      const list = page.getByRole('complementary', { name: 'Questions' });
      for (const question of [to, back]) {
        // In a narrow window the list makes way for the question.
        if (!(await list.isVisible())) await candidate.press('Questions');
        await candidate.leaveItem(() =>
          hands.press(list.getByRole('button', { name: new RegExp(`^Question ${question}\\b`) })),
        );
        await hands.arrive();
        await expect(page.getByRole('heading', { level: 1 })).toContainText(`${question} of`);
      }
      if (await list.isVisible()) await candidate.press('Questions');
      await expect(list).toHaveCount(0);
    },

    async rest() {
      const before = await inView.getAttribute('data-item');
      await candidate.press('Take a break');
      await hands.decline('Keep working');
      await expect(page.locator(`[data-item="${before}"]`)).toBeVisible();
      await candidate.press('Take a break');
      await hands.confirm('Start break');
      await expect(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
      await expect(inView).toHaveCount(0);
      await hands.arrive();
      await candidate.press('Return to exam');
      await inView.waitFor();
      await hands.arrive();
      await expect(page.locator(`[data-item="${before}"]`)).toHaveCount(0);
    },

    async readCase() {
      const all = page.getByRole('tab', { name: 'All information' });
      await hands.press(all);
      await expect(all).toHaveAttribute('aria-selected', 'true');
    },

    async strikeOut(item, chosen) {
      const other = item.options.find(
        ({ id }) => !(chosen && 'option' in chosen && chosen.option === id),
      );
      const row = inView.locator(`[data-letter]:has(input[value="${other?.id}"])`);
      const letter = (await row.getAttribute('data-letter')) ?? '';
      await hands.strike(letter);
      await expect(row).toHaveAttribute('data-struck', '');
      await expect(
        inView.getByRole('status').filter({ hasText: `${letter} struck out.` }),
      ).toHaveCount(1);
      return other?.id ?? '';
    },

    async openFromReview(question) {
      const rows = page.getByRole('row');
      const all = await rows.count();
      await hands.press(page.getByRole('radio', { name: /^Unanswered/ }));
      await expect(rows).toHaveCount(2);
      expect(all).toBeGreaterThan(30);
      await hands.press(button(`Question ${question}`));
      await inView.waitFor();
      await hands.arrive();
    },

    async comment() {
      await hands.write(page.getByRole('textbox', { name: 'Comment on question 1' }), made.comment);
    },
  };
}
