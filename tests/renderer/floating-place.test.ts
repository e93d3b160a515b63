import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cornerPlace,
  type FloatingRoom,
  movedBy,
  nextCorner,
  placeOf,
} from '../../src/renderer/ui/floating-place.ts';

const room: FloatingRoom = {
  window: { width: 1280, height: 800 },
  panel: { width: 300, height: 400 },
};

it('opens at the bottom right, clear of the bar below', () => {
  const { x, y } = placeOf(null, room);
  expect(x + room.panel.width).toBeLessThan(room.window.width);
  expect(x).toBeGreaterThan(room.window.width / 2);
  expect(y + room.panel.height).toBeLessThanOrEqual(room.window.height - 64);
});

it('stays where it was put', () => {
  expect(placeOf({ x: 321, y: 123 }, room)).toEqual({ x: 321, y: 123 });
});

it('lies inside the window wherever it was left and whatever the window became', () => {
  const length = fc.integer({ min: 1, max: 4000 });
  const anywhere = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(length, length, length, length, anywhere, anywhere, (w, h, pw, ph, x, y) => {
      const small = {
        window: { width: w, height: h },
        panel: { width: Math.min(pw, w - 16), height: Math.min(ph, h - 16) },
      };
      const place = placeOf({ x, y }, small);
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeGreaterThanOrEqual(0);
      if (small.panel.width > 0)
        expect(place.x + small.panel.width).toBeLessThanOrEqual(small.window.width);
      if (small.panel.height > 0)
        expect(place.y + small.panel.height).toBeLessThanOrEqual(small.window.height);
    }),
  );
});

it('keeps its title line in reach in a window that is too small for it', () => {
  const tiny = { window: { width: 200, height: 100 }, panel: { width: 300, height: 400 } };
  expect(placeOf({ x: 50, y: 50 }, tiny)).toEqual({ x: 8, y: 8 });
});

it('goes round all four corners and comes back', () => {
  const corners = [];
  let place = placeOf(null, room);
  for (let press = 0; press < 4; press++) {
    const corner = nextCorner(place, room);
    corners.push(corner);
    place = cornerPlace(corner, room);
  }
  expect(corners).toEqual(['bottom-left', 'top-left', 'top-right', 'bottom-right']);
  expect(place).toEqual(placeOf(null, room));
});

it('moves with the arrow keys, further with Shift, and with no other key', () => {
  const from = { x: 100, y: 100 };
  expect(movedBy(from, 'ArrowLeft', false)).toEqual({ x: 84, y: 100 });
  expect(movedBy(from, 'ArrowRight', false)).toEqual({ x: 116, y: 100 });
  expect(movedBy(from, 'ArrowUp', false)).toEqual({ x: 100, y: 84 });
  expect(movedBy(from, 'ArrowDown', true)).toEqual({ x: 100, y: 180 });
  expect(movedBy(from, 'Tab', false)).toBeNull();
});
