import type { TextRange } from '../../../core/attempt/text-parts.ts';
import type { TextBlock } from './sentences.ts';

/*
 * Between places in a text and places in the page. A text is what `textContent` of its element
 * says; the page holds the same characters in many nodes.
 */

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** The page's ranges for ranges of a text, which are merged and inside it. */
export function pageRanges(root: Node, ranges: readonly TextRange[]): Range[] {
  const result: Range[] = [];
  let index = 0;
  let at = 0;
  let open: Range | null = null;
  for (const node of textNodes(root)) {
    const end = at + node.length;
    for (let range = ranges[index]; range; range = ranges[index]) {
      if (!open && range[0] < end) {
        open = new Range();
        open.setStart(node, range[0] - at);
      }
      if (!open || range[1] > end) break;
      open.setEnd(node, range[1] - at);
      result.push(open);
      open = null;
      index += 1;
    }
    at = end;
  }
  return result;
}

/** What of a range of the page lies inside a text; null when nothing does. */
export function textRange(root: Node, range: Range): TextRange | null {
  if (!range.intersectsNode(root)) return null;
  const before = new Range();
  before.selectNodeContents(root);
  const inside = before.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
    inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0)
    inside.setEnd(range.endContainer, range.endOffset);
  before.setEnd(inside.startContainer, inside.startOffset);
  const start = before.toString().length;
  const end = start + inside.toString().length;
  return start < end ? [start, end] : null;
}

/** Whether a point of the window lies on the characters of a range of the page. */
export function isOn(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

const boxes = 'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption';

/** The stretches of a text that stand in boxes of their own. */
export function blocksOf(root: Element): TextBlock[] {
  const blocks: (TextBlock & { box: Element | null })[] = [];
  let at = 0;
  for (const node of textNodes(root)) {
    const end = at + node.length;
    const box = node.parentElement?.closest(boxes) ?? null;
    const last = blocks.at(-1);
    if (last && last.box === box) last.range[1] = end;
    else {
      const kind = node.parentElement?.closest('pre') ? 'code' : 'prose';
      blocks.push({ range: [at, end], kind, box });
    }
    at = end;
  }
  return blocks;
}

/** Brings a range of the page into view inside its own pane, and moves nothing when it is. */
export function showRange(range: Range): void {
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0) return;
  let pane = range.startContainer.parentElement;
  while (pane && !(pane.scrollHeight > pane.clientHeight + 1 && scrolls(pane)))
    pane = pane.parentElement;
  if (!pane) return;
  const room = pane.getBoundingClientRect();
  const margin = 24;
  if (top < room.top + margin) pane.scrollTop += top - room.top - margin;
  else if (bottom > room.bottom - margin)
    pane.scrollTop += Math.min(bottom - room.bottom + margin, top - room.top - margin);
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}
