import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewestLines,
  gapWithin,
  heightOf,
  mostLines,
} from '../../src/renderer/room/tools/line-gap.ts';
import { timeWords } from '../../src/renderer/room/tools/time-words.ts';

describe('the time that is said', () => {
  it.each([
    [null, true, 'There is no time limit.'],
    [100 * 60_000, true, '1 hour 40 minutes left.'],
    [60 * 60_000, true, '1 hour left.'],
    [2 * 60 * 60_000 + 61_000, true, '2 hours 1 minute left.'],
    [31 * 60_000 + 5_000, true, '31 minutes left.'],
    [4 * 60_000 + 30_000, true, '4 minutes 30 seconds left.'],
    [3 * 60_000, true, '3 minutes left.'],
    [1_000, true, '1 second left.'],
    [1, true, '1 second left.'],
    [0, true, 'No time left.'],
    [12 * 60_000, false, '12 minutes left. The clock stands.'],
  ])('%s ms is %s', (remaining, isRunning, words) => {
    expect(timeWords(remaining, isRunning)).toBe(words);
  });
});

describe('the window of the line reader', () => {
  it('stays inside the page and keeps a size that can be read through', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5, max: 40 }),
        fc.nat(2000),
        (top, lines, height) => {
          const gap = gapWithin({ top, lines }, height);
          expect(gap.lines).toBeGreaterThanOrEqual(fewestLines);
          expect(gap.lines).toBeLessThanOrEqual(mostLines);
          expect(gap.top).toBeGreaterThanOrEqual(0);
          if (heightOf(gap) <= height) expect(gap.top + heightOf(gap)).toBeLessThanOrEqual(height);
          else expect(gap.top).toBe(0);
        },
      ),
    );
  });

  it('goes where it is moved while there is room', () => {
    expect(gapWithin({ top: 140, lines: 3 }, 600)).toEqual({ top: 140, lines: 3 });
  });
});
