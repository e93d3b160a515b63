import { useEffect } from 'react';
import { isFreeForLetters, isSomethingOpen } from '../items/free-keys.ts';
import { isMac } from './command.ts';
import { commandKeyOf, typesSign } from './command-key.ts';
import { runKey } from './commands.ts';
import { useRoom } from './store.ts';

/** Alt with a letter runs a command, wherever the focus is. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = commandKeyOf(event);
      const { view } = useRoom.getState();
      if (key === null || !view || event.defaultPrevented || isSomethingOpen()) return;
      // A Mac keyboard of some countries has "@" and "[" only by Option.
      if (isMac && typesSign(event) && !isFreeForLetters(event.target)) return;
      if (runKey(key, view)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
