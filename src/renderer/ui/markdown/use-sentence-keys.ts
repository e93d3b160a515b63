import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { markdownMessages } from '../../messages/markdown.ts';
import type { Pen } from './highlighting.ts';
import { covers, withoutRange, withRange } from './ranges.ts';
import { sentences } from './sentences.ts';
import { blocksOf, pageRanges, showRange } from './text-places.ts';
import { useDrawnRanges } from './use-drawn-ranges.ts';

/** Where the keys are: from the sentence where a selection began to the one it reaches. */
interface Cursor {
  anchor: number;
  reach: number;
}

interface SentenceKeysInput {
  root: RefObject<HTMLElement | null>;
  part: string;
  ranges: readonly TextRange[];
  text: string;
  pen: Pen | null;
}

/** The highlighter without a pointer: handlers for the focusable element around a text. */
export function useSentenceKeys({ root, part, ranges, text, pen }: SentenceKeysInput) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [steps, setSteps] = useState<readonly TextRange[]>([]);
  const chosen = cursor && pen ? spanOf(steps, cursor) : null;
  useDrawnRanges('candidate-cursor', root, chosen ? [chosen] : [], text);
  const { highlighter } = markdownMessages;

  const go = (to: Cursor, known = steps): void => {
    const box = root.current;
    const span = spanOf(known, to);
    const here = known[to.reach];
    if (!box || !span || !here) return;
    setCursor(to);
    const place = pageRanges(box, [here])[0];
    if (place) showRange(place);
    const words = box.textContent.slice(...(to.anchor === to.reach ? here : span));
    pen?.say(covers(ranges, span) ? highlighter.inHighlight(words) : words);
  };

  const toggle = (): void => {
    if (!chosen) return;
    const isHighlighted = covers(ranges, chosen);
    pen?.change(part, (now) =>
      isHighlighted ? withoutRange(now, chosen) : withRange(now, chosen),
    );
    pen?.say(isHighlighted ? highlighter.removed : highlighter.added);
  };

  return {
    onFocus(event: FocusEvent<HTMLElement>): void {
      const box = event.currentTarget;
      // A pointer that comes to select needs no cursor.
      if (event.target !== box || !box.matches(':focus-visible')) return;
      const language = box.closest<HTMLElement>('[lang]')?.lang;
      const found = sentences(box.textContent, blocksOf(box), language);
      setSteps(found);
      const at = Math.min(cursor?.reach ?? 0, found.length - 1);
      go({ anchor: at, reach: at }, found);
    },
    onBlur(event: FocusEvent<HTMLElement>): void {
      if (event.target === event.currentTarget) setCursor(null);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      // Code inside the text scrolls with its own keys.
      if (event.target !== event.currentTarget || !cursor) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        pen?.leave();
        return;
      }
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        toggle();
        return;
      }
      const to = stepOf(event.key, cursor.reach, steps.length);
      if (to === null) return;
      event.preventDefault();
      go({ anchor: event.shiftKey ? cursor.anchor : to, reach: to });
    },
  };
}

function stepOf(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** From the start of the first sentence to the end of the last. */
function spanOf(steps: readonly TextRange[], { anchor, reach }: Cursor): TextRange | null {
  const first = steps[Math.min(anchor, reach)];
  const last = steps[Math.max(anchor, reach)];
  return first && last ? [first[0], last[1]] : null;
}
