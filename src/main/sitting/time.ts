import { performance } from 'node:perf_hooks';

/** The two clocks that a sitting reads. */
export interface Time {
  /** Wall clock, milliseconds since 1970: for people and logs. A changed system clock changes it. */
  wall(): number;
  /** Milliseconds from any start, never running backwards: the only clock that exam time rests on. */
  monotonic(): number;
}

/**
 * The system's clocks.
 *
 * @param rate how fast exam time runs; tests of a whole exam use more than 1
 */
export function systemTime(rate = 1): Time {
  return {
    wall: () => Date.now(),
    monotonic: () => performance.now() * rate,
  };
}
