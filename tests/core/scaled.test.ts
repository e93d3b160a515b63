import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rawCut, scaledScore } from '../../src/core/report/scaled.ts';

it('meets its three anchors', () => {
  expect(scaledScore(0, 80, 56)).toBe(1);
  expect(scaledScore(56, 80, 56)).toBe(700);
  expect(scaledScore(80, 80, 56)).toBe(1000);
  expect(scaledScore(55, 80, 56)).toBe(686);
});

it('puts the default cut at 70 % of the points, rounded up', () => {
  expect(rawCut(80, 70)).toBe(56);
  expect(rawCut(81, 70)).toBe(57);
  // 0.7 * 90 is 62.99999999999999 in binary, and must still be 63.
  expect(rawCut(90, 70)).toBe(63);
});

it('never falls as points rise, and reaches 700 at the cut and not before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 100 }),
      (maximum, percent) => {
        const cut = rawCut(maximum, percent);
        let last = 0;
        for (let points = 0; points <= maximum; points += 1) {
          const scaled = scaledScore(points, maximum, cut);
          expect(scaled).toBeGreaterThanOrEqual(Math.max(1, last));
          expect(scaled).toBeLessThanOrEqual(1000);
          expect(scaled >= 700).toBe(points >= cut);
          last = scaled;
        }
      },
    ),
  );
});
