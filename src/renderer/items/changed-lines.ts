/** Beyond this many pairs of lines no longer worth the time: all lines in between count as changed. */
const mostPairs = 1_000_000;

/**
 * The lines of a file that do not stand in another one: all but a longest common run of lines in
 * order. White space at the end of a line is no change.
 *
 * @returns indices into the lines of `text`, counted from 0
 */
export function changedLines(before: string, text: string): Set<number> {
  const old = linesOf(before);
  const now = linesOf(text);
  let start = 0;
  while (start < now.length && start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(now.length, old.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const oldMiddle = old.slice(start, old.length - end);
  const middle = now.slice(start, now.length - end);
  const kept =
    oldMiddle.length * middle.length > mostPairs ? new Set<number>() : common(oldMiddle, middle);
  return new Set(
    middle.flatMap((line, index) => (kept.has(index) || line === '' ? [] : [start + index])),
  );
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Indices into `b` of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): Set<number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    const current = lengths[row] as Uint32Array;
    for (let column = b.length - 1; column >= 0; column -= 1) {
      current[column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = new Set<number>();
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (a[row] === b[column]) {
      kept.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}
