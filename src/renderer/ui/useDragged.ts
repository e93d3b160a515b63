import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { FloatingPlace } from './floating-place.ts';

/** A hand that only presses trembles a little: so many pixels are no drag. */
const tremble = 4;

/**
 * Moves something along with the pointer that holds it.
 *
 * @param from where it stands when it is taken hold of
 * @returns handlers for the part that is held; buttons in it stay buttons until the pointer moves
 */
export function useDragged({
  from,
  onMove,
}: {
  from: FloatingPlace;
  onMove: (to: FloatingPlace) => void;
}) {
  const hasMoved = useRef(false);
  const letGo = useRef<() => void>(undefined);
  const moved = useRef(onMove);
  useEffect(() => {
    moved.current = onMove;
  }, [onMove]);
  useEffect(() => () => letGo.current?.(), []);

  return {
    onPointerDown({ button, clientX: startX, clientY: startY }: PointerEvent<HTMLElement>): void {
      letGo.current?.();
      hasMoved.current = false;
      if (button !== 0) return;
      // At the window, since the pointer may run ahead of what it moves; a capture would take the
      // presses from the buttons.
      const hold = new AbortController();
      const { signal } = hold;
      letGo.current = () => hold.abort();
      window.addEventListener(
        'pointermove',
        ({ clientX, clientY }) => {
          const x = clientX - startX;
          const y = clientY - startY;
          if (!hasMoved.current && Math.hypot(x, y) < tremble) return;
          hasMoved.current = true;
          moved.current({ x: from.x + x, y: from.y + y });
        },
        { signal },
      );
      for (const end of ['pointerup', 'pointercancel'] as const)
        window.addEventListener(end, () => hold.abort(), { signal });
    },
    onClickCapture(event: MouseEvent<HTMLElement>): void {
      // The click that ends a drag presses nothing. A key's click has no count.
      if (hasMoved.current && event.detail > 0) event.stopPropagation();
      hasMoved.current = false;
    },
  };
}
