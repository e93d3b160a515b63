import { useEffect, useEffectEvent } from 'react';
import { isFreeForLetters } from './free-keys.ts';

/** Calls back with an option's index when its letter is pressed: A is 0. */
export function useLetterKeys(count: number, onLetter: (index: number) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (!/^[a-z]$/i.test(event.key) || !isFreeForLetters(event.target)) return;
    const index = event.key.toUpperCase().charCodeAt(0) - 65;
    if (index >= count) return;
    event.preventDefault();
    onLetter(index);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
