import { anyMaking, anyMove } from '../hand.ts';
import type { Moment } from './moment.ts';
import { actUntilKilled, goOnUntil, sitDown } from './sitting.ts';

/** Going on a break, on it, and coming back. */
export const breaks: Moment = {
  name: 'in a break',
  weight: 3,
  async run(scene) {
    const { exam, random } = scene;
    await sitDown(scene);
    await goOnUntil(
      scene,
      ({ where, break: { refusal } }) =>
        where.at === 'end' || where.at === 'break' || (where.at !== 'intro' && refusal === null),
    );
    return actUntilKilled(scene, 50 + random.below(1_000), ({ where, ...view }) => {
      if (where.at === 'break') return random.below(8) === 0 ? { type: 'returned' } : 'stay';
      if (view.break.refusal === null && random.below(3) === 0) return { type: 'rested' };
      return random.below(2) === 0
        ? anyMaking({ where, ...view }, exam.items, random)
        : anyMove({ where, ...view }, random);
    });
  },
};
