import type { Item } from '../../../src/core/items/index.ts';
import { typeOf } from '../../../src/core/items/index.ts';
import { makeWalk, type Seat, takeSeat } from './walk.ts';

/** What a question of the exam shows here, besides its type. */
type Kind = Item['type'] | 'cells' | 'twelve options' | 'long';

/** A question of each type, blank, answered, and where it refuses something. */
export const questions = makeWalk(
  'questions',
  [
    'choice',
    'choice, answered',
    'choice, struck out',
    'twelve options',
    'long',
    'long, left before its end',
    'multiple',
    'multiple, one too many',
    'dropdown',
    'dropdown, list open',
    'dropdown, answered',
    'match',
    'match, source picked up',
    'match, answered',
    'order',
    'order, answered',
    'order, step picked up',
    'statements',
    'statements, answered',
    'hotspot',
    'hotspot, one too many',
    'cells',
    'cells, answered',
    'text',
    'text, answered',
    'number',
    'number, not to be read',
    'number, answered',
    'code',
    'code, answered',
    'review, everything in sight',
    'review, nothing fits',
    'end of a section',
  ],
  async (ground, at) => {
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, press, heading, dialog, words } = seat;
    await candidate.startExam();
    await press('Begin section');

    /** What is typed goes to main after a pause, and then there is something to reset. */
    const sent = (): Promise<void> =>
      page.getByRole('button', { name: 'Reset', exact: true, disabled: false }).waitFor();
    const show: Record<Kind, (item: Item) => Promise<void>> = {
      async choice(item) {
        await at(program, 'choice');
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'choice, answered');
        await press('Strike out D');
        await seat.button('Bring back D').waitFor();
        await press('Unsure');
        await at(program, 'choice, struck out');
      },
      async 'twelve options'() {
        await at(program, 'twelve options');
      },
      async long() {
        await press('Next');
        await heading('You have not seen the end of this question');
        await at(program, 'long, left before its end');
        await seat.answer('Show the rest');
        await at(program, 'long');
      },
      async multiple(item) {
        await at(program, 'multiple');
        await candidate.respond(typeOf(item).keyed(item));
        await page.getByRole('checkbox', { checked: false }).first().click({ force: true });
        await words('You may choose two. Clear one first.');
        await at(program, 'multiple, one too many');
      },
      async dropdown(item) {
        await at(program, 'dropdown');
        await page.locator('[data-blank] button').first().click();
        await page.getByRole('listbox').waitFor();
        await at(program, 'dropdown, list open');
        await page.keyboard.press('Escape');
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'dropdown, answered');
      },
      async match(item) {
        await at(program, 'match');
        await page.locator('[data-source] button').first().click();
        await page.locator('[data-source] [aria-pressed="true"]').waitFor();
        await at(program, 'match, source picked up');
        await page.keyboard.press('Escape');
        await page.locator('[data-source] [aria-pressed="true"]').waitFor({ state: 'detached' });
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'match, answered');
      },
      async order(item) {
        await at(program, 'order');
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'order, answered');
        await page.locator('[data-control="grip"]').nth(1).focus();
        await page.keyboard.press('Space');
        await page.locator('[data-held]').waitFor();
        await at(program, 'order, step picked up');
        await page.keyboard.press('Escape');
        await page.locator('[data-held]').waitFor({ state: 'detached' });
      },
      async statements(item) {
        await at(program, 'statements');
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'statements, answered');
      },
      async hotspot(item) {
        await at(program, 'hotspot');
        await candidate.respond(typeOf(item).keyed(item));
        await page.locator('button[data-region][aria-pressed="false"]').first().click();
        await words('You may choose two. Clear one first.');
        await at(program, 'hotspot, one too many');
      },
      async cells(item) {
        await at(program, 'cells');
        await candidate.respond(typeOf(item).keyed(item));
        await at(program, 'cells, answered');
      },
      async text(item) {
        await at(program, 'text');
        await candidate.respond(typeOf(item).keyed(item));
        await sent();
        await at(program, 'text, answered');
      },
      async number(item) {
        await at(program, 'number');
        await candidate.respond({ text: 'twelve' });
        await page.keyboard.press('Tab');
        await words('Write a number, such as 12.5.');
        await at(program, 'number, not to be read');
        await candidate.respond(typeOf(item).keyed(item));
        await page.getByText('Write a number, such as 12.5.').waitFor({ state: 'detached' });
        await at(program, 'number, answered');
      },
      async code(item) {
        await page.locator('[data-editor]').waitFor();
        await at(program, 'code');
        await candidate.respond(typeOf(item).keyed(item));
        await sent();
        await at(program, 'code, answered');
      },
    };

    for (let number = 1; number <= 14; number += 1) {
      await heading(`Question ${number} of 14`);
      const item = await candidate.item();
      // One with exhibits is come by elsewhere.
      if (!item.exhibits) await show[kindOf(item)](item);
      if (number === 4) await press('Mark for review');
      if (number === 5) await press('Mark for feedback');
      await candidate.leaveItem('Next');
    }

    await heading('Review');
    await at(program, 'review, everything in sight');
    await chooseFilter(seat, /^Not seen/);
    await words('No question fits this filter.');
    await at(program, 'review, nothing fits');
    await press('End section');
    await dialog.waitFor();
    await at(program, 'end of a section');
  },
);

function kindOf(item: Item): Kind {
  if (item.type === 'hotspot' && item.table) return 'cells';
  if (item.type === 'choice' && item.options.length === 12) return 'twelve options';
  return item.stem.length > 1500 ? 'long' : item.type;
}

/** The filters of the review screen stand side by side. */
async function chooseFilter({ page }: Seat, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name }).click({ force: true });
}
