import type { Child, Element, Root } from './hast.ts';

/**
 * Blanks are written `[[id]]`, which both Markdown and the grammars of the highlighter would take
 * apart. So each becomes a plain word first, goes through both as one word, and is found again in
 * the tree.
 */
export function withBlankWords(text: string, ids: readonly string[]): string {
  return ids.reduce((body, id, index) => body.replaceAll(`[[${id}]]`, wordFor(index)), text);
}

function wordFor(index: number): string {
  return `mockroomblank${index}q`;
}

const words = /mockroomblank(\d+)q/;

/** A rehype plugin: puts an empty `span` with `data-blank` where a blank's word stands. */
export function blankSlots() {
  return (tree: Root): void => splitChildren(tree);
}

function splitChildren(parent: Root | Element): void {
  parent.children = (parent.children as Child[]).flatMap((child): Child[] => {
    if (child.type === 'element') splitChildren(child);
    if (child.type !== 'text' || !words.test(child.value)) return [child];
    // A split by a pattern with a group gives text and group in turn.
    return child.value.split(words).flatMap((piece, index): Child[] => {
      if (index % 2 === 1) return [slot(piece)];
      return piece === '' ? [] : [{ type: 'text', value: piece }];
    });
  });
}

function slot(index: string): Element {
  return { type: 'element', tagName: 'span', properties: { dataBlank: index }, children: [] };
}
