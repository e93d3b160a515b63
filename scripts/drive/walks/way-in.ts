import { makeWalk, takeSeat } from './walk.ts';

/** From the exam page to the first question: the pages that explain, and the opening of a section. */
export const wayIn = makeWalk(
  'way in',
  [
    'welcome',
    'welcome, leaving',
    'agreement',
    'overview',
    'how it works: the way through',
    'how it works: time and breaks',
    'how it works: tools and keys',
    'opening of a section',
    'opening of a section, menu',
    'first question',
  ],
  async (ground, at) => {
    const { program, page, candidate, dialog, press, answer, heading } = await takeSeat(ground);
    const { exam } = ground;
    await press(`${exam.code} ${exam.title}`);
    await press('Start exam');
    await heading(`Welcome to ${exam.code}`);
    await at(program, 'welcome');
    await press('Leave');
    await dialog.waitFor();
    await at(program, 'welcome, leaving');
    await answer('Stay');
    await press('Continue');
    await heading('Agreement');
    await at(program, 'agreement');
    await press('I agree');
    await heading('Overview');
    await at(program, 'overview');
    await press('Continue');
    await heading('How sections work');
    await at(program, 'how it works: the way through');
    await press('Continue');
    await heading('Time and breaks');
    await at(program, 'how it works: time and breaks');
    await press('Continue');
    await heading('Tools and keys');
    await at(program, 'how it works: tools and keys');
    await press('Start exam');
    await heading('Day to day');
    await at(program, 'opening of a section');
    await press('More');
    await page.getByRole('menu').waitFor();
    await at(program, 'opening of a section, menu');
    await page.keyboard.press('Escape');
    await press('Begin section');
    await candidate.item();
    await at(program, 'first question');
  },
);
