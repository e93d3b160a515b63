/**
 * What main tells the window. Nothing here holds a key before an attempt is finished: only the
 * types under "Report and review" do.
 */
import type { Where } from '../core/attempt/state.ts';
import type { Domain, SectionKind } from '../core/exam/exam.ts';
import type { Problem } from '../core/exam/problem.ts';
import type { Completeness, Item, ItemResponse, ItemView } from '../core/items/index.ts';
import type { Report } from '../core/report/report.ts';

// Program

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export interface Settings {
  theme: Theme;
}

/** Why the store cannot be used; the program then shows one plain screen. */
export interface StoreTrouble {
  code: 'newer' | 'unreadable';
  /** Path of the data folder, for the person to find it. */
  folder: string;
  detail: string;
}

export interface AppStart {
  version: string;
  settings: Settings;
  trouble: StoreTrouble | null;
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
  /** Finished attempts of any version. */
  attempts: number;
  /** Best score so far on the practice scale. */
  best: number | null;
  passedOnce: boolean;
}

/** An attempt that was begun and not ended. */
export interface UnfinishedAttempt {
  attempt: string;
  exam: { id: string; code: string | null; title: string };
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
}

export interface AttemptLine {
  attempt: string;
  /** Version of the exam it was sat with. */
  version: number;
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
  domains: (Pick<Domain, 'id' | 'title' | 'weight'> & { items: number; objectives: number })[];
  sections: { kind: SectionKind; title: string | null; count: number }[];
  caseStudies: number;
  series: number;
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
  | { ok: false; name: string; problems: Problem[] };

// Room

export interface ItemStatus {
  id: string;
  /** Counted from 1 within the section. */
  number: number;
  completeness: Completeness;
  marked: boolean;
  seen: boolean;
  closed: boolean;
}

export interface SectionOutline {
  id: string;
  kind: SectionKind;
  title: string;
  items: number;
  answered: number;
  marked: number;
  unseen: number;
  state: 'closed' | 'current' | 'ahead';
}

/** What stands beside the items of a case study or series. */
export type Scenario =
  | { kind: 'case'; title: string; tabs: { id: string; title: string; body: string }[] }
  | { kind: 'series'; title: string; scenario: string; goal: string };

export interface ClockReading {
  /** Exam time allowed, milliseconds; null for no limit. */
  limit: number | null;
  /** Exam time left, milliseconds; null for no limit. */
  remaining: number | null;
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
  agreed: boolean;
  where: Where;
  sections: SectionOutline[];
  /** The items of the section in which the candidate is; empty outside sections. */
  items: ItemStatus[];
  /** The item in view. */
  item: { view: ItemView; response: ItemResponse; status: ItemStatus } | null;
  scenario: Scenario | null;
  clock: ClockReading;
  /** Number of the last committed event. */
  seq: number;
}

export interface ClockNotice {
  attempt: string;
  clock: ClockReading;
  /** Minutes left, when a warning is due. */
  warning: number | null;
}

// Report and review: only for finished attempts

export interface ReportView {
  attempt: string;
  exam: { hash: string; id: string; code: string | null; title: string; version: number };
  startedAt: number;
  finishedAt: number;
  seed: number;
  report: Report;
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
  completeness: Completeness;
  points: number;
  maximum: number;
  marked: boolean;
  /** Exam time in view, milliseconds. */
  time: number;
}

export interface ReviewView {
  attempt: string;
  exam: { hash: string; id: string; code: string | null; title: string };
  sections: { id: string; kind: SectionKind; title: string; scenario: Scenario | null }[];
  domains: { id: string; title: string }[];
  items: ReviewItem[];
}
