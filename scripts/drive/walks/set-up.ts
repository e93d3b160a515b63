import { makeWalk, takeSeat } from './walk.ts';

/** A room that is set up for a candidate: accommodations in force. */
export const setUp = makeWalk(
  'set up',
  [
    'overview, set up',
    'tools and keys, set up',
    'line reader',
    'answers masked',
    'one answer shown',
    'keys, set up',
    'break, clock stands',
    'break with a clock that stands',
    'review, set up',
  ],
  async (ground, at) => {
    const { exam } = ground;
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, button, dialog, press, answer, heading } = seat;
    await press(`${exam.code} ${exam.title}`);
    await press('Change the accommodations');
    for (const name of [
      '2x time',
      'Breaks that stop the clock',
      'Answer masking',
      'Line reader',
      'Reduced motion',
      'Larger targets',
      'Spoken time',
    ]) {
      await page.getByText(name, { exact: true }).click();
    }
    await page
      .getByText(/^2x time, .*spoken time$/)
      .first()
      .waitFor();
    await press('Start exam');
    await press('Continue');
    await press('I agree');
    await heading('Overview');
    await at(program, 'overview, set up');
    for (const page of ['How sections work', 'Time and breaks', 'Tools and keys']) {
      await press('Continue');
      await heading(page);
    }
    await at(program, 'tools and keys, set up');
    await press('Start exam');
    await press('Begin section');
    for (;;) {
      const item = await candidate.item();
      if (item.type === 'choice' && item.options.length === 4) break;
      await candidate.leaveItem('Next');
    }
    await at(program, 'line reader');
    await press('Turn off the line reader');
    await at(program, 'answers masked');
    await press('Show option B');
    await page.getByRole('radio', { name: /^B/ }).waitFor();
    await at(program, 'one answer shown');
    await page.keyboard.press('F1');
    await dialog.waitFor();
    await at(program, 'keys, set up');
    await answer('Close');
    await press('Take a break');
    await dialog.waitFor();
    await at(program, 'break, clock stands');
    await answer('Start break');
    await heading('Break');
    await at(program, 'break with a clock that stands');
    await press('Return to exam');
    await button('Review').waitFor();
    await candidate.leaveItem('Review');
    await heading('Review');
    await at(program, 'review, set up');
  },
);
