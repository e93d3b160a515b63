/** What main tells the window of a store that cannot be used, and what can be done about it. */

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
