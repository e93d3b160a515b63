export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `percent` of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length);
  const found = sorted[Math.max(rank, 1) - 1];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** `count` rounds of both sides, each first every other time, so that a slow moment hits both. */
export async function alternate(
  count: number,
  one: () => Promise<void>,
  other: () => Promise<void>,
): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    for (const side of round % 2 === 0 ? [one, other] : [other, one]) await side();
  }
}
