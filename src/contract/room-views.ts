/**
 * What main tells the window of the room. No key stands here but in `ItemFeedback`, for an item that was
 * checked in practice.
 */
import type { Confidence } from '../core/attempt/events.ts';
import type { Refusal } from '../core/attempt/rules.ts';
import type { Where } from '../core/attempt/state.ts';
import type { Terms } from '../core/attempt/terms.ts';
import type { TextRange } from '../core/attempt/text-parts.ts';
import type { SectionKind } from '../core/exam/exam.ts';
import type { Exhibit } from '../core/exam/fields.ts';
import type { ReferencePage } from '../core/exam/reference-page.ts';
import type {
  Completeness,
  Item,
  ItemOutcome,
  ItemResponse,
  ItemView,
} from '../core/items/index.ts';

export interface ItemStatus {
  id: string;
  /** Counted from 1 within the section. */
  number: number;
  completeness: Completeness;
  marked: boolean;
  /** Marked for feedback. */
  flagged: boolean;
  hasNote: boolean;
  seen: boolean;
  closed: boolean;
  /** Practice: key and reasons were shown. */
  checked: boolean;
}

export interface SectionOutline {
  id: string;
  kind: SectionKind;
  title: string;
  items: number;
  answered: number;
  /** Items with a part left open; neither answered nor unanswered. */
  partly: number;
  marked: number;
  flagged: number;
  unseen: number;
  state: 'closed' | 'current' | 'ahead';
}

/** What stands beside the items of a case study or series. */
export type Scenario =
  | {
      kind: 'case';
      /** Id of the case study: names its text parts. */
      source: string;
      title: string;
      tabs: { id: string; title: string; body: string }[];
      exhibits: Exhibit[];
    }
  | { kind: 'series'; source: string; title: string; scenario: string; goal: string };

/** What the candidate made at an item. It is kept, and shown again in the review. */
export interface ItemMade {
  /** Ids of the options struck out. */
  struck: string[];
  note: string;
  confidence: Confidence | null;
}

/** Practice: what shows once an item was checked. */
export interface ItemFeedback {
  /** With key, reasons, explanation and references. */
  item: Item;
  keyed: ItemResponse;
  outcome: ItemOutcome | null;
  points: number;
  maximum: number;
}

/** What a break would do now. */
export interface BreakTerms {
  /** Why none can be taken here; null when it can. */
  refusal: Refusal | null;
  /** Whether the clock stands meanwhile. */
  stopsClock: boolean;
  /** The items that it would close for good. */
  closes: { items: number; unanswered: number; marked: number };
  /** Items that stay open, and those of sections ahead. */
  remaining: number;
}

export interface ClockReading {
  /** Exam time allowed, milliseconds; null for no limit. */
  limit: number | null;
  /** Exam time left, milliseconds; null for no limit. */
  remaining: number | null;
  /** Exam time spent, milliseconds. */
  spent: number;
  running: boolean;
}

/** All that the window knows of the room. Main sends a whole one after every act. */
export interface RoomView {
  attempt: string;
  exam: {
    hash: string;
    id: string;
    code: string | null;
    title: string;
    language: string;
    passPercent: number;
  };
  terms: Terms;
  agreed: boolean;
  where: Where;
  sections: SectionOutline[];
  /** The items of the section in which the candidate is; empty outside sections. */
  items: ItemStatus[];
  /** The item in view. */
  item: {
    view: ItemView;
    response: ItemResponse;
    status: ItemStatus;
    exhibits: Exhibit[];
    made: ItemMade;
    feedback: ItemFeedback | null;
  } | null;
  scenario: Scenario | null;
  /** Text part to its highlights: of the item in view and of what stands beside it. */
  highlights: Record<string, TextRange[]>;
  scratch: string;
  /** The reference pane: its pages, asked for with `room/reference`, and the one in view. */
  reference: { pages: number; open: string | null };
  break: BreakTerms;
  clock: ClockReading;
  /**
   * The last time that the program stood still in this sitting, by the number of its event, and for
   * how many milliseconds; null when it never did.
   */
  stood: { seq: number; away: number } | null;
  /** Number of the last committed event. */
  seq: number;
}

export interface ClockNotice {
  attempt: string;
  clock: ClockReading;
  /** Minutes left, when a warning is due. */
  warning: number | null;
}

/** The pages of the reference pane. */
export interface ReferencePane {
  pages: ReferencePage[];
}

/** An item marked for feedback, after the end, for the candidate to comment on. */
export interface CommentedItem {
  id: string;
  /** Counted from 1 over the whole form. */
  number: number;
  section: string;
  stem: string;
  comment: string;
}

export interface CommentsView {
  attempt: string;
  exam: { hash: string; code: string | null; title: string; language: string };
  items: CommentedItem[];
}
