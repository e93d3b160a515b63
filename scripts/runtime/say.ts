/** Takes one informational line. The scripts print to stderr: stdout belongs to the program. */
export type Say = (line: string) => void;

export const sayOnStderr: Say = (line) => {
  process.stderr.write(`mockroom: ${line}\n`);
};

/** Something on this computer keeps the program from starting; the message says what to do. */
export class PreparationError extends Error {
  override name = 'PreparationError';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
