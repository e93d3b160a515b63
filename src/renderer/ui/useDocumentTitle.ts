import { useEffect } from 'react';
import { appText } from '../messages/app.ts';

/** Names the window after the screen. */
export function useDocumentTitle(screen: string): void {
  useEffect(() => {
    document.title = appText.title(screen);
  }, [screen]);
}
