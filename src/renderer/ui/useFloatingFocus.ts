import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFocusOnward } from './useFocusOnward.ts';

/**
 * Brings the focus into a panel when it opens, to its field if it has one, and back to where it was
 * when it closes.
 *
 * @param asked a number that goes up when the focus should come to the panel again
 */
export function useFloatingFocus(panel: RefObject<HTMLElement | null>, asked: number): void {
  const [before] = useState(() => document.activeElement);

  const answered = useRef<number>(null);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    const box = panel.current;
    if (!box || box.contains(document.activeElement)) return;
    const field = box.querySelector<HTMLElement>('input, textarea');
    (field ?? box).focus({ preventScroll: true });
  }, [panel, asked]);

  useFocusOnward(panel, () => before);
}
