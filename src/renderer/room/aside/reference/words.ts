import type { TextRange } from '../../../../core/attempt/text-parts.ts';

/** A word as it is looked for: without case and accents. */
export function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as they are written; signs part them. */
export function wordsIn(text: string): string[] {
  return text.match(words) ?? [];
}

/** A word, and the words that stand in it where it is written in one: `vmImage` is vm and image too. */
export function formsOf(word: string): string[] {
  const parts = word
    .split(/(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part.length > 1);
  return parts.length > 1 ? [plain(word), ...parts.map(plain)] : [plain(word)];
}

/** Where words of a text are among those that were found. */
export function matchesIn(text: string, found: ReadonlySet<string>): TextRange[] {
  return [...text.matchAll(words)]
    .filter(([word]) => formsOf(word).some((form) => found.has(form)))
    .map(({ index, 0: word }) => [index, index + word.length]);
}

/** A piece of a text; those that were looked for are marked. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

export function pieces(text: string, found: ReadonlySet<string>): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const [start, end] of matchesIn(text, found)) {
    if (start > at) result.push({ text: text.slice(at, start), isMatch: false });
    result.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), isMatch: false });
  return result;
}

/** Characters of a snippet, and of it those ahead of its first match. */
const snippetLength = 170;
const lead = 40;

/** The stretch of a text with the most matches, cut between words; its start when there is none. */
export function snippet(text: string, found: ReadonlySet<string>): Piece[] {
  const matches = matchesIn(text, found);
  const weight = (first: number): number =>
    matches.filter(([start]) => start >= first && start < first + snippetLength - lead).length;
  let best = 0;
  let most = 0;
  for (const [start] of matches) {
    const here = weight(start);
    if (here > most) [best, most] = [start, here];
  }
  const from = best <= lead ? 0 : wordStart(text, best - lead, best);
  const to = wordEnd(text, from + snippetLength);
  const cut = pieces(text.slice(from, to), found);
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

function wordStart(text: string, at: number, latest: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space >= latest ? latest : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  // One word as long as the snippet is cut where it must be.
  return space > at - snippetLength / 2 ? space : at;
}
