import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answering,
  busyFor,
  hangs,
  idleFor,
  lookEvery,
  type Pulse,
  silentStill,
} from '../../src/main/pulse.ts';

/** A page that is silent for so many looks. `share`: of a processor, while it is. */
function silence(looks: number, share: number | null, elapsed = lookEvery): [Pulse, number | null] {
  let pulse = answering;
  let used = share === null ? null : 5_000;
  for (let look = 0; look < looks; look += 1) {
    if (used !== null && share !== null) used += share * elapsed;
    pulse = silentStill(pulse, elapsed, used);
  }
  return [pulse, used];
}

describe('a page that does not answer', () => {
  it('hangs when it kept its processor busy for two seconds', () => {
    const looks = Math.ceil(busyFor / lookEvery);
    expect(hangs(...silence(looks, 1), false)).toBe(true);
    expect(hangs(...silence(looks - 1, 1), false)).toBe(false);
    // With the second look of a new question that is two seconds, and leaves one to come back.
    expect((looks + 1) * lookEvery).toBeLessThanOrEqual(2_000);
  });

  it('does not hang when others were served first', () => {
    expect(hangs(...silence(Math.ceil(busyFor / lookEvery), 0.3), false)).toBe(false);
    expect(hangs(...silence(4 * Math.ceil(busyFor / lookEvery), 0.3), false)).toBe(true);
  });

  it('does not hang while it is loaded, or waits a little', () => {
    expect(hangs(...silence(20, 1), true)).toBe(false);
    expect(hangs(...silence(20, 0), false)).toBe(false);
    expect(hangs(...silence(20, null), false)).toBe(false);
  });

  it('hangs after a long time in any case', () => {
    const looks = Math.ceil(idleFor / lookEvery);
    for (const share of [0, 1, null]) {
      expect(hangs(...silence(looks, share), true)).toBe(true);
      expect(hangs(...silence(looks, share), false)).toBe(true);
    }
  });

  it('is not blamed for the time in which main itself stood still', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), (stall, isLoading) => {
        const [pulse, used] = silence(1, 1, stall);
        expect(hangs(pulse, used, isLoading)).toBe(false);
      }),
    );
  });
});
