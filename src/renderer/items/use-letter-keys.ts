import { useEffect, useEffectEvent } from 'react';
import { isFreeForLetters } from './free-keys.ts';

/**
 * Calls back with an option's index when its letter is pressed: A is 0. The option carries the
 * letter as `data-letter`; what can be pressed in it takes the focus.
 *
 * @param onShiftLetter the same with Shift; the focus stays where it is
 */
export function useLetterKeys(
  count: number,
  onLetter: (index: number) => void,
  onShiftLetter?: (index: number) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (!/^[a-z]$/i.test(event.key) || !isFreeForLetters(event.target)) return;
    const letter = event.key.toUpperCase();
    const index = letter.charCodeAt(0) - 65;
    const option = document.querySelector<HTMLElement>(`[data-item] [data-letter="${letter}"]`);
    // A question out of sight, behind its case study, must not be answered unseen.
    if (index >= count || !option?.checkVisibility()) return;
    if (event.shiftKey) {
      if (!onShiftLetter) return;
      event.preventDefault();
      onShiftLetter(index);
    } else {
      event.preventDefault();
      onLetter(index);
      const control = option.matches('input, button')
        ? option
        : option.querySelector<HTMLElement>('input, button');
      control?.focus({ preventScroll: true });
    }
    option.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
