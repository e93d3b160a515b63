import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Exam } from '../../src/core/exam/exam.ts';
import { canonicalJson } from '../../src/main/library/content-hash.ts';
import { examToStore } from '../../src/main/library/exam-to-store.ts';
import { exportData } from '../../src/main/portable/candidate-data.ts';
import type { Store } from '../../src/main/store/open.ts';
import { makeExam } from './exam.ts';
import { seated, type Seated, type SeatOptions } from './seat.ts';

export const facts = { now: 1_800_000_000_000, program: '1.2.3' };

const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

/** The sample exam with a picture. */
export function examWithPicture(): Exam {
  const hash = createHash('sha256').update(picture).digest('hex');
  return makeExam({ assets: { 'assets/post.svg': hash } });
}

/** In front of the first item of an exam that has a picture, in the store too. */
export function seatedWithPicture(options: SeatOptions & { store: Store }): Seated {
  const exam = examWithPicture();
  options.store.exams.add(
    examToStore(exam, new Map([['assets/post.svg', new Uint8Array(picture)]])),
    1,
  );
  return seated({ ...options, exam });
}

/** The data file of the current profile. */
export function exported(store: Store, now = facts.now): Buffer {
  const bytes = exportData(store, store.profiles.current(), { ...facts, now });
  if (!bytes.ok) throw new Error(bytes.error.detail);
  return bytes.value;
}

export interface OpenFile {
  hash: string;
  exportedAt: number;
  data: Record<string, unknown> & {
    profile: Record<string, unknown>;
    exams: Record<string, unknown>[];
    pictures: Record<string, unknown>[];
    attempts: (Record<string, unknown> & { events: Record<string, unknown>[] })[];
  };
  [other: string]: unknown;
}

export function opened(bytes: Uint8Array): OpenFile {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as OpenFile;
}

/** A file that somebody made by hand, with a hash that fits what it says. */
export function forged(bytes: Uint8Array, change: (file: OpenFile) => void): Buffer {
  const file = opened(bytes);
  change(file);
  const hash = createHash('sha256').update(canonicalJson(file.data)).digest('hex');
  return gzipSync(canonicalJson({ ...file, hash }));
}
