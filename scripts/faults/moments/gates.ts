import { anyMove } from '../hand.ts';
import type { Moment } from './moment.ts';
import { actUntilKilled, goOnUntil, sitDown } from './sitting.ts';

/** Where sections end and begin: openings, review screens, the last item of a series. */
export const gates: Moment = {
  name: 'at a gate',
  weight: 3,
  async run(scene) {
    const { random } = scene;
    await sitDown(scene);
    await goOnUntil(scene, ({ where }) => where.at !== 'intro');
    // The next act is the way on, which is a gate most of the time; now and then a step back.
    return actUntilKilled(scene, random.below(120), (view) =>
      view.where.at === 'review' && random.below(3) === 0 ? anyMove(view, random) : null,
    );
  },
};
