import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ReferencePage } from '../../../../core/exam/reference-page.ts';

/** A stretch of a page under one heading. */
export interface Section {
  /** Id of its page. */
  page: string;
  /** Which heading of the page it is under, counted from 0; -1 for what stands above the first. */
  index: number;
  /** Null above the first heading. */
  heading: string | null;
  /** 2 for `##`, and so on; 0 above the first heading. */
  level: number;
  /** Its text in plain words, on one line. */
  text: string;
}

/** A page in its sections. Only headings that stand in no other block begin one. */
export function sectionsOf({ id, body }: ReferencePage): Section[] {
  const sections: Section[] = [];
  let current: Section = { page: id, index: -1, heading: null, level: 0, text: '' };
  const close = (): void => {
    if (current.heading !== null || current.text !== '') sections.push(current);
  };
  for (const block of fromMarkdown(body).children) {
    if (block.type === 'heading') {
      close();
      const { index } = current;
      current = {
        page: id,
        index: index + 1,
        heading: wordsOf(block),
        level: block.depth,
        text: '',
      };
    } else {
      current.text = `${current.text} ${wordsOf(block)}`.trim();
    }
  }
  close();
  return sections;
}

function wordsOf(block: RootContent): string {
  return rawWords(block)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s·;]+|[\s·;]+$/g, '');
}

function rawWords(node: RootContent): string {
  switch (node.type) {
    case 'text':
      return withoutTableLines(node.value);
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
    case 'thematicBreak':
      return ' ';
    default: {
      if (!('children' in node)) return '';
      // The words of two blocks are never one word; those of two spans may be.
      const between = isSpan(node) ? '' : ' ';
      return node.children.map(rawWords).join(between);
    }
  }
}

function isSpan(node: RootContent): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'link', 'delete'].includes(node.type);
}

/** Tables are not parsed here: they are rows of cells with lines between them. */
function withoutTableLines(text: string): string {
  return text
    .replaceAll(/^[ \t|:-]*-{2,}[ \t|:-]*$/gm, '')
    .replaceAll(/\s*\|\s*\n\s*\|\s*/g, '; ')
    .replaceAll(/\s*\|\s*/g, ' · ');
}
