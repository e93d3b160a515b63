import type { Locator, Page } from '@playwright/test';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { selectableOf } from '../../src/core/items/hotspot-regions.ts';
import { type Item, type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import type { Random } from '../../src/core/random.ts';
import { pointerHands } from './pointer.ts';

/** Someone who sits an exam through the visible controls, and nothing else. */
export interface Candidate {
  /** From the library to the first page of the first section; the clock runs then. */
  startExam(): Promise<void>;
  /**
   * From the library to the first page of the first section of a practice.
   *
   * @param choose sets the controls of the practice builder; without it all stands as it is found
   */
  startPractice(choose?: (page: Page) => Promise<void>): Promise<void>;
  /** The item in view. */
  item(): Promise<Item>;
  respond(response: ItemResponse): Promise<void>;
  press(name: string): Promise<void>;
  /**
   * Goes away from the item in view, also when the room asks about an end not seen.
   *
   * @param way a button of that name, or what else leads away
   */
  leaveItem(way: 'Next' | 'Previous' | 'Review' | (() => Promise<void>)): Promise<void>;
  /** Answers a button of the question that the room asks. */
  confirm(name: string): Promise<void>;
  /** Sits the section whose opening page is in view, to its end. */
  sitSection(choose: Choose, seen?: Seen): Promise<void>;
  /** Sits all sections, ends the exam and goes on to the report, past the comments if there are any. */
  sitAll(choose: Choose, seen?: Seen): Promise<void>;
}

/** What a candidate answers; null leaves the item as it is. */
export type Choose = (item: Item) => ItemResponse | null;

/** Is called on the way. It may go anywhere from there, and need not come back to the same item. */
export type Seen = (event: SectionEvent) => Promise<void>;

export type SectionEvent =
  { at: 'opening' | 'review' | 'end' | 'comments' | 'report' } | { at: 'item'; item: Item };

/** @param hands by what the controls are worked; the pointer unless said otherwise */
export function createCandidate(page: Page, exam: Exam, hands = pointerHands(page)): Candidate {
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const press = (name: string): Promise<void> => hands.command(name);
  const inView = page.locator('[data-item]');

  const item = async (): Promise<Item> => {
    const id = await inView.getAttribute('data-item');
    const found = items.get(id ?? '');
    if (!found) throw new Error(`no item ${id} in ${exam.id}`);
    return found;
  };

  const openExam = async (): Promise<void> => {
    await press(exam.code ? `${exam.code} ${exam.title}` : exam.title);
    await hands.arrive();
  };
  /** Through the pages that explain, however many there are, to the first section. */
  const readOnTo = async (start: string): Promise<void> => {
    const next = button('Continue');
    for (;;) {
      await button(start).or(next).first().waitFor();
      await hands.arrive();
      if (await button(start).isVisible()) break;
      await hands.press(next);
    }
    await press(start);
    await button('Begin section').waitFor();
    await hands.arrive();
    await hands.learn();
  };
  const startExam = async (): Promise<void> => {
    await openExam();
    await press('Start exam');
    await button('Continue').waitFor();
    await hands.arrive();
    await press('Continue');
    await button('I agree').waitFor();
    await hands.arrive();
    await press('I agree');
    await readOnTo('Start exam');
  };
  const startPractice: Candidate['startPractice'] = async (choose = async () => undefined) => {
    await openExam();
    await hands.press(page.getByRole('tab', { name: /^Practice/ }));
    await choose(page);
    await press('Start practice');
    // The page that explains has a button of the same name.
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await readOnTo('Start practice');
  };

  const respond = async (response: ItemResponse): Promise<void> => {
    await hands.enter(await item(), response);
  };

  const leaveItem: Candidate['leaveItem'] = async (way) => {
    const id = await inView.getAttribute('data-item');
    const away = page.locator(`body:not(:has([data-item="${id}"]))`);
    const asked = page.getByRole('alertdialog');
    const goOn = button('Go on');
    if (typeof way === 'string') await press(way);
    else await way();
    await away.or(asked).first().waitFor();
    if (!(await goOn.isVisible())) return;
    await hands.press(goOn);
    await away
      .or(asked.filter({ hasNot: goOn }))
      .first()
      .waitFor();
  };

  const sitSection: Candidate['sitSection'] = async (choose, seen = async () => undefined) => {
    const leave = page.getByRole('heading', { name: 'Leave the last question?' });
    const review = page.getByRole('heading', { name: 'Review', exact: true });
    const answered = new Set<string>();
    await button('Begin section').waitFor();
    await hands.arrive();
    await seen({ at: 'opening' });
    await press('Begin section');
    for (;;) {
      // The next item, the review screen, or the question that a series asks at its end.
      await leave.or(review).or(inView).first().waitFor();
      if (await leave.isVisible()) {
        await hands.confirm('End section');
        return;
      }
      await hands.arrive();
      if (await review.isVisible()) {
        await seen({ at: 'review' });
        await press('End section');
        await hands.confirm('End section');
        return;
      }
      const current = await item();
      if (!answered.has(current.id)) {
        answered.add(current.id);
        const response = choose(current);
        if (response) await respond(response);
        await seen({ at: 'item', item: current });
        // A break, for one, may have led on already.
        if ((await inView.count()) === 0 || (await item()).id !== current.id) continue;
      }
      await leaveItem('Next');
    }
  };

  return {
    startExam,
    startPractice,
    item,
    respond,
    press,
    leaveItem,
    confirm: (name) => hands.confirm(name),
    sitSection,
    async sitAll(choose, seen = async () => undefined) {
      const end = page.getByRole('heading', { name: 'All sections are closed' });
      do {
        await sitSection(choose, seen);
        await end.or(button('Begin section')).waitFor();
      } while (!(await end.isVisible()));
      await hands.arrive();
      await seen({ at: 'end' });
      const ending = (await button('End practice').isVisible()) ? 'End practice' : 'End exam';
      await press(ending);
      await hands.confirm(ending);
      const answers = button('Review answers');
      const score = button('Continue to score');
      await answers.or(score).waitFor();
      await hands.arrive();
      if (await score.isVisible()) {
        await seen({ at: 'comments' });
        await hands.press(score);
        await answers.waitFor();
        await hands.arrive();
      }
      await seen({ at: 'report' });
    },
  };
}

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
    case 'hotspot':
      return {
        regions: selectableOf(item)
          .filter(({ id }) => !item.key.includes(id))
          .slice(0, 1)
          .map(({ id }) => id),
      };
    case 'text':
      return { text: 'zzz'.slice(0, item.maxLength) };
    case 'number':
      // Out of the reach of any tolerance: it is a share of the key, or far below such a number.
      return { text: String(-(10 * Math.abs(item.key) + 10 * (item.tolerance ?? 0) + 1)) };
    case 'code':
      // A remark and nothing else: an answer, but not to what is asked.
      return {
        text: `${item.starter.trimEnd()}\n${item.format === 'json' ? '//' : '#'} Later\n`,
      };
  }
}
