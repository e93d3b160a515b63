import { makeWalk, type Seat, takeSeat } from './walk.ts';

/** Everything that opens over or beside a question. */
export const tools = makeWalk(
  'tools',
  [
    'question list',
    'question list, filters',
    'question list, nothing fits',
    'exam progress',
    'highlighter on',
    'highlights made',
    'note',
    'scratch pad',
    'calculator',
    'calculator, cannot divide',
    'clock hidden',
    'menu',
    'keys',
    'colors and size',
    'reset',
    'break, asked first',
    'leaving for now, asked first',
    'ending the exam, asked first',
    'reference',
    'reference, pages',
    'reference, full width',
    'reference, results',
    'reference, a match',
    'reference, nothing found',
    'exhibit of a question',
  ],
  async (ground, at) => {
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, dialog, press, answer, choose, words, escape } = seat;
    await candidate.startExam();
    await press('Begin section');
    await goTo(seat, 'choice');
    await press('Mark for review');

    const panel = page.getByRole('complementary');
    await press('Questions');
    await panel.getByRole('listitem').first().waitFor();
    await at(program, 'question list');
    await panel.getByRole('button', { name: /All/ }).first().click();
    await page.getByRole('listbox').waitFor();
    await at(program, 'question list, filters');
    await page.getByRole('option', { name: /^Answered/ }).click();
    await words('No question fits this filter.');
    await at(program, 'question list, nothing fits');
    await escape(panel);
    await press('Exam progress');
    await words('You are here');
    await at(program, 'exam progress');
    await escape(panel);

    await page.keyboard.press('Alt+h');
    const text = page.getByRole('group', { name: 'Question text' });
    await text.waitFor();
    await at(program, 'highlighter on');
    await text.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seat.button('Clear highlights').waitFor();
    await at(program, 'highlights made');
    await page.keyboard.press('Alt+h');
    await text.waitFor({ state: 'detached' });

    await press('Note');
    await page.getByRole('textbox', { name: 'Note' }).fill('Gaps are what counts here.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await at(program, 'note');
    await escape(page.getByRole('textbox', { name: 'Note' }));
    await press('Scratch pad');
    await page.getByRole('textbox', { name: 'Scratch pad' }).fill('3 x 4 = 12\n12 - 5 = 7');
    await page.getByText('Saved', { exact: true }).waitFor();
    await at(program, 'scratch pad');
    await escape(page.getByRole('textbox', { name: 'Scratch pad' }));
    await press('Calculator');
    const display = page.getByRole('group', { name: /^Display/ });
    await display.focus();
    await page.keyboard.type('0.1+0.2=');
    await page.getByRole('group', { name: 'Display: 0.3' }).waitFor();
    await at(program, 'calculator');
    await page.keyboard.type('/0=');
    await page.getByRole('group', { name: 'Display: Cannot divide by zero' }).waitFor();
    await at(program, 'calculator, cannot divide');
    await escape(display);

    await press('Hide clock');
    await words('Clock hidden');
    await at(program, 'clock hidden');
    await press('Show clock');

    await press('More');
    await page.getByRole('menu').waitFor();
    await at(program, 'menu');
    await page.getByRole('menuitem', { name: 'Keys' }).click();
    await dialog.waitFor();
    await at(program, 'keys');
    await answer('Close');
    await choose('More', 'Colors and size');
    await dialog.getByText('Aa').first().waitFor();
    await at(program, 'colors and size');
    await answer('Done');

    await candidate.respond({ option: 'b' });
    await press('Reset');
    await dialog.waitFor();
    await at(program, 'reset');
    await answer('Keep it');
    await press('Take a break');
    await dialog.waitFor();
    await at(program, 'break, asked first');
    await answer('Keep working');
    await choose('More', 'Leave for now');
    await dialog.waitFor();
    await at(program, 'leaving for now, asked first');
    await answer('Stay');
    await choose('More', 'End exam');
    await dialog.waitFor();
    await at(program, 'ending the exam, asked first');
    await answer('Go back');

    const search = page.getByRole('searchbox', { name: 'Search all pages' });
    await press('Reference');
    await page.getByRole('heading', { name: 'Instruments', level: 2 }).waitFor();
    await at(program, 'reference');
    const pages = page.getByRole('navigation', { name: 'Pages' });
    // A pane that has the window to itself shows them always.
    if (!seat.isNarrow) await press('Pages');
    await pages.waitFor();
    await at(program, 'reference, pages');
    await pages.getByRole('button', { name: 'Care' }).click();
    await page.getByRole('heading', { name: 'Care' }).waitFor();
    if (!seat.isNarrow) await press('Full width');
    await at(program, 'reference, full width');
    if (!seat.isNarrow) await press('Back to question');
    await search.fill('heated battery');
    await words('1 place on 1 page');
    await at(program, 'reference, results');
    await page.keyboard.press('Enter');
    await words(/^Match 1 of/);
    await at(program, 'reference, a match');
    await search.fill('zeppelin');
    await words(/^Nothing found for/);
    await at(program, 'reference, nothing found');
    await press('Close the reference');
    await search.waitFor({ state: 'detached' });

    await goTo(seat, 'with exhibits');
    await press('Exhibit: Station log');
    await page.getByRole('heading', { name: 'Station log' }).waitFor();
    await at(program, 'exhibit of a question');
  },
);

/** Goes on, from question to question, to one that has no exhibit, or to one that has. */
async function goTo({ candidate }: Seat, wanted: 'choice' | 'with exhibits'): Promise<void> {
  for (;;) {
    const item = await candidate.item();
    const isPlain = item.type === 'choice' && item.options.length === 4;
    if (wanted === 'choice' ? isPlain : item.exhibits) return;
    await candidate.leaveItem('Next');
  }
}
