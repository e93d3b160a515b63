import type { ContentKey } from './content-key.ts';

/** A locked exam was asked for whose passphrase was not given in this run. */
export class ExamLocked extends Error {
  /** Content hash of the exam. */
  readonly exam: string;
  constructor(exam: string) {
    super('this exam is locked, and its passphrase was not given yet');
    this.exam = exam;
  }
}

/** The content keys of this run, by content hash of the exam. They are never written anywhere. */
export interface Keyring {
  add(exam: string, key: ContentKey): void;
  has(exam: string): boolean;
  /** @throws ExamLocked when the passphrase was not given in this run */
  of(exam: string): ContentKey;
}

export function createKeyring(): Keyring {
  const keys = new Map<string, ContentKey>();
  return {
    add: (exam, key) => void keys.set(exam, key),
    has: (exam) => keys.has(exam),
    of(exam) {
      const key = keys.get(exam);
      if (!key) throw new ExamLocked(exam);
      return key;
    },
  };
}

/**
 * Seals a JSON text for a column that holds JSON: the box as a JSON string in base64. Filled up to a
 * multiple of 256 bytes first, so that the length of an answer does not tell which one it is.
 */
export function sealJson(key: ContentKey, json: string, place: string): string {
  const bytes = Buffer.from(json, 'utf8');
  // JSON takes any number of blanks at its end.
  const filled = Buffer.alloc(Math.ceil(bytes.length / 256) * 256, ' ');
  bytes.copy(filled);
  return JSON.stringify(Buffer.from(key.seal(filled, place)).toString('base64'));
}

/** The JSON text that was sealed. @throws SealBroken when the column was changed */
export function openJson(key: ContentKey, column: string, place: string): string {
  const sealed = JSON.parse(column) as unknown;
  const bytes = Buffer.from(typeof sealed === 'string' ? sealed : '', 'base64');
  return Buffer.from(key.open(bytes, place)).toString('utf8');
}
