import type { ItemResponse } from '../items/index.ts';

/** One act of the candidate, or one fact about the sitting. */
export type Act =
  /** The candidate agreed to the terms. */
  | { type: 'agreed' }
  /** The clock began to run. */
  | { type: 'started' }
  /** The candidate went past a section's opening page. */
  | { type: 'entered'; section: string }
  /** An item came into view. */
  | { type: 'moved'; item: string }
  /** The review screen of a section came into view. */
  | { type: 'reviewed'; section: string }
  | { type: 'answered'; item: string; response: ItemResponse }
  | { type: 'marked'; item: string; marked: boolean }
  /** A section was closed for good. */
  | { type: 'left'; section: string }
  /** The program came back to an attempt that had been cut off. `away`: milliseconds in between. */
  | { type: 'resumed'; away: number }
  | { type: 'ended'; reason: EndReason };

export type EndReason = 'candidate' | 'time';

/** An act as it stands in an attempt's log. */
export type AttemptEvent = Act & {
  /** Counted from 1, without gaps. */
  seq: number;
  /** Wall clock, milliseconds since 1970. Kept for people; no rule rests on it. */
  at: number;
  /** Exam time spent until then, in milliseconds. */
  spent: number;
};
