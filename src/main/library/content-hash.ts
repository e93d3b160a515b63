import { createHash } from 'node:crypto';
import type { Exam } from '../../core/exam/exam.ts';

/**
 * Names the content of an exam: SHA-256 (hex) over its JSON with sorted fields. The same content
 * gives the same hash however it is formatted and whatever the order of fields. The order of items, and
 * so of the files they come from, counts: forms are drawn from it.
 *
 * An exam without reference pages is named as it was before the format had any, so that a package
 * which did not change stays the version that the library knows.
 */
export function contentHash({ reference, ...rest }: Exam): string {
  const content = reference.length === 0 ? rest : { ...rest, reference };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** JSON with the fields of every object in the order of their names. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
