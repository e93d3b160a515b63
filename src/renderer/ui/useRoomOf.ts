import { type RefObject, useLayoutEffect, useState } from 'react';
import type { FloatingRoom } from './floating-place.ts';

const none: FloatingRoom = { window: { width: 0, height: 0 }, panel: { width: 0, height: 0 } };

/** The sizes of the window and of a panel in it, kept up with both. */
export function useRoomOf(panel: RefObject<HTMLElement | null>): FloatingRoom {
  const [room, setRoom] = useState(none);
  useLayoutEffect(() => {
    const box = panel.current;
    if (!box) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      setRoom({
        window: { width, height },
        panel: { width: box.offsetWidth, height: box.offsetHeight },
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [panel]);
  return room;
}
