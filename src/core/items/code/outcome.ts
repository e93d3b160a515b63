/** Where a file cannot be read any further. Line and column are counted from 1, as editors do. */
export interface CodeFault {
  line: number;
  column: number;
  /** In a candidate's words, without a capital and a full stop. */
  message: string;
}

/** What was found in the file that a candidate entered. It speaks of the key, and goes where that goes. */
export interface CodeOutcome {
  type: 'code';
  /** False when the file is still as it was found; nothing in it was looked at then. */
  answered: boolean;
  /** Whether the file could be read, or where reading it ended. */
  parses: true | CodeFault;
  /** Guard id to whether it held. When one did not, no check counts. */
  guards: Record<string, boolean>;
  /** Check id to whether the file passes it, whatever the guards say. */
  checks: Record<string, boolean>;
}
