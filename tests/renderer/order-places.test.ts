import { describe, expect, it } from 'vitest';
import { droppedIn, gapAt, movedTo, withStepAt } from '../../src/renderer/items/order-places.ts';

const boxes = [0, 60, 120].map((top) => ({ top, bottom: top + 50 }));

describe('a step among others', () => {
  it('stands where it is put, and once', () => {
    expect(withStepAt(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(withStepAt(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
    expect(withStepAt(['a', 'b'], 'x', 1)).toEqual(['a', 'x', 'b']);
    expect(withStepAt([], 'x', 0)).toEqual(['x']);
  });

  it('is moved by keys within the answer and no further', () => {
    const held = { step: 'b', from: 1, at: 1 };
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => movedTo(held, key, 3))).toEqual([
      0, 2, 0, 2,
    ]);
    expect(movedTo({ ...held, at: 0 }, 'ArrowUp', 3)).toBe(0);
    expect(movedTo({ ...held, at: 2 }, 'ArrowDown', 3)).toBe(2);
    expect(movedTo(held, 'x', 3)).toBeNull();
  });
});

describe('a step that is dragged', () => {
  it('lands in the gap nearest to the pointer', () => {
    expect([-10, 20, 30, 84, 86, 200].map((y) => gapAt(boxes, y))).toEqual([0, 0, 1, 1, 2, 3]);
    expect(gapAt([], 40)).toBe(0);
  });

  it('lands there wherever it came from', () => {
    const steps = ['a', 'b', 'c'];
    expect(droppedIn(steps, 'a', 3)).toEqual(['b', 'c', 'a']);
    expect(droppedIn(steps, 'a', 2)).toEqual(['b', 'a', 'c']);
    expect(droppedIn(steps, 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(droppedIn(steps, 'x', 1)).toEqual(['a', 'x', 'b', 'c']);
  });

  it.each([0, 1])('stays where it is in gap %i beside itself', (gap) => {
    expect(droppedIn(['a', 'b'], 'a', gap)).toEqual(['a', 'b']);
  });
});
