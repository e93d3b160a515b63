import { useEffect } from 'react';
import { beforeNextAct } from '../pending.ts';
import { flushKept } from './kept-texts.ts';

/** Nothing typed into notes and the scratch pad is left behind: not by an act, not with the page. */
export function useFlushedTexts(): void {
  useEffect(() => {
    const stop = beforeNextAct(flushKept);
    // A window that closes or reloads takes what was typed with it, unless it is sent now.
    window.addEventListener('pagehide', flushKept);
    return () => {
      window.removeEventListener('pagehide', flushKept);
      flushKept();
      stop();
    };
  }, []);
}
