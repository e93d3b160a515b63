import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examTerms } from '../../src/core/attempt/terms.ts';
import { openStore, storeFileName, type Store } from '../../src/main/store/open.ts';
import { temporaryFolder } from './folder.ts';
import { addExam, temporaryStore } from './store.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
export const fileOf = (folder: string): string => join(folder, storeFileName);

/** Answers so many times in one attempt. */
function answer(store: Store, from: number, to: number): void {
  for (let seq = from; seq <= to; seq += 1) {
    store.attempts.append('a', {
      type: 'answered',
      item: 'item-1',
      response: { option: 'abcd'[seq % 4] ?? 'a' },
      seq,
      at: noon + seq,
      spent: seq,
    });
  }
}

/** A store with an attempt of thirty acts. */
export function sat(folder: string): Store {
  const store = temporaryStore(folder);
  const examHash = addExam(store);
  const form = { seed: 1, sections: [] };
  store.attempts.create(
    { id: 'a', examHash, form, profile: 'first', terms: examTerms, limit: null },
    noon,
  );
  store.attempts.append('a', { type: 'started', seq: 1, at: noon, spent: 0 });
  answer(store, 2, 30);
  return store;
}

/** Closed as a person does it, with a backup. */
export function closed(): string {
  const folder = temporaryFolder();
  const store = sat(folder);
  store.backUp('quit', noon);
  store.close();
  return folder;
}

/** As a kill leaves it: the log holds what was not copied into the file yet. */
export function killed(): string {
  const folder = temporaryFolder();
  const store = sat(folder);
  store.backUp('quit', noon);
  store.close();
  answer(temporaryStore(folder), 31, 40);
  const left = temporaryFolder();
  cpSync(folder, left, { recursive: true });
  return left;
}

export function codeOf(folder: string): string {
  const opened = openStore(folder);
  if (!opened.ok) return opened.error.code;
  const acts = opened.value.attempts.events('a').length;
  opened.value.close();
  return `${acts} acts`;
}

function change(path: string, by: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  by(bytes);
  writeFileSync(path, bytes);
}

/** Every file of a folder with its bytes. */
export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path)]),
  );
}

export function cutTo(path: string, part: number): void {
  truncateSync(path, Math.floor(readFileSync(path).length * part));
}

export function fill(path: string, from: number, to: number): void {
  change(path, (bytes) => bytes.fill(0xa5, from, Math.min(to, bytes.length)));
}

/** Still JSON, still a table in good order, and another answer. */
export function changeAnswer(file: string): void {
  change(file, (bytes) => {
    const at = bytes.indexOf('"option":"b"');
    if (at < 0) throw new Error('no such answer in the file');
    bytes.write('"option":"c"', at);
  });
}
