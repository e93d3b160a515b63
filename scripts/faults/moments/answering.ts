import { anyMaking, anyMove, wayOn } from '../hand.ts';
import type { Moment } from './moment.ts';
import { actUntilKilled, goOnUntil, sitDown } from './sitting.ts';

/** While the candidate answers, marks, strikes, highlights and writes. */
export const answering: Moment = {
  name: 'answering',
  weight: 8,
  async run(scene) {
    const { exam, random } = scene;
    await sitDown(scene);
    await goOnUntil(scene, ({ where }) => where.at === 'item' || where.at === 'end');
    // One time in three the candidate stops to think, and nothing but the clock goes on.
    const thinks = random.below(3) === 0;
    const acts = thinks ? random.below(20) : Infinity;
    let taken = 0;
    return actUntilKilled(scene, 100 + random.below(thinks ? 2_500 : 900), (view) => {
      if (taken >= acts) return 'stay';
      taken += 1;
      const choice = random.below(10);
      if (view.where.at === 'item' && choice < 7) return anyMaking(view, exam.items, random);
      return (choice < 9 ? anyMove(view, random) : null) ?? wayOn(view);
    });
  },
};
