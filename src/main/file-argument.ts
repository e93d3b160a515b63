import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the system hands to this program when it is opened. */
const packageExtension = '.mockexam';

/**
 * The exam that a command line asks to open: its last `.mockexam`, as a path or, from some desktops,
 * as an address of a file.
 *
 * @param folder what a relative path starts from
 */
export function fileArgument(args: readonly string[], folder: string): string | null {
  const named = args.findLast(
    (arg, place) =>
      place > 0 &&
      !arg.startsWith('-') &&
      args[place - 1] !== '--data-dir' &&
      arg.toLowerCase().endsWith(packageExtension),
  );
  if (named === undefined) return null;
  if (!/^file:\/\//i.test(named)) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    // An address of another computer is no file of this one.
    return null;
  }
}
