import type { Draft, Place } from '../exam/read-package.ts';
import type { Problem } from '../exam/problem.ts';

/**
 * Something in the content of an exam that its author should look at: it keeps nothing from being
 * loaded, and makes a question easier to guess or a review poorer to read.
 */
export interface Remark extends Problem {
  /** The name of the rule that speaks, such as `stem-long`. */
  rule: string;
}

/** What a rule says of a place. `text` is a piece of the value that stands there. */
export type Say = (
  rule: string,
  place: Place,
  item: string | null,
  message: string,
  hint: string,
  text?: string,
) => void;

/** Looks at a whole bank and says what it notices. */
export type Rule = (bank: Draft, say: Say) => void;
