import type { ElectronApplication } from '@playwright/test';

/**
 * Takes the exam clock of the running program into the hand: it stands still from now on and moves
 * only by what is asked for. Main alone reads it, so nothing in the window knows.
 */
export async function holdClock(app: ElectronApplication): Promise<{
  /** Lets exam time pass, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
}> {
  await app.evaluate(() => {
    const held = performance.now();
    Object.assign(globalThis, { heldClock: held });
    performance.now = () => (globalThis as unknown as { heldClock: number }).heldClock;
  });
  return {
    pass: (milliseconds) =>
      app.evaluate((_electron, by) => {
        (globalThis as unknown as { heldClock: number }).heldClock += by;
      }, milliseconds),
  };
}
