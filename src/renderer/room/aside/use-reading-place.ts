import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { placeIn, type ReadingPlace, rememberPlace, topIn } from './reading-places.ts';

/**
 * Keeps the reading position of a text in its scrolling box, also when the box is put away and comes
 * back. A picture that arrives late makes the text grow: the box then scrolls on to the place, until
 * somebody goes elsewhere.
 *
 * @param text names what is read now
 * @returns to be called before the page scrolls the box to another place by itself
 */
export function useReadingPlace(ref: RefObject<HTMLElement | null>, text: string): () => void {
  const wayBack = useRef<ReadingPlace | null>(null);
  const stay = useCallback((): void => {
    wayBack.current = null;
  }, []);
  useLayoutEffect(() => {
    const own = ref.current;
    if (!own) return;
    const box = scrollerOf(own);
    wayBack.current = placeIn(text);
    const goBack = (): void => {
      const place = wayBack.current;
      if (!place || box.clientHeight === 0) return;
      const { scrollHeight: height, clientWidth: width } = box;
      box.scrollTop = topIn(place, { height, width });
      const isWhole = height >= place.height || width !== place.width;
      if (isWhole) wayBack.current = null;
    };
    const remember = (): void => {
      // A box out of sight has no height, and what it says of its place is not where anybody read.
      if (wayBack.current || box.clientHeight === 0) return;
      const { scrollTop: top, scrollHeight: height, clientWidth: width } = box;
      rememberPlace(text, { top, height, width });
    };

    if (box === own) box.scrollTop = 0;
    goBack();
    const observer = new ResizeObserver(goBack);
    for (const child of own.children) observer.observe(child);
    box.addEventListener('scroll', remember, { passive: true });
    const hands = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const hand of hands) box.addEventListener(hand, stay, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', remember);
      for (const hand of hands) box.removeEventListener(hand, stay);
    };
  }, [ref, text, stay]);
  return stay;
}

/** What scrolls a text: its own box, or a page around it where the window has no room for boxes. */
function scrollerOf(box: HTMLElement): HTMLElement {
  for (let element: HTMLElement | null = box; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return box;
}
