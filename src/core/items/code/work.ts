/** Thrown through the code of a library that cannot be stopped otherwise; `withinWork` catches it. */
class OutOfWork extends Error {}

/**
 * How much looking at one file may cost. Paths and patterns come from whoever wrote the exam, and a
 * path can ask for more places than a file has room for: the work is counted, so that every file
 * gets the same result on a slow machine as on a fast one.
 */
export interface Work {
  /** Takes units off what is left. One unit is one look into a list or mapping. */
  spend(units: number): void;
  /** Units that were spent so far. */
  spent(): number;
}

/** Enough for a hundred walks through a file of 200 lines; a second's work at the very most. */
export const allowance = 200_000;

export function createWork(): Work {
  let left = allowance;
  return {
    spend(units) {
      left -= units;
      if (left < 0) throw new OutOfWork();
    },
    spent: () => allowance - left,
  };
}

/** What `look` returns, or null when the work ran out on the way. */
export function withinWork<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof OutOfWork) return null;
    throw error;
  }
}
