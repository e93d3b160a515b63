import type { Domain } from '../exam/exam.ts';
import { fail, ok, type Result } from '../result.ts';

/** A share of a form in whole items: at least, at most. */
export interface Range {
  least: number;
  most: number;
}

/**
 * The whole numbers of items that lie within a domain's weight range. A form too short for any
 * whole number to lie inside gets the nearest ones around it.
 */
export function itemRange(weight: readonly [number, number], items: number): Range {
  // The tiny allowance keeps 15 % of 40 from becoming 6.000000001.
  const least = Math.ceil((weight[0] * items) / 100 - 1e-9);
  const most = Math.floor((weight[1] * items) / 100 + 1e-9);
  return least <= most ? { least, most } : { least: most, most: least };
}

/** Domain id to number of items. */
export type Quotas = Record<string, number>;

/**
 * How many items of each domain a form has: the middle of each weight range as a share of the
 * form, rounded by largest remainder (Hamilton's method), then held inside the range.
 *
 * @param items the length of the form
 * @param taken items per domain that the form's blocks (case studies, series) already hold; a
 *   quota is never below them
 * @returns quotas that add up to `items`, or the reason why no such quotas exist
 */
export function quotasFor(
  domains: readonly Domain[],
  items: number,
  taken: Quotas = {},
): Result<Quotas, string> {
  const ranges = domains.map((domain) => {
    const range = itemRange(domain.weight, items);
    return { ...range, least: Math.max(range.least, taken[domain.id] ?? 0) };
  });
  for (const [index, range] of ranges.entries()) {
    const domain = domains[index] as Domain;
    if (range.least > range.most) {
      return fail(
        `case studies and series hold ${range.least} items of \`${domain.id}\`, but a form of ${items} may have ${range.most}`,
      );
    }
  }
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const most = ranges.reduce((sum, range) => sum + range.most, 0);
  if (least > items || most < items) {
    return fail(
      `the weight ranges allow forms of ${least} to ${most} items, but the blueprint asks for ${items}`,
    );
  }

  const middles = domains.map((domain) => (domain.weight[0] + domain.weight[1]) / 2);
  const whole = middles.reduce((sum, middle) => sum + middle, 0);
  const shares = middles.map((middle) =>
    whole === 0 ? items / domains.length : (middle / whole) * items,
  );
  const counts = shares.map((share, index) => {
    const range = ranges[index] as Range;
    return Math.min(range.most, Math.max(range.least, Math.floor(share)));
  });

  // Largest remainder, as often as needed: holding a count inside its range can leave several over.
  let missing = items - counts.reduce((sum, count) => sum + count, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    let best = -1;
    for (const [index, count] of counts.entries()) {
      const range = ranges[index] as Range;
      if (count + step < range.least || count + step > range.most) continue;
      const need = ((shares[index] as number) - count) * step;
      const bestNeed =
        best < 0 ? -Infinity : ((shares[best] as number) - (counts[best] as number)) * step;
      if (need > bestNeed + 1e-9) best = index;
    }
    if (best < 0) return fail('no whole numbers of items fit the weight ranges');
    counts[best] = (counts[best] as number) + step;
    missing -= step;
  }
  return ok(
    Object.fromEntries(domains.map((domain, index) => [domain.id, counts[index] as number])),
  );
}
