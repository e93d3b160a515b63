import { open, realpath, stat } from 'node:fs/promises';
import type { Problem } from '../../core/exam/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isLocked, type LockedPackage, readLocked } from '../locked/container.ts';
import { packageLimits, PackageRefused } from './found-file.ts';
import { readWhole } from './read-whole.ts';

/** As large as a package may be, with room for the head and the seals. */
const mostBytes = packageLimits.archiveBytes + 1_000_000;

/**
 * The locked package at this path. Its body stays sealed.
 *
 * @returns null when what is there is not locked, or cannot be read: `openPackage` says what it is
 */
export async function lockedFileAt(path: string): Promise<Result<LockedPackage, Problem> | null> {
  if (!(await startsLocked(path))) return null;
  let content: Buffer;
  try {
    content = await readWhole(await realpath(path), '.', mostBytes);
  } catch (error) {
    if (error instanceof PackageRefused) return fail(error.problem);
    throw error;
  }
  const read = readLocked(content);
  if (read.ok) return ok(read.value);
  return fail(
    read.error === 'newer'
      ? lockedProblem(
          'this exam was locked by a newer version of the program',
          'Install the newer version to open it.',
        )
      : damaged,
  );
}

/** What is said of a locked file that was changed or cut short. */
export const damaged = lockedProblem(
  'this locked exam is damaged: it is not as it was when it was locked',
  'Get the file once more from where it came from.',
);

export function lockedProblem(message: string, hint: string): Problem {
  return { file: '.', line: 1, column: 1, item: null, message, hint };
}

async function startsLocked(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const file = await open(path);
    try {
      const start = Buffer.alloc(16);
      await file.read(start, 0, start.length, 0);
      return isLocked(start);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
