import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest, numberOf, stepped } from '../../src/renderer/ui/whole-number.ts';

const limits = { min: 0, max: 240, step: 5 };

it('reads whole numbers and nothing else', () => {
  expect(numberOf(' 30 ')).toBe(30);
  expect(numberOf('+5')).toBe(5);
  expect(numberOf('-5')).toBe(-5);
  for (const text of ['', ' ', '3.5', '3,5', '1e3', 'ten', '5 minutes', '9'.repeat(10)])
    expect(numberOf(text)).toBeNull();
});

it('goes to the nearest number that is allowed', () => {
  expect(nearest(47, limits)).toBe(45);
  expect(nearest(48, limits)).toBe(50);
  expect(nearest(-3, limits)).toBe(0);
  expect(nearest(9999, limits)).toBe(240);
  // The greatest allowed, where the maximum is none of the steps.
  expect(nearest(9999, { min: 1, max: 10, step: 4 })).toBe(9);
});

it('steps up and down and stops at the limits', () => {
  expect(stepped(30, 1, limits)).toBe(35);
  expect(stepped(30, -10, limits)).toBe(0);
  expect(stepped(238, 1, limits)).toBe(240);
});

it('never leaves what is allowed', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      number,
      fc.nat(500),
      fc.integer({ min: 1, max: 50 }),
      number,
      number,
      (min, size, step, value, steps) => {
        const within = { min, max: min + size, step };
        for (const result of [nearest(value, within), stepped(value, steps, within)]) {
          expect(result).toBeGreaterThanOrEqual(within.min);
          expect(result).toBeLessThanOrEqual(within.max);
          expect((result - min) % step).toBe(0);
        }
      },
    ),
  );
});
