import { useEffect, useEffectEvent } from 'react';
import { isSomethingOpen } from './free-keys.ts';

/** What Escape would put away now, the newest last. */
const layers: (() => void)[] = [];

function press(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isSomethingOpen())
    return;
  layers.at(-1)?.();
}

/**
 * Calls back on Escape, wherever the focus is: unless something lies over the screen that Escape
 * closes, or the control in focus has a use for it. Of several only the newest is called, so that one
 * press puts one thing away.
 *
 * @param onEscape null while there is nothing to put away
 */
export function useEscape(onEscape: (() => void) | null): void {
  const isActive = onEscape !== null;
  const run = useEffectEvent(() => onEscape?.());
  useEffect(() => {
    if (!isActive) return;
    const layer = (): void => run();
    if (layers.push(layer) === 1) window.addEventListener('keydown', press);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', press);
    };
  }, [isActive]);
}
