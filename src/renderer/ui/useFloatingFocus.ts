import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Brings the focus into a panel when it opens and back to where it was when it closes.
 *
 * @param asked a number that goes up when the focus should come to the panel again
 */
export function useFloatingFocus(panel: RefObject<HTMLElement | null>, asked: number): void {
  // The panel's own fields take the focus while it is put into the page; before that it is elsewhere.
  const [before] = useState(() => document.activeElement);

  const answered = useRef<number>(null);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    const box = panel.current;
    if (box && !box.contains(document.activeElement)) box.focus({ preventScroll: true });
  }, [panel, asked]);

  useLayoutEffect(() => {
    const box = panel.current;
    return () => {
      if (!box?.contains(document.activeElement)) return;
      // Once it is gone: React also runs this for panels that stay.
      queueMicrotask(() => {
        if (!box.isConnected && before instanceof HTMLElement)
          before.focus({ preventScroll: true });
      });
    };
  }, [panel, before]);
}
