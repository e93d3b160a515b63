import type { Locator, Page } from '@playwright/test';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type Item, type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import type { Random } from '../../src/core/random.ts';

/** Someone who sits an exam through the visible controls, and nothing else. */
export interface Candidate {
  /** From the library to the first page of the first section; the clock runs then. */
  startExam(): Promise<void>;
  /** The item in view. */
  item(): Promise<Item>;
  respond(response: ItemResponse): Promise<void>;
  press(name: string): Promise<void>;
  /** Answers a button of the question that the room asks. */
  confirm(name: string): Promise<void>;
  /** Sits the section whose opening page is in view, to its end. */
  sitSection(
    choose: (item: Item) => ItemResponse,
    seen?: (event: SectionEvent) => Promise<void>,
  ): Promise<void>;
  /** Sits all sections and ends the exam. */
  sitAll(
    choose: (item: Item) => ItemResponse,
    seen?: (event: SectionEvent) => Promise<void>,
  ): Promise<void>;
}

export type SectionEvent =
  { at: 'opening' | 'review' | 'end' | 'report' } | { at: 'item'; item: Item };

export function createCandidate(page: Page, exam: Exam): Candidate {
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const press = (name: string): Promise<void> => button(name).click();
  const confirm = (name: string): Promise<void> =>
    page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name, exact: true })
      .click();
  const inView = page.locator('[data-item]');

  const item = async (): Promise<Item> => {
    const id = await inView.getAttribute('data-item');
    const found = items.get(id ?? '');
    if (!found) throw new Error(`no item ${id} in ${exam.id}`);
    return found;
  };

  const startExam = async (): Promise<void> => {
    const name = exam.code ? `${exam.code} ${exam.title}` : exam.title;
    await press(name);
    await press('Start exam');
    await press('Continue');
    await press('I agree');
    await press('Continue');
    await press('Start exam');
    await button('Begin section').waitFor();
  };

  const respond = async (response: ItemResponse): Promise<void> => {
    const current = await item();
    await controls[current.type](page, inView, current, response);
  };

  const sitSection: Candidate['sitSection'] = async (choose, seen = async () => undefined) => {
    await button('Begin section').waitFor();
    await seen({ at: 'opening' });
    await press('Begin section');
    for (;;) {
      const current = await item();
      await respond(choose(current));
      await seen({ at: 'item', item: current });
      await press('Next');
      // The next item, the review screen, or the question that a series asks at its end.
      const leave = page.getByRole('heading', { name: 'Leave the last question?' });
      const review = page.getByRole('heading', { name: 'Review', exact: true });
      const other = page.locator(`[data-item]:not([data-item="${current.id}"])`);
      await leave.or(review).or(other).first().waitFor();
      if (await leave.isVisible()) {
        await confirm('End section');
        return;
      }
      if (await review.isVisible()) {
        await seen({ at: 'review' });
        await press('End section');
        await confirm('End section');
        return;
      }
    }
  };

  return {
    startExam,
    item,
    respond,
    press,
    confirm,
    sitSection,
    async sitAll(choose, seen = async () => undefined) {
      const end = page.getByRole('heading', { name: 'All sections are closed' });
      do {
        await sitSection(choose, seen);
        await end.or(button('Begin section')).waitFor();
      } while (!(await end.isVisible()));
      await seen({ at: 'end' });
      await press('End exam');
      await confirm('End exam');
      await page.getByRole('button', { name: 'Review answers' }).waitFor();
      await seen({ at: 'report' });
    },
  };
}

type Enter = (page: Page, view: Locator, item: Item, response: ItemResponse) => Promise<void>;

/** How each type of item is answered with the mouse. Responses are entered into a blank item. */
const controls: Record<Item['type'], Enter> = {
  async choice(_page, view, _item, response) {
    if (!('option' in response) || response.option === null) return;
    await view.locator(`label:has(input[value="${response.option}"])`).click();
  },
  async multiple(_page, view, _item, response) {
    if (!('options' in response)) return;
    for (const option of response.options) {
      await view.locator(`label:has(input[value="${option}"])`).click();
    }
  },
  async dropdown(page, view, item, response) {
    if (!('blanks' in response) || item.type !== 'dropdown') return;
    for (const [blank, choice] of Object.entries(response.blanks)) {
      await view.locator(`[data-blank="${blank}"] button`).click();
      await page.getByRole('listbox').locator(`[role="option"][data-key="${choice}"]`).click();
    }
  },
  async match(_page, view, _item, response) {
    if (!('targets' in response)) return;
    for (const [target, source] of Object.entries(response.targets)) {
      await view.locator(`[data-source="${source}"] button`).click();
      await view.locator(`[data-target="${target}"] button`).first().click();
    }
  },
  async order(_page, view, _item, response) {
    if (!('steps' in response)) return;
    for (const step of response.steps) {
      await view.locator(`[data-step="${step}"] [data-control="add"]`).click();
      await view.locator(`[data-step="${step}"] [data-control="remove"]`).waitFor();
    }
  },
  async statements(_page, view, _item, response) {
    if (!('rows' in response)) return;
    for (const [row, answer] of Object.entries(response.rows)) {
      await view.locator(`[data-row="${row}"] input[value="${answer}"]`).click();
    }
  },
};

/** Right about so often, otherwise something else: a candidate who has learned, but not enough. */
export function mostlyRight(random: Random, rightOfTen: number): (item: Item) => ItemResponse {
  return (item) => {
    const type = typeOf(item);
    const keyed = type.keyed(item);
    return random.below(10) < rightOfTen ? keyed : spoiled(item, keyed);
  };
}

/** A response of the right form that is not fully right. */
function spoiled(item: Item, keyed: ItemResponse): ItemResponse {
  switch (item.type) {
    case 'choice':
      return { option: item.options.find((option) => option.id !== item.key)?.id ?? null };
    case 'multiple':
      return {
        options: item.options
          .filter((option) => !item.key.includes(option.id))
          .slice(0, 1)
          .map((option) => option.id),
      };
    case 'dropdown':
      return {
        blanks: Object.fromEntries(
          item.blanks.map((blank) => [
            blank.id,
            blank.choices.find((choice) => choice.id !== blank.key)?.id ?? blank.key,
          ]),
        ),
      };
    case 'match': {
      const [first] = Object.entries('targets' in keyed ? keyed.targets : {});
      return { targets: first ? { [first[0]]: first[1] } : {} };
    }
    case 'order':
      return { steps: 'steps' in keyed ? keyed.steps.toReversed() : [] };
    case 'statements':
      return {
        rows: Object.fromEntries(item.rows.map((row) => [row.id, 'yes' as const])),
      };
  }
}
