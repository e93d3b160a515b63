import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

// The room is one page that scrolls then; see room.module.css.
const low = window.matchMedia('(max-height: 22rem)');

/** Whether the window is too low for panes that scroll by themselves. */
export function useLowWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      low.addEventListener('change', changed);
      return () => low.removeEventListener('change', changed);
    },
    () => low.matches,
  );
}

/**
 * Whether an element is narrower than its content would need. Measured, since a panel beside it
 * takes room too.
 *
 * @param needed width in CSS pixels
 */
export function useNarrowBox(ref: RefObject<HTMLElement | null>, needed: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = (): void => setNarrow(box.clientWidth < needed);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref, needed]);
  return isNarrow;
}
