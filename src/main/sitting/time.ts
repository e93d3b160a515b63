import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';

/** The clocks that a sitting reads. */
export interface Time {
  /** Wall clock, milliseconds since 1970: for people and logs. A changed system clock changes it. */
  wall(): number;
  /** Milliseconds from any start, never running backwards: the only clock that exam time rests on. */
  monotonic(): number;
  /**
   * Milliseconds since the machine was started, with all that it slept. Only gaps in it are looked
   * at, to tell a program that stood still; no exam time rests on it. See docs/clock.md.
   */
  machine(): number;
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
    machine,
  };
}

/** Linux, macOS and Windows count sleep in it; a system that does not say it still has no gaps. */
function machine(): number {
  try {
    return uptime() * 1_000;
  } catch {
    return performance.now();
  }
}
