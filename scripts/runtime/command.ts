import { PreparationError, sayOnStderr } from './say.ts';

/** Runs a script to its exit code. What the user can put right is told calmly; the rest is a bug. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const message = error instanceof PreparationError ? error.message : diskMessage(error);
    if (message === undefined) throw error;
    sayOnStderr(message);
    process.exitCode = 1;
  }
}

/** What to say when the disk refused a file; undefined for every other error. */
export function diskMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path ?? 'A needed folder'} cannot be written by this user (${code}). Change its owner, or use a copy of the project that is yours.`;
    case 'ENOSPC':
      return `The disk is full${path === undefined ? '' : ` at ${path}`}. About 500 MB are needed the first time.`;
    default:
      return undefined;
  }
}
