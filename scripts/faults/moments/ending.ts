import type { Moment } from './moment.ts';
import { killAfter } from './moment.ts';
import { goOnUntil, sitDown } from './sitting.ts';

/** While the exam ends and its result is written. */
export const ending: Moment = {
  name: 'at the end',
  weight: 3,
  async run(scene) {
    const { driver, random } = scene;
    await sitDown(scene);
    await goOnUntil(scene, ({ where }) => where.at === 'end');
    return killAfter(random.below(80), driver, async () => {
      await driver.act({ type: 'ended', reason: 'candidate' });
      await driver.call('report/get', { attempt: driver.view?.attempt ?? '' });
    });
  },
};
