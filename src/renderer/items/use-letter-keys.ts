import { useEffect, useEffectEvent } from 'react';
import { isFreeForLetters } from './free-keys.ts';

/** Calls back with an option's index when its letter is pressed: A is 0. */
export function useLetterKeys(count: number, onLetter: (index: number) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (!/^[a-z]$/i.test(event.key) || !isFreeForLetters(event.target)) return;
    const index = event.key.toUpperCase().charCodeAt(0) - 65;
    const input = document.querySelectorAll<HTMLElement>('[data-item] input')[index];
    // A question out of sight, behind its case study, must not be answered unseen.
    if (index >= count || !input?.closest('label')?.checkVisibility()) return;
    event.preventDefault();
    onLetter(index);
    input.focus({ preventScroll: true });
    input.closest('label')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
