import type { Item, ItemResponse } from '../../../src/core/items/index.ts';
import { typeOf } from '../../../src/core/items/index.ts';
import { makeWalk, type Seat, takeSeat } from './walk.ts';

/** Report and review of a whole exam. */
export const results = makeWalk(
  'results',
  [
    'report',
    'save for an instructor',
    'review',
    'review, filters',
    'review, nothing to show',
    'review of a choice',
    'review of a multiple',
    'review of a dropdown',
    'review of a match',
    'review of an order',
    'review of statements',
    'review of a hotspot',
    'review of cells',
    'review of a text',
    'review of a number',
    'review of a code',
    'review of a question with an exhibit',
    'review of a case study',
    'review of a series',
    'exam page, one attempt',
    'library, one attempt',
  ],
  async (ground, at) => {
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, press, heading, words, answer } = seat;
    const { exam } = ground;
    const items: Item[] = [];
    const noted = async (item: Item): Promise<void> => {
      items.push(item);
      if (items.length === 2) {
        await press('Mark for review');
        await press('Sure');
        await press('Note');
        await page.getByRole('textbox', { name: 'Note' }).fill('Look this up.');
        await page.getByText('Saved', { exact: true }).waitFor();
        await page.keyboard.press('Escape');
      }
      if (items.length === 3) {
        await press('Guess');
        await press('Mark for feedback');
      }
    };
    await candidate.startExam();
    await candidate.sitAll(answerFor, async (event) => {
      if (event.at === 'item') await noted(event.item);
    });
    await heading(/^(Passed|Not passed)$/);
    await at(program, 'report');
    await press('Save for an instructor...');
    await words('Key of this installation');
    await page.getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/).waitFor();
    await at(program, 'save for an instructor');
    await answer('Done');

    await press('Review answers');
    await heading('Explanation');
    await at(program, 'review');
    await showPane(seat, 'List');
    await page.getByRole('button', { name: /^All questions/ }).click();
    await page.getByRole('listbox').waitFor();
    await at(program, 'review, filters');
    await page.getByRole('option', { name: /^Sure but not right/ }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await showPane(seat, 'Question');
    await words('No question fits this filter.');
    await at(program, 'review, nothing to show');
    await press('Show all questions');

    const open = async (number: number): Promise<void> => {
      await showPane(seat, 'List');
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^Question ${number}\\b`) })
        .click();
      await page.getByRole('heading', { level: 1, name: `Question ${number}` }).waitFor();
    };
    for (const [screen, fits] of kinds) {
      await open(items.findIndex(fits) + 1);
      const folds = page.locator('main details summary');
      if (await folds.count()) await folds.first().click();
      await at(program, screen);
    }

    await press('Report');
    await press(exam.code ?? exam.title);
    await words('Past attempts');
    await at(program, 'exam page, one attempt');
    await press('Library');
    await heading('Exams');
    await at(program, 'library, one attempt');
  },
);

const kinds = [
  ['review of a choice', (item) => item.type === 'choice' && item.options.length === 4],
  ['review of a multiple', (item) => item.type === 'multiple'],
  ['review of a dropdown', (item) => item.type === 'dropdown'],
  ['review of a match', (item) => item.type === 'match'],
  ['review of an order', (item) => item.type === 'order'],
  ['review of statements', (item) => item.type === 'statements'],
  ['review of a hotspot', (item) => item.type === 'hotspot' && !item.table],
  ['review of cells', (item) => item.type === 'hotspot' && item.table !== undefined],
  ['review of a text', (item) => item.type === 'text'],
  ['review of a number', (item) => item.type === 'number'],
  ['review of a code', (item) => item.type === 'code'],
  ['review of a question with an exhibit', (item) => item.exhibits !== undefined],
  ['review of a case study', (item) => item.id.startsWith('island')],
  ['review of a series', (item) => item.id.startsWith('coast')],
] as const satisfies readonly [string, (item: Item) => boolean][];

/** Right, wrong and in part, so that each of them shows; and one left open. */
function answerFor(item: Item): ItemResponse | null {
  const keyed = typeOf(item).keyed(item);
  switch (item.type) {
    case 'multiple':
      return { options: [item.options[0]?.id ?? '', item.options[2]?.id ?? ''] };
    case 'order':
      return { steps: item.key.toReversed() };
    case 'statements':
      return { rows: Object.fromEntries(item.rows.map((row) => [row.id, 'yes' as const])) };
    case 'hotspot':
      return 'regions' in keyed ? { regions: keyed.regions.slice(0, 1) } : keyed;
    case 'text':
      return { text: 'bulletin show' };
    case 'number':
      return null;
    case 'code':
      return { text: `${item.starter}regions: [coast]\n` };
    default:
      return keyed;
  }
}

/** A narrow window shows the list or the question; the control lies over its radio. */
async function showPane({ page }: Seat, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  if (await radio.count()) await radio.click({ force: true });
}
