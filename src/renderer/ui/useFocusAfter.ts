import { useEffect } from 'react';

/**
 * Picks the focus up at the heading of the page when a dialog closes and has nothing to give it back
 * to: it had followed another dialog, or the control that opened it is gone. For what is inside.
 */
export function useFocusAfter(): void {
  useEffect(
    () => () => {
      // The dialog gives the focus back a frame after it is gone.
      requestAnimationFrame(() => requestAnimationFrame(pickUp));
    },
    [],
  );
}

function pickUp(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!isLost || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
}
