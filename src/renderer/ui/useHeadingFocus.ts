import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves focus to a heading when its screen opens and whenever `place` changes, so that keyboard and
 * screen reader go on from the top of what is new. Give the heading `tabIndex={-1}`.
 *
 * @param place names what the heading belongs to, such as an item's id
 */
export function useHeadingFocus(place: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const reached = useRef<string>(null);
  useEffect(() => {
    if (reached.current === place) return;
    reached.current = place;
    heading.current?.focus();
  }, [place]);
  return heading;
}
