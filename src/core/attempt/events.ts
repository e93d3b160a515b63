import type { ItemResponse } from '../items/index.ts';
import type { Kept } from './edits.ts';
import type { StandstillReason } from './standstill.ts';
import type { TextRange } from './text-parts.ts';

/** How sure a candidate is of a response. It never touches the score. */
export type Confidence = 'sure' | 'unsure' | 'guess';

/**
 * One act of the candidate, or one fact about the sitting. An act with `kept` says only what changed
 * in a text: see edits.ts. In a log such texts mean nothing by themselves.
 */
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
  | { type: 'answered'; item: string; response: ItemResponse; kept?: Kept }
  /** The response and the strikes of an item were taken back. */
  | { type: 'reset'; item: string }
  /** Marked for review. */
  | { type: 'marked'; item: string; marked: boolean }
  /** Marked for feedback: the candidate wants to comment on it after the end. */
  | { type: 'flagged'; item: string; flagged: boolean }
  /** An option was struck out, or brought back. */
  | { type: 'struck'; item: string; option: string; struck: boolean }
  /** The highlights of a text; all of them, each time. */
  | { type: 'highlighted'; part: string; ranges: TextRange[] }
  /** The note of an item; '' removes it. */
  | { type: 'noted'; item: string; text: string; kept?: Kept }
  /** The scratch pad. */
  | { type: 'scribbled'; text: string; kept?: Kept }
  | { type: 'rated'; item: string; confidence: Confidence | null }
  /** Practice: the candidate asked for key and reasons; the response stays as it is. */
  | { type: 'checked'; item: string }
  /** A page of the reference pane came into view; null: the pane was closed. */
  | { type: 'consulted'; page: string | null }
  /** A break began. `closes`: ids of the items that it closed for good. */
  | { type: 'rested'; closes: string[] }
  /** The break is over. */
  | { type: 'returned' }
  /** A section was closed for good. */
  | { type: 'left'; section: string }
  /**
   * The program came back to an attempt that had been cut off. `away`: milliseconds in between.
   * `reason`: it was there all the while but stood still; left out when it was gone.
   */
  | { type: 'resumed'; away: number; reason?: StandstillReason }
  | { type: 'ended'; reason: EndReason }
  /** After the end: what the candidate says of an item marked for feedback. '' removes it. */
  | { type: 'commented'; item: string; text: string; kept?: Kept };

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
