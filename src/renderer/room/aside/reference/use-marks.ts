import { type RefObject, useCallback, useEffect, useState } from 'react';
import { showRange } from '../../../ui/markdown/text-places.ts';
import './marks.css';
import { matchesIn } from './words.ts';

export interface Marks {
  /** How many matches are marked; null when nothing is looked for on this page. */
  count: number | null;
  /** Which of them is in view, counted from 0. */
  at: number;
  /** Marks words, the first match behind an element in view. */
  mark: (words: readonly string[], behind: Element | null) => void;
  /** To the next or the one before, around the ends. */
  step: (by: 1 | -1) => void;
  clear: () => void;
}

interface Marked {
  ranges: Range[];
  at: number;
}

/** Marks on a page the words that were looked for, without touching its elements. */
export function useMarks(text: RefObject<HTMLElement | null>, stay: () => void): Marks {
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    if (!marked) return;
    const { ranges, at } = marked;
    CSS.highlights.set('found', new Highlight(...ranges));
    const current = ranges[at];
    const here = new Highlight(...(current ? [current] : []));
    here.priority = 1;
    CSS.highlights.set('found-here', here);
    if (current) {
      stay();
      showRange(current);
    }
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    };
  }, [marked, stay]);
  const mark = useCallback(
    (words: readonly string[], behind: Element | null): void => {
      const ranges = text.current ? rangesOf(text.current, new Set(words)) : [];
      const first = ranges.findIndex(
        ({ startContainer }) => !behind || isBehind(startContainer, behind),
      );
      setMarked({ ranges, at: Math.max(0, first) });
    },
    [text],
  );
  return {
    count: marked?.ranges.length ?? null,
    at: marked?.at ?? 0,
    mark,
    step(by) {
      setMarked(
        (now) =>
          now && { ...now, at: (now.at + by + now.ranges.length) % Math.max(1, now.ranges.length) },
      );
    },
    clear: () => setMarked(null),
  };
}

function isBehind(node: Node, element: Element): boolean {
  return (
    element.contains(node) ||
    (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

function rangesOf(root: Node, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [start, end] of matchesIn(node.nodeValue ?? '', words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
