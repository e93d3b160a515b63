import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * When the component goes away with the focus inside, the focus goes on to something that stays,
 * instead of to nowhere.
 *
 * @param to what takes it; the heading of the page where that is gone or left out
 */
export function useFocusOnward(
  box: RefObject<HTMLElement | null>,
  to: () => Element | null = () => null,
): void {
  const goal = useRef(to);
  useLayoutEffect(() => {
    goal.current = to;
  });
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const wanted = goal.current();
      // Once it is gone: React also runs this for components that stay. Whatever came in its place
      // and took the focus keeps it.
      queueMicrotask(() => {
        if (element.isConnected || document.activeElement !== document.body) return;
        const isThere = wanted instanceof HTMLElement && wanted.isConnected;
        const next = isThere && wanted !== document.body ? wanted : pageHeading();
        next?.focus({ preventScroll: true });
      });
    };
  }, [box]);
}

/** A dialog gives the focus back to what had it before a moment after it has closed. */
const framesToGiveBack = 3;

/**
 * When a dialog goes away and what had the focus before is gone as well, the focus goes on to the
 * heading of the page.
 */
export function useFocusBehindDialog(): void {
  useEffect(
    () => () => {
      let frames = framesToGiveBack;
      requestAnimationFrame(function look() {
        frames -= 1;
        if (frames > 0) requestAnimationFrame(look);
        else if (document.activeElement === document.body) pageHeading()?.focus();
      });
    },
    [],
  );
}

/** The heading of the page, where its screen puts the focus too; of two the one in sight. */
function pageHeading(): HTMLElement | null {
  const headings = [...document.querySelectorAll<HTMLElement>('main h1')];
  return headings.find((heading) => heading.checkVisibility()) ?? null;
}
