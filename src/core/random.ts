import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance that always gives the same numbers for the same seed. */
export interface Random {
  /** A whole number from 0 (included) to `below` (excluded). `below` must be 1 or more. */
  below(below: number): number;
}

/** @param seed any whole number; only its lower 32 bits count. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  return {
    below(below) {
      return uniformInt(generator, 0, below - 1);
    },
  };
}

/** A new list with the same members in another order (Fisher-Yates). */
export function shuffled<Member>(members: readonly Member[], random: Random): Member[] {
  const result = [...members];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as Member, result[last] as Member];
  }
  return result;
}
