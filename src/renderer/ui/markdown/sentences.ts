import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { trimmed } from './ranges.ts';

/** A stretch of a text that stands in a box of its own: a paragraph, a cell, a code block. */
export interface TextBlock {
  range: TextRange;
  kind: 'prose' | 'code';
}

/**
 * The steps in which a text is walked with keys: sentences of prose, lines of code. No step reaches
 * from one block into another, and none is empty.
 *
 * @param language of the text, as a BCP 47 tag
 */
export function sentences(
  text: string,
  blocks: readonly TextBlock[],
  language: string | undefined,
): TextRange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return blocks.flatMap(({ range: [start, end], kind }) => {
    const piece = text.slice(start, end);
    // A line of prose ends where its author broke it, not where a sentence does.
    const pieces =
      kind === 'code'
        ? piece.split(/(?<=\n)/)
        : Array.from(segmenter.segment(piece.replaceAll('\n', ' ')), ({ segment }) => segment);
    let at = start;
    return pieces.flatMap(({ length }): TextRange[] => {
      const step = trimmed(text, [at, at + length]);
      at += length;
      return step ? [step] : [];
    });
  });
}
