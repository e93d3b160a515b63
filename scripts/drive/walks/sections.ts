import { makeWalk, type Seat, takeSeat } from './walk.ts';

/** A case study, a break, an exam left for now, a series, and the end. */
export const sections = makeWalk(
  'sections',
  [
    'opening of a case study',
    'case study',
    'case study, all information',
    'exhibit of a case study',
    'exhibit of a case study, actual size',
    'break',
    'case study after a break, list',
    'review after a break',
    'end of a case study',
    'opening of a series',
    'library, exam not finished',
    'library, ending the exam',
    'exam page, exam not finished',
    'series',
    'series, no break',
    'series, without an answer',
    'series, list',
    'end of a series',
    'end',
    'end of the exam',
    'comments',
    'comments, saved',
  ],
  async (ground, at) => {
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, dialog, press, answer, choose, heading, words } = seat;
    const { exam } = ground;
    await candidate.startExam();
    await press('Begin section');
    await press('Mark for feedback');
    await candidate.leaveItem('Review');
    await press('End section');
    await answer('End section');

    await heading('Skerry Island');
    await at(program, 'opening of a case study');
    await press('Begin section');
    await candidate.item();
    await showPane(seat, 'Case study');
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await at(program, 'case study');
    await page.getByRole('tab', { name: 'All information' }).click();
    await page.getByRole('heading', { name: 'Existing stations' }).waitFor();
    await at(program, 'case study, all information');
    await press('Exhibit: Map of the stations');
    await page.getByRole('img').first().waitFor();
    await at(program, 'exhibit of a case study');
    await page.getByText('Actual size', { exact: true }).click();
    await at(program, 'exhibit of a case study, actual size');
    await press('Close the exhibit Map of the stations');
    await showPane(seat, 'Question');

    await press('Take a break');
    await answer('Start break');
    await heading('Break');
    await at(program, 'break');
    await press('Return to exam');
    await heading('Question 2 of 2');
    await press('Questions');
    await words(/^Closed, /);
    await at(program, 'case study after a break, list');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Questions' }).waitFor({ state: 'detached' });
    await candidate.leaveItem('Review');
    await words('A break closed 1 question.');
    await at(program, 'review after a break');
    await press('End section');
    await dialog.waitFor();
    await at(program, 'end of a case study');
    await answer('End section');

    await words('Forward only');
    await at(program, 'opening of a series');
    await choose('More', 'Leave for now');
    await answer('Leave for now');
    await words(/is not finished$/);
    await at(program, 'library, exam not finished');
    await press('End it and see the score');
    await dialog.waitFor();
    await at(program, 'library, ending the exam');
    await answer('Keep it for later');
    await press(`${exam.code} ${exam.title}`);
    await heading(exam.title);
    await at(program, 'exam page, exam not finished');
    await press('Resume');

    await press('Begin section');
    await candidate.item();
    await at(program, 'series');
    await seat.button('Take a break').focus();
    await page.keyboard.press('Enter');
    await words(/cannot take a break inside/);
    await at(program, 'series, no break');
    await candidate.leaveItem('Next');
    await dialog.waitFor();
    await at(program, 'series, without an answer');
    await answer('Next');
    await heading('Question 2 of 4');
    await press('Questions');
    await words(/^This section goes forward only/);
    await at(program, 'series, list');
    await page.keyboard.press('Escape');
    for (const number of [2, 3]) {
      await heading(`Question ${number} of 4`);
      await candidate.respond({ option: 'no' });
      await candidate.leaveItem('Next');
    }
    await heading('Question 4 of 4');
    await candidate.leaveItem('Next');
    await heading('Leave the last question?');
    await at(program, 'end of a series');
    await answer('End section');

    await heading('All sections are closed');
    await at(program, 'end');
    await press('End exam');
    await dialog.waitFor();
    await at(program, 'end of the exam');
    await answer('End exam');
    await heading('Your comments');
    await at(program, 'comments');
    await press('Show the question');
    await page.getByRole('textbox').first().fill('Two of the options say the same.');
    await words('Saved');
    await at(program, 'comments, saved');
  },
);

/** A narrow window shows the question or one of the panes; the control lies over its radio. */
async function showPane({ page, isNarrow }: Seat, name: string): Promise<void> {
  if (isNarrow) await page.getByRole('radio', { name, exact: true }).click({ force: true });
}
