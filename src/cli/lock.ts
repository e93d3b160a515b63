import { open, readFile, stat, unlink } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatProblem } from '../core/exam/problem.ts';
import { cardOf } from '../main/library/exam-to-store.ts';
import { openArchive, openPackage, packageFiles } from '../main/library/package-source.ts';
import { lockPackage } from '../main/locked/container.ts';
import { shortestPassphrase } from '../main/locked/lock.ts';
import { zipOf } from '../main/locked/zip.ts';
import { passphraseFrom } from './passphrase.ts';

/**
 * `lock PACKAGE --out FILE.mockexam [--passphrase-file FILE]`: checks a package and writes it locked
 * with a passphrase. A file that is there already is never written over.
 */
export async function lock(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || values.out === undefined || more.length > 0) {
    throw new TypeError('Name one package to lock, and with --out the file to write.');
  }
  if (!values.out.endsWith('.mockexam')) {
    throw new TypeError(`A locked exam is a .mockexam file; --out names ${values.out}.`);
  }
  const checked = await openPackage(path);
  if (!checked.exam) return refused(checked.problems.map(formatProblem));

  // Checked once more from the very bytes that are locked: the package may change while it is read.
  const zip = (await stat(path)).isDirectory()
    ? await zipOf(await packageFiles(path))
    : await readFile(path);
  const { exam, problems } = await openArchive(zip);
  if (!exam) return refused(problems.map(formatProblem));

  const passphrase = await passphraseFrom(values['passphrase-file'], 'Passphrase: ');
  if (Array.from(passphrase).length < shortestPassphrase) {
    return refused([`A passphrase has at least ${shortestPassphrase} characters.`]);
  }
  if (values['passphrase-file'] === undefined) {
    const again = await passphraseFrom(undefined, 'The same once more: ');
    if (again !== passphrase) return refused(['The two passphrases are not the same.']);
  }
  const why = await writeNew(values.out, await lockPackage(zip, cardOf(exam), passphrase));
  if (why !== null) return refused([why]);
  process.stdout.write(
    `${exam.id}: locked into ${values.out}. Without the passphrase nobody can open it, and it cannot be recovered.\n`,
  );
  return 0;
}

function refused(why: readonly string[]): number {
  process.stderr.write(`${why.join('\n')}\n\nNothing was written.\n`);
  return 1;
}

/** Writes a file that is whole or not there. @returns why it could not, or null */
async function writeNew(path: string, bytes: Uint8Array): Promise<string | null> {
  let isOurs = false;
  try {
    const file = await open(path, 'wx');
    isOurs = true;
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    if (isOurs) await unlink(path);
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? `${path} is there already. Name another file, or move that one away.`
      : `${path} cannot be written: ${(error as Error).message}`;
  }
}
