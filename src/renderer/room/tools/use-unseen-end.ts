import { type RefObject, useEffect } from 'react';
import { beforeLeaving } from '../leaving.ts';
import { askAboutEnd, seenEnds } from './tools.ts';

/** That much of the end may be out of view, in CSS pixels: no control is that low. */
const tolerance = 40;

/** How long an end must be in view without any scrolling: pictures may still push it down. */
const glance = 1_000;

/**
 * Before an item goes out of view whose end never came into view, asks once about it.
 *
 * @param pane in which the item scrolls
 * @param end stands behind the last of the item
 */
export function useUnseenEnd(
  item: string,
  pane: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const box = pane.current;
    const mark = end.current;
    if (!box || !mark || seenEnds.has(item)) return;
    const isInView = (): boolean =>
      mark.getBoundingClientRect().top <= box.getBoundingClientRect().bottom + tolerance;
    const look = (): void => {
      if (box.clientHeight > 0 && isInView()) seenEnds.add(item);
    };
    box.addEventListener('scroll', look, { passive: true });
    const timer = setTimeout(look, glance);
    const stop = beforeLeaving((goOn) => {
      // A pane out of sight, behind its case study, shows nothing to be asked about.
      if (seenEnds.has(item) || box.clientHeight === 0 || isInView()) return goOn();
      seenEnds.add(item);
      askAboutEnd(goOn);
    });
    return () => {
      box.removeEventListener('scroll', look);
      clearTimeout(timer);
      stop();
      askAboutEnd(null);
    };
  }, [item, pane, end]);
}
