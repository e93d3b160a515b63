import { useEffect } from 'react';
import { isSomethingOpen, isTextField } from '../items/free-keys.ts';
import { isMac } from './command.ts';
import { commandKeyOf, writesOnMac } from './command-key.ts';
import { runKey } from './commands.ts';
import { useRoom } from './store.ts';

/** Alt with a letter runs a command, wherever the focus is; on a Mac Option still writes into fields. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = commandKeyOf(event);
      const { view } = useRoom.getState();
      if (key === null || !view || event.defaultPrevented || event.isComposing) return;
      if (isSomethingOpen() || (isMac && writesOnMac(event) && isTextField(event.target))) return;
      if (runKey(key, view)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
