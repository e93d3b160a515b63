import { typeOf } from '../../../src/core/items/index.ts';
import { makeWalk, takeSeat } from './walk.ts';

/** Practice, with answers after each question. */
export const practice = makeWalk(
  'practice',
  [
    'practice: overview',
    'practice: how it works',
    'practice: question',
    'practice: right',
    'practice: wrong',
    'practice: list',
    'practice: paused',
    'practice: leaving for now',
    'practice: end',
    'practice: report',
    'practice: past practice',
  ],
  async (ground, at) => {
    const { exam } = ground;
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, button, dialog, press, answer, choose, heading, words } =
      seat;
    await press(`${exam.code} ${exam.title}`);
    await page.getByRole('tab', { name: /^Practice/ }).click();
    await words('20 questions match');
    await press('Start practice');
    await heading('Overview');
    await at(program, 'practice: overview');
    await press('Continue');
    await heading('How practice works');
    await at(program, 'practice: how it works');
    await press('Start practice');
    await press('Begin section');

    const first = await candidate.item();
    await button('Check answer').waitFor();
    await at(program, 'practice: question');
    await candidate.respond(typeOf(first).keyed(first));
    await press('Check answer');
    await heading('Feedback');
    await at(program, 'practice: right');
    let item = await candidate.item();
    while (item.type !== 'choice') {
      await candidate.leaveItem('Next');
      item = await candidate.item();
    }
    const wrong = item.options.find(({ id }) => item.type === 'choice' && id !== item.key);
    await candidate.respond({ option: wrong?.id ?? null });
    await press('Check answer');
    await heading('Feedback');
    await at(program, 'practice: wrong');
    await press('Questions');
    await page.getByRole('complementary').getByRole('listitem').first().waitFor();
    await at(program, 'practice: list');
    await page.keyboard.press('Escape');
    await press('Pause');
    await heading('Paused');
    await at(program, 'practice: paused');
    await press('Return to practice');
    await candidate.item();
    await choose('More', 'Leave for now');
    await dialog.waitFor();
    await at(program, 'practice: leaving for now');
    await answer('Stay');
    await choose('More', 'End practice');
    await dialog.waitFor();
    await at(program, 'practice: end');
    await answer('End practice');
    await heading(/^Practice: /);
    await at(program, 'practice: report');
    await press(exam.code ?? exam.title);
    await words('Past practice');
    await at(program, 'practice: past practice');
  },
);
