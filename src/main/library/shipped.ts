import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exam } from '../../core/exam/exam.ts';
import type { Exams } from '../store/exams.ts';

/** An exam that ships with the program, checked and packed into one file when it was built. */
export interface ShippedExam {
  hash: string;
  exam: Exam;
  /** Path in the package to the bytes in base64. */
  pictures: Record<string, string>;
}

/** `<content hash>.json`: the name alone tells whether the store has it already. */
export function shippedFileName(hash: string): string {
  return `${hash}.json`;
}

/**
 * Puts the exams that ship with the program into the library. One that the store knows already is
 * left alone, so an instructor's own edition of it stays the current one.
 */
export async function addShippedExams(folder: string, exams: Exams, now: number): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json') || exams.versionOf(name.slice(0, -'.json'.length))) continue;
    const { exam, pictures } = JSON.parse(
      await readFile(join(folder, name), 'utf8'),
    ) as ShippedExam;
    const bytes = new Map(
      Object.entries(pictures).map(([path, base64]) => [path, Buffer.from(base64, 'base64')]),
    );
    // Loaded when it is needed: most starts know all that ships.
    const { examToStore } = await import('./exam-to-store.ts');
    exams.add(examToStore(exam, bytes), now);
  }
}
