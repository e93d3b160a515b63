/** Where panels that float over a page stand. All lengths are CSS pixels of the window. */

/** The top left corner of a panel. */
export interface FloatingPlace {
  x: number;
  y: number;
}

/** The window and the panel in it. */
export interface FloatingRoom {
  window: { width: number; height: number };
  panel: { width: number; height: number };
}

export type Corner = 'bottom-right' | 'bottom-left' | 'top-left' | 'top-right';

/** Between a panel and the edge of the window. */
const edge = 8;

/** Corners keep clear of the page's bars, where the window is high enough for both. */
const bar = 72;

const keyStep = 16;
const keyLeap = 80;

const corners: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-left', 'top-right'];

/** Where a panel stands: at its place, or as near to it as keeps it inside the window. */
export function placeOf(place: FloatingPlace | null, room: FloatingRoom): FloatingPlace {
  const { x, y } = place ?? cornerPlace('bottom-right', room);
  return {
    x: within(x, room.window.width - room.panel.width - edge),
    y: within(y, room.window.height - room.panel.height - edge),
  };
}

/** Where a panel stands in a corner. */
export function cornerPlace(corner: Corner, room: FloatingRoom): FloatingPlace {
  const right = room.window.width - room.panel.width - 2 * edge;
  const bottom = room.window.height - room.panel.height - bar;
  const place = {
    x: corner.endsWith('left') ? 2 * edge : right,
    y: corner.startsWith('top') ? bar : bottom,
  };
  return placeOf(place, room);
}

/** The corner that follows the one a panel is nearest to, on a way round the window. */
export function nextCorner(place: FloatingPlace, room: FloatingRoom): Corner {
  const distances = corners.map((corner) => {
    const { x, y } = cornerPlace(corner, room);
    return Math.hypot(place.x - x, place.y - y);
  });
  const nearest = distances.indexOf(Math.min(...distances));
  return corners[(nearest + 1) % corners.length] ?? 'bottom-right';
}

/** Where a key moves a panel to; with Shift further. null for keys that do not move it. */
export function movedBy(
  { x, y }: FloatingPlace,
  key: string,
  isLeap: boolean,
): FloatingPlace | null {
  const step = isLeap ? keyLeap : keyStep;
  switch (key) {
    case 'ArrowLeft':
      return { x: x - step, y };
    case 'ArrowRight':
      return { x: x + step, y };
    case 'ArrowUp':
      return { x, y: y - step };
    case 'ArrowDown':
      return { x, y: y + step };
    default:
      return null;
  }
}

/** The near edge wins where a window is too small for the panel: its title line stays in reach. */
function within(value: number, most: number): number {
  return Math.max(edge, Math.min(value, most));
}
