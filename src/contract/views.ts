/**
 * What main tells the window of everything but the room (room-views.ts). Keys stand in the types under
 * "Report and review", for attempts that are finished, and nowhere else.
 */
import type { Accommodations, Terms } from '../core/attempt/terms.ts';
import type { TextRange } from '../core/attempt/text-parts.ts';
import type { Domain, SectionKind } from '../core/exam/exam.ts';
import type { Exhibit } from '../core/exam/fields.ts';
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
import type { ItemMade, Scenario } from './room-views.ts';
import type { TroubleView } from './trouble-views.ts';

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
