import type { CandidateAct } from '../../../src/contract/calls.ts';
import type { RoomView } from '../../../src/contract/room-views.ts';
import { wayOn } from '../hand.ts';
import type { Death } from '../promise.ts';
import { killAfter, pause, type Scene } from './moment.ts';

/** Sees to it that an attempt is in the room: the one that was promised, or a new one. */
export async function sitDown({ driver, exam, random }: Scene): Promise<void> {
  if (driver.view && driver.view.where.at !== 'finished') return;
  if (driver.promised) await driver.resume();
  else await driver.begin(exam.id, random);
}

/** Goes the shortest way on until the room stands where `isThere` says. */
export async function goOnUntil(
  { driver }: Scene,
  isThere: (view: RoomView) => boolean,
): Promise<void> {
  for (;;) {
    const { view } = driver;
    if (!view) throw new Error('nobody sits in the room');
    if (isThere(view)) return;
    const act = wayOn(view);
    if (!act) throw new Error('the exam is over');
    await driver.act(act);
  }
}

/**
 * Takes act after act, as fast as main answers, until the kill. An exam that ends on the way is
 * followed by a new one.
 *
 * @param next what to do in this place; null: go the shortest way on
 */
export async function actUntilKilled(
  scene: Scene,
  milliseconds: number,
  next: (view: RoomView) => CandidateAct | 'stay' | null,
): Promise<Death> {
  const { driver, exam, random } = scene;
  const act = async (isDying: () => boolean): Promise<void> => {
    while (!isDying()) {
      const { view } = driver;
      const chosen = view && (next(view) ?? wayOn(view));
      if (chosen === 'stay') await pause(20);
      else if (chosen) await driver.act(chosen);
      else await driver.begin(exam.id, random);
    }
  };
  return killAfter(milliseconds, driver, act, random);
}
