import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anyMaking } from '../hand.ts';
import { type Moment, pause } from './moment.ts';
import { goOnUntil, sitDown } from './sitting.ts';

/** While the program is closed as a person closes it, which is when it writes a backup. */
export const backingUp: Moment = {
  name: 'while backing up',
  weight: 3,
  async run(scene) {
    const { driver, exam, random, dataFolder } = scene;
    // Something has to have changed, or there is nothing to back up.
    await sitDown(scene);
    await goOnUntil(scene, ({ where }) => where.at === 'item' || where.at === 'end');
    const act = driver.view && anyMaking(driver.view, exam.items, random);
    if (act) await driver.act(act);
    // By turns the backup is waited for, and the whole of the closing is hit.
    const isWaiting = random.below(3) > 0;
    const delay = random.below(isWaiting ? 60 : 200);
    const from = performance.now();
    const closing = driver.program.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    const folder = join(dataFolder, 'backups');
    const isMaking = (): boolean =>
      existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('making-'));
    if (isWaiting) {
      const until = from + 2_000;
      while (!driver.isGone() && !isMaking() && performance.now() < until) await turn();
    }
    await pause(delay);
    const death = await driver.kill();
    await closing;
    await driver.program.close().catch(() => undefined);
    // The clock stood from some moment of the closing on, and none of it may be charged behind it.
    return { from, to: death.to };
  },
};

/** Lets everything else have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
