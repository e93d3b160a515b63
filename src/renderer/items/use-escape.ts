import { useEffect, useEffectEvent } from 'react';
import { isSomethingOpen } from './free-keys.ts';

/** Calls back on Escape, unless something lies over the screen that Escape closes. */
export function useEscape(onEscape: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isSomethingOpen()) onEscape();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
