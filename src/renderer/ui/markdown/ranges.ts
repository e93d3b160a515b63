import type { TextRange } from '../../../core/attempt/text-parts.ts';

/** Ranges in order, none empty; those that touch or overlap are one. */
export function merged(ranges: readonly TextRange[]): TextRange[] {
  const ordered = ranges.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0]);
  const result: TextRange[] = [];
  for (const [start, end] of ordered) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

export function withRange(ranges: readonly TextRange[], added: TextRange): TextRange[] {
  return merged([...ranges, added]);
}

/** The ranges without what lies inside another: one of them may fall into two. */
export function withoutRange(ranges: readonly TextRange[], [from, to]: TextRange): TextRange[] {
  if (from >= to) return merged(ranges);
  return merged(
    ranges.flatMap(([start, end]): TextRange[] => [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ]),
  );
}

/** Whether all of a range is inside the ranges, which are merged. */
export function covers(ranges: readonly TextRange[], [from, to]: TextRange): boolean {
  return ranges.some(([start, end]) => start <= from && to <= end);
}

/** The part of a range that is not white space at either end; null when nothing is left. */
export function trimmed(text: string, [start, end]: TextRange): TextRange | null {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = from + piece.trim().length;
  return from < to ? [from, to] : null;
}

/** The part of each range that is inside a text. */
export function within(ranges: readonly TextRange[], length: number): TextRange[] {
  return merged(ranges.map(([start, end]) => [start, Math.min(end, length)]));
}
