import type { Located } from '../exam/read-package.ts';
import type { Item } from '../items/index.ts';
import { plainWords, prose } from './parts.ts';
import type { Rule } from './remark.ts';

/** Words that make one piece of a text; texts that share many pieces were written from one another. */
const pieceLength = 4;

/** A shorter text has too few pieces to tell. */
const fewestPieces = 8;

/** Share of pieces in common (Jaccard's index) from which two stems are near-repeats. */
const nearRepeat = 0.4;

/** A piece that stands in more stems, such as the closing question, tells nothing of any. */
const mostStems = 12;

/** Stems that repeat or nearly repeat another, and items that offer the very same options. */
export const repeats: Rule = ({ items, caseStudies, series }, say) => {
  const blockOf = new Map<Item, string>();
  for (const { value } of [...caseStudies, ...series]) {
    for (const item of value.items) blockOf.set(item, value.id);
  }
  const pieces = items.map(({ value }) => piecesOf(value.stem));
  const holders = new Map<string, number[]>();
  pieces.forEach((own, index) => {
    for (const piece of own) holders.set(piece, [...(holders.get(piece) ?? []), index]);
  });
  const sameBlock = (a: Located<Item>, b: Located<Item>): boolean => {
    const block = blockOf.get(a.value);
    return block !== undefined && block === blockOf.get(b.value);
  };

  items.forEach((located, index) => {
    const shared = new Map<number, number>();
    for (const piece of pieces[index] ?? []) {
      const others = holders.get(piece) ?? [];
      if (others.length > mostStems) continue;
      for (const other of others) {
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of shared) {
      const twin = items[other];
      const together = (pieces[index]?.size ?? 0) + (pieces[other]?.size ?? 0) - count;
      if (!twin || sameBlock(located, twin) || count / together < nearRepeat) continue;
      say(
        'stem-repeat',
        { source: located.place.source, path: [...located.place.path, 'stem'] },
        located.value.id,
        `the stem nearly repeats that of \`${twin.value.id}\` (${Math.round((100 * count) / together)} % in common)`,
        'Write another world around it, or keep one of the two.',
      );
    }
  });

  const offered = new Map<string, Located<Item>>();
  for (const located of items) {
    const { value: item, place } = located;
    if ((item.type !== 'choice' && item.type !== 'multiple') || item.options.length < 3) continue;
    const key = item.options
      .map(({ text }) => plainWords(text).join(' '))
      .sort()
      .join('|');
    const twin = offered.get(key);
    offered.set(key, located);
    if (!twin || sameBlock(located, twin)) continue;
    say(
      'options-repeat',
      { source: place.source, path: [...place.path, 'options'] },
      item.id,
      `the options are those of \`${twin.value.id}\``,
      'Change some, or make the two enemies and vary their stems.',
    );
  }
};

function piecesOf(stem: string): ReadonlySet<string> {
  const words = plainWords(prose(stem));
  const pieces = new Set<string>();
  for (let start = 0; start + pieceLength <= words.length; start += 1) {
    pieces.add(words.slice(start, start + pieceLength).join(' '));
  }
  return pieces.size < fewestPieces ? new Set() : pieces;
}
