import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exam } from '../../src/core/exam/exam.ts';
import { cardOf } from '../../src/main/library/exam-to-store.ts';
import { openArchive } from '../../src/main/library/package-source.ts';
import { lockPackage } from '../../src/main/locked/container.ts';
import { zipOf } from '../../src/main/locked/zip.ts';

/** The least that a lock may cost, so that tests need not wait. */
export const cheap = { memory: 8 * 2 ** 20, passes: 1 };

/** Locks the files of a package into one file. @returns its path */
export async function lockedFile(
  folder: string,
  files: Record<string, string>,
  passphrase: string,
): Promise<string> {
  const zip = await zipOf(
    Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  );
  const { exam, problems } = await openArchive(zip);
  if (!exam) throw new Error(JSON.stringify(problems));
  const path = join(folder, 'locked.mockexam');
  writeFileSync(path, await lockPackage(zip, cardOf(exam), passphrase, cheap));
  return path;
}

/**
 * Which of the texts stand anywhere in the files of a folder, its subfolders too: as UTF-8, as UTF-16
 * either way round, or as base64 of them at any of its three offsets.
 */
export function textsIn(folder: string, texts: Iterable<string>): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  if (files.length === 0) throw new Error('nothing to search');
  return [...texts].filter((text) => {
    const forms = formsOf(text);
    return files.some((bytes) => forms.some((form) => bytes.includes(form)));
  });
}

function formsOf(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64');
    // Without the letters at both ends, which depend on what stands beside it.
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
  });
  return [Buffer.from(text), little, Buffer.from(little).swap16(), ...base64];
}

/** Every text of an exam's items, keys and reasons, and of what stands beside them. */
export function textsOf(exam: Exam): Set<string> {
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      // Line by line and without what JSON would write in another way, so that each can be found.
      for (const piece of value.split(/["\\\n]/)) if (piece.trim().length >= 8) texts.add(piece);
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) walk(part);
    }
  };
  walk([exam.items, exam.caseStudies, exam.series, exam.reference]);
  return texts;
}
