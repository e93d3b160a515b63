import { useEffect } from 'react';
import { isSomethingOpen } from '../items/free-keys.ts';
import { runKey } from './commands.ts';
import { useRoom } from './store.ts';

/** Alt with a letter runs a command. By the key's place, since Alt changes letters on some systems. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
      const { view } = useRoom.getState();
      if (!letter || !view || isSomethingOpen()) return;
      if (runKey(letter, view)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
