/**
 * What main tells the window. Keys stand in the types under "Report and review", for attempts that
 * are finished, and in `ItemFeedback`, for an item that was checked in practice; nowhere else.
 */
import type { Confidence } from '../core/attempt/events.ts';
import type { Refusal } from '../core/attempt/rules.ts';
import type { Where } from '../core/attempt/state.ts';
import type { Accommodations, Terms } from '../core/attempt/terms.ts';
import type { TextRange } from '../core/attempt/text-parts.ts';
import type { Domain, SectionKind } from '../core/exam/exam.ts';
import type { Exhibit } from '../core/exam/fields.ts';
import type { ReferencePage } from '../core/exam/reference-page.ts';
import type { Problem } from '../core/exam/problem.ts';
import type {
  Completeness,
  Item,
  ItemOutcome,
  ItemResponse,
  ItemView,
} from '../core/items/index.ts';
import type { Report } from '../core/report/report.ts';
import type { ZoomStep } from './limits.ts';

// Program

/** `cream`: black on cream. `blue`: white on blue. */
export type Theme = 'system' | 'light' | 'dark' | 'cream' | 'blue' | 'contrast';

/** What a candidate profile remembers. */
export interface Settings {
  theme: Theme;
  /** Size of everything, in percent. */
  zoom: ZoomStep;
  /** Offered at the next start. */
  accommodations: Accommodations;
}

/** Someone who uses this machine, with a history and settings of their own. */
export interface Profile {
  id: string;
  name: string;
  /** Attempts begun and kept; a profile with any cannot be removed. */
  attempts: number;
}

export interface Profiles {
  current: string;
  /** In order of name. */
  all: Profile[];
  /** Of the current profile. */
  settings: Settings;
}

/** Why the store cannot be used; the program then shows one plain screen. */
export interface StoreTrouble {
  /**
   * `missing`: there was one. `changed`: sound, but not what it was when the program closed it.
   * `locked`: another program holds it. `full`: no space to bring it up to date.
   */
  code: 'newer' | 'unreadable' | 'damaged' | 'changed' | 'missing' | 'locked' | 'full';
  /** Path of the data folder, for the person to find it. */
  folder: string;
  detail: string;
}

/** How much a store holds, for a person to compare. */
export interface StoreContents {
  exams: number;
  attempts: number;
  /** Acts in all attempts: answers, marks, steps from question to question. */
  steps: number;
  /** Last sign of life of an attempt, milliseconds since 1970. */
  lastAt: number | null;
}

/** What can be done about a store that is damaged, changed or missing. */
export interface Recovery {
  /** The newest backup that was opened and found whole. `at`: milliseconds since 1970. */
  backup: { name: string; at: number; contents: StoreContents } | null;
  /** What can still be read of the store itself; null when that is not known. */
  readable: StoreContents | null;
  /** Whether the store can be used as it is, without whatever is missing. */
  isSound: boolean;
}

export interface TroubleView extends StoreTrouble {
  /** Null where nothing is to be recovered. */
  recovery: Recovery | null;
}

export interface AppStart {
  version: string;
  profiles: Profiles;
  trouble: TroubleView | null;
}

// Library

export interface ExamCard {
  /** Content hash: names this very version. */
  hash: string;
  id: string;
  code: string | null;
  title: string;
  /** 1 for the first version that was imported, and so on. */
  version: number;
  /** The author's own name for this edition. */
  edition: string | null;
  language: string;
  /** Items in the bank. */
  items: number;
  /** Items in a form. */
  formItems: number;
  minutes: number;
  /** Finished attempts of any version by this profile, practice included. */
  attempts: number;
  /** Best score of a whole exam so far on the practice scale. */
  best: number | null;
  passedOnce: boolean;
  /** `shut`: locked with a passphrase that was not given in this run. */
  lock: 'none' | 'shut' | 'open';
}

/** An attempt that was begun and not ended. */
export interface UnfinishedAttempt {
  attempt: string;
  exam: { id: string; code: string | null; title: string };
  isPractice: boolean;
  /** Its exam is locked: `answered` and `items` are not known, and 0. */
  isLocked: boolean;
  answered: number;
  items: number;
  /** Milliseconds; null for no limit. */
  remaining: number | null;
  /** When it was last acted on, milliseconds since 1970. */
  lastAt: number;
  /** Whether it is in the room at this moment, with its clock running: the window was reloaded. */
  isLive: boolean;
}

export interface LibraryView {
  exams: ExamCard[];
  unfinished: UnfinishedAttempt | null;
  /** The attempt whose time ran out while no window was there to say so. */
  endedUnseen: string | null;
}

export interface AttemptLine {
  attempt: string;
  /** Version of the exam it was sat with. */
  version: number;
  isPractice: boolean;
  startedAt: number;
  passed: boolean;
  scaled: number;
  points: number;
  maximum: number;
  /** Milliseconds of exam time. */
  spent: number;
  end: 'candidate' | 'time';
}

export interface ExamView {
  card: ExamCard;
  description: string | null;
  notice: string | null;
  outline: string | null;
  licence: string | null;
  passPercent: number;
  domains: (Pick<Domain, 'id' | 'title' | 'weight'> & {
    items: number;
    objectives: { id: string; title: string; items: number }[];
  })[];
  sections: { kind: SectionKind; title: string | null; count: number }[];
  caseStudies: number;
  series: number;
  /** Pages of the reference pane; 0: the exam has none. */
  referencePages: number;
  types: Record<string, number>;
  /** Newest first. */
  attempts: AttemptLine[];
}

/** What a package holds, before the instructor confirms. */
export type Inspection =
  | {
      ok: true;
      /** Names this inspection in `library/confirm`. */
      token: string;
      name: string;
      exam: Pick<ExamCard, 'id' | 'code' | 'title' | 'edition' | 'items' | 'formItems' | 'minutes'>;
      types: Record<string, number>;
      domains: { id: string; title: string; weight: [number, number]; items: number }[];
      objectives: { total: number; covered: number };
      caseStudies: number;
      series: number;
      pictures: number;
      /** How it stands to the library. */
      standing: 'new' | 'new-version' | 'same';
      /** The version it would become, or already is. */
      version: number;
    }
  | {
      ok: false;
      name: string;
      problems: Problem[];
      /** It is locked with a passphrase, and that is all that keeps it out: see `library/open-locked`. */
      locked?: { token: string; title: string; code: string | null };
    };

/** What came of a file with the data of a candidate. */
export type DataImport =
  | {
      ok: true;
      /** The candidate whose data it is; the one who sits here now. */
      name: string;
      isNew: boolean;
      /** Attempts that were added, or that went on elsewhere and were brought up to date. */
      added: number;
      /** Attempts that were here already, with all that the file says of them. */
      same: number;
      /** Attempts that could not be joined with what is here, which was left as it is. */
      left: number;
      profiles: Profiles;
    }
  | {
      ok: false;
      file: string;
      why: 'unreadable' | 'other-kind' | 'damaged' | 'newer' | 'too-large' | 'wrong';
      detail: string;
    };

// Room

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

// Report and review: only for finished attempts

export interface ReportView {
  attempt: string;
  exam: { hash: string; id: string; code: string | null; title: string; version: number };
  /** Name of the profile that sat it. */
  candidate: string;
  startedAt: number;
  finishedAt: number;
  seed: number;
  terms: Terms;
  report: Report;
  /** The result that was kept at the end, where the log gives another; null where they agree. */
  kept: { passed: boolean; scaled: number; points: number; maximum: number } | null;
}

export interface ReviewItem {
  /** Counted from 1 over the whole form. */
  number: number;
  section: string;
  domain: { id: string; title: string };
  objective: { id: string; title: string };
  /** As the candidate saw it, options in the order drawn. */
  view: ItemView;
  /** With key, reasons, explanation and references. */
  item: Item;
  response: ItemResponse;
  keyed: ItemResponse;
  outcome: ItemOutcome | null;
  exhibits: Exhibit[];
  completeness: Completeness;
  points: number;
  maximum: number;
  marked: boolean;
  flagged: boolean;
  made: ItemMade;
  /** What was said of it after the end; only items marked for feedback take a comment. */
  comment: string;
  /** Exam time in view, milliseconds. */
  time: number;
}

export interface ReviewView {
  attempt: string;
  exam: { hash: string; id: string; code: string | null; title: string };
  sections: { id: string; kind: SectionKind; title: string; scenario: Scenario | null }[];
  domains: { id: string; title: string }[];
  /** Text part to its highlights, of the whole attempt. */
  highlights: Record<string, TextRange[]>;
  scratch: string;
  items: ReviewItem[];
}
