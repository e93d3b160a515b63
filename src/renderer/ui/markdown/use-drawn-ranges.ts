import { type RefObject, useLayoutEffect } from 'react';
import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { within } from './ranges.ts';
import { pageRanges } from './text-places.ts';

/** The names under which highlights.css paints: what was highlighted, and where the keys are. */
export type Brush = 'candidate' | 'candidate-cursor';

/** One set of ranges per name serves all texts of the page. */
function brush(name: Brush): Highlight {
  const found = CSS.highlights.get(name);
  if (found) return found;
  const made = new Highlight();
  made.priority = name === 'candidate-cursor' ? 1 : 0;
  CSS.highlights.set(name, made);
  return made;
}

/**
 * Paints ranges of a text without touching its elements.
 *
 * @param text what is in the element; another text is painted anew
 */
export function useDrawnRanges(
  name: Brush,
  ref: RefObject<HTMLElement | null>,
  ranges: readonly TextRange[],
  text: string,
): void {
  // Main sends a whole new view after every act: the same ranges must not be painted again.
  const wanted = JSON.stringify(ranges);
  useLayoutEffect(() => {
    const root = ref.current;
    if (!root || text === '' || wanted === '[]') return;
    const paint = brush(name);
    const length = root.textContent.length;
    const drawn = pageRanges(root, within(JSON.parse(wanted) as TextRange[], length));
    for (const range of drawn) paint.add(range);
    return () => {
      for (const range of drawn) paint.delete(range);
    };
  }, [name, ref, wanted, text]);
}
