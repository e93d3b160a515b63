import { type RefObject, useEffect, useRef } from 'react';
import type { PaneId } from './panes.ts';

/** The id of the button that opens a pane: the focus returns there when it closes. */
export function buttonOf(pane: PaneId): string {
  return `open-${pane}`;
}

/** The heading of the question; it is in the page, and focusable, wherever the question is. */
const questionStart = 'article h1';
/** Where a pane begins for the keyboard: the tab that is chosen, a heading, the search. */
const paneStart = '[data-aside] :is([role="tab"][aria-selected="true"], h2[tabindex], input)';

/** Puts the focus at the start of the question. */
export function focusQuestion(): void {
  document.querySelector<HTMLElement>(questionStart)?.focus();
}

/** Puts the focus where the pane in view begins. */
export function focusPane(): void {
  document.querySelector<HTMLElement>(paneStart)?.focus();
}

/**
 * Picks the focus up where a pane went away with it: at the button that had opened the pane, or at
 * the question when there is none to be seen.
 */
export function useFocusBack(
  box: RefObject<HTMLElement | null>,
  pane: PaneId | null,
  shows: 'both' | 'aside' | 'question',
): void {
  const before = useRef({ pane, shows });
  useEffect(() => {
    const { pane: closed, shows: showed } = before.current;
    before.current = { pane, shows };
    if (closed === pane && showed === shows) return;
    const active = document.activeElement;
    const isLost = !active || active === document.body || !active.checkVisibility();
    if (!isLost) return;
    const opener = closed !== null && closed !== pane && document.getElementById(buttonOf(closed));
    if (opener && opener.checkVisibility()) opener.focus();
    else
      box.current
        ?.querySelector<HTMLElement>(shows === 'aside' ? paneStart : questionStart)
        ?.focus();
  }, [box, pane, shows]);
}
