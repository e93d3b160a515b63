import type { Random } from '../../../src/core/random.ts';
import type { Stage } from '../../drive/program.ts';
import { type Driver, Refused } from '../driver.ts';
import type { ItemsById } from '../hand.ts';
import type { Death } from '../promise.ts';

/** What a moment may use: the running program, chance, and what is known of the exam that is sat. */
export interface Scene {
  stage: Stage;
  driver: Driver;
  random: Random;
  exam: { id: string; items: ItemsById };
  /** A folder for packages and other things of the harness's own. */
  workFolder: string;
  dataFolder: string;
  /** The imports that were acknowledged. */
  imported: { exam: string; version: number }[];
}

/** A kind of moment at which the program is killed. */
export interface Moment {
  name: string;
  /** How often it is chosen, against the others. */
  weight: number;
  /**
   * Brings the running program to the moment and ends it there.
   *
   * @returns when it died
   * @throws when the program does not do what it has to on the way there
   */
  run(scene: Scene): Promise<Death>;
}

/**
 * Lets the program do things until it is killed, so many milliseconds from now. What `act` has begun
 * then fails, which is no fault; what fails before the kill is one.
 *
 * @param random given: the kill waits for the next act and falls into the milliseconds behind it
 */
export async function killAfter(
  milliseconds: number,
  driver: Driver,
  act: (isDying: () => boolean) => Promise<void>,
  random?: Random,
): Promise<Death> {
  let isDying = false;
  const killed = (async () => {
    await pause(milliseconds);
    if (random) {
      // Main is done with an act long before the answer is heard, so most kills would fall behind it.
      await Promise.race([driver.nextAct(), pause(40)]);
      await pause(random.below(6));
    }
    isDying = true;
    return driver.kill();
  })();
  try {
    await act(() => isDying);
  } catch (error) {
    // A refusal is an answer of the living program, whenever it is heard.
    if (!isDying || error instanceof Refused) {
      await killed;
      throw error;
    }
  }
  return killed;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
