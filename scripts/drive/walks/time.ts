import { holdClock } from '../clock.ts';
import { makeWalk, takeSeat } from './walk.ts';

const minute = 60_000;

/** What time does to the room: warnings, and the end by itself. */
export const time = makeWalk(
  'time',
  ['time: 30 minutes', 'time: 5 minutes', 'time: up', 'time: up, with comments'],
  async (ground, at) => {
    const { exam } = ground;
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, candidate, press, heading, words } = seat;
    const clock = await holdClock(program.app);
    await candidate.startExam();
    await press('Begin section');
    await candidate.item();
    await clock.pass(exam.minutes * minute - 29 * minute);
    await words('Less than 30 minutes left.');
    await at(program, 'time: 30 minutes');
    await press('Dismiss');
    await clock.pass(25 * minute);
    await words('Less than 5 minutes left.');
    await at(program, 'time: 5 minutes');
    await clock.pass(5 * minute);
    await heading('Time is up');
    await at(program, 'time: up');
    await press('See the score');
    await heading('Not passed');

    await press(exam.code ?? exam.title);
    await press('Library');
    await candidate.startExam();
    await press('Begin section');
    await press('Mark for feedback');
    // A sum of fractions may fall short of the whole by less than one can see.
    await clock.pass(exam.minutes * minute + 1);
    await heading('Time is up');
    await at(program, 'time: up, with comments');
  },
);
