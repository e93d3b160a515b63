import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { markdownMessages } from '../../messages/markdown.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import {
  Highlighting,
  type HighlightingValue,
  type OfferedText,
  type Pen,
} from './highlighting.ts';
import { trimmed, within, withRange } from './ranges.ts';
import { isOn, pageRanges, textRange } from './text-places.ts';

interface HighlighterProps {
  /** Text part to its highlights. */
  highlights: HighlightingValue['highlights'];
  /** What the highlighter does while it is on; null while it is off, or where nothing can change. */
  pen: Pick<Pen, 'change' | 'leave'> | null;
  children: ReactNode;
}

/** Shows highlights in the texts inside, and with a pen lets the candidate make them. */
export function Highlighter({ highlights, pen, children }: HighlighterProps) {
  const [words, setWords] = useState({ text: '', count: 0 });
  const [texts] = useState(() => new Set<OfferedText>());
  const fullPen = useMemo(
    (): Pen | null =>
      pen && {
        ...pen,
        say: (text) => setWords(({ count }) => ({ text, count: count + 1 })),
        offer(text) {
          texts.add(text);
          return () => {
            texts.delete(text);
          };
        },
      },
    [pen, texts],
  );
  usePointerPen(fullPen, texts, highlights);
  const value = useMemo(() => ({ highlights, pen: fullPen }), [highlights, fullPen]);
  return (
    <Highlighting value={value}>
      {children}
      <VisuallyHidden>
        {/* The same words twice are two messages. */}
        <span role="status">
          <span key={words.count}>{words.text}</span>
        </span>
      </VisuallyHidden>
    </Highlighting>
  );
}

/** Controls inside or beside a text keep their press for themselves. */
const controls = 'a, button, input, select, textarea, label, [role="button"], [role="separator"]';

/** A hand that only presses trembles a little, in CSS pixels. */
const stillness = 4;

function usePointerPen(
  pen: Pen | null,
  texts: ReadonlySet<OfferedText>,
  highlights: HighlightingValue['highlights'],
): void {
  useEffect(() => {
    // What was selected before the pen was taken up is meant to be highlighted, and could only be
    // dragged about by now.
    const selection = document.getSelection();
    if (pen && selection && !selection.isCollapsed) highlightSelection(selection, texts, pen);
  }, [pen, texts]);
  // An answer of main may come between the press and the release: nothing of the press is lost.
  const from = useRef<{ x: number; y: number } | null>(null);
  const press = useEffectEvent(({ button, target, clientX: x, clientY: y }: PointerEvent) => {
    const isFree = target instanceof Element && !target.closest(controls);
    from.current = button === 0 && isFree ? { x, y } : null;
  });
  const release = useEffectEvent(({ clientX: x, clientY: y }: PointerEvent) => {
    const began = from.current;
    from.current = null;
    if (!pen || !began) return;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed) highlightSelection(selection, texts, pen);
    else if (Math.hypot(x - began.x, y - began.y) < stillness)
      removeAt(x, y, texts, highlights, pen);
  });
  const isOn = pen !== null;
  useEffect(() => {
    if (!isOn) return;
    const down = (event: PointerEvent): void => press(event);
    const up = (event: PointerEvent): void => release(event);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
    };
  }, [isOn]);
}

function highlightSelection(selection: Selection, texts: ReadonlySet<OfferedText>, pen: Pen): void {
  const selected = selection.getRangeAt(0);
  const found = [...texts].flatMap(({ part, root }) => {
    const range = textRange(root, selected);
    const kept = range && trimmed(root.textContent, range);
    return kept ? [{ part, kept }] : [];
  });
  if (found.length === 0) return;
  selection.removeAllRanges();
  for (const { part, kept } of found) pen.change(part, (now) => withRange(now, kept));
  pen.say(markdownMessages.highlighter.added);
}

function removeAt(
  x: number,
  y: number,
  texts: ReadonlySet<OfferedText>,
  highlights: HighlightingValue['highlights'],
  pen: Pen,
): void {
  for (const { part, root } of texts) {
    const ranges: TextRange[] = within(highlights[part] ?? [], root.textContent.length);
    const index = pageRanges(root, ranges).findIndex((range) => isOn(range, x, y));
    const pressed = ranges[index];
    if (!pressed) continue;
    pen.change(part, (now) =>
      now.filter(([start, end]) => end <= pressed[0] || start >= pressed[1]).map(copied),
    );
    pen.say(markdownMessages.highlighter.removed);
    return;
  }
}

const copied = ([start, end]: TextRange): TextRange => [start, end];
