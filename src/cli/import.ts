import { formatProblem } from '../core/exam/problem.ts';
import type { Inspection } from '../contract/views.ts';
import { createInspections, type Inspections } from '../main/library/inspections.ts';
import { given, openLibrary } from './library.ts';
import { passphraseFrom } from './passphrase.ts';

/** `import PATH`: checks a package and puts it into the library. */
export async function importExam(args: string[]): Promise<number> {
  const options = given(args, 1);
  const { path } = options;
  if (path === undefined) {
    process.stderr.write('Name the folder or the .mockexam file to import.\n');
    return 2;
  }
  const store = openLibrary(options);
  if (!store) return 1;
  try {
    const inspections = createInspections(store, (now) => {
      try {
        store.backUp('import', now);
      } catch (error) {
        process.stderr.write(`No backup could be made: ${String(error)}\n`);
      }
    });
    const inspection = await inspected(inspections, path, options.passphraseFile);
    if (!inspection) {
      process.stderr.write('This is not the passphrase of this exam. Nothing was imported.\n');
      return 1;
    }
    if (!inspection.ok) {
      process.stderr.write(
        `${inspection.problems.map(formatProblem).join('\n')}\n\n` +
          `${inspection.problems.length} problems found. Nothing was imported; the library is as it was.\n`,
      );
      return 1;
    }
    inspections.confirm(inspection.token, Date.now());
    const { exam, standing, version } = inspection;
    process.stdout.write(
      standing === 'same'
        ? `${exam.id}: version ${version} is in the library already.\n`
        : `${exam.id}: imported as version ${version}, ${exam.items} items. ${exam.title}\n`,
    );
    return 0;
  } finally {
    store.close();
  }
}

/** @returns null for a locked package whose passphrase this is not */
async function inspected(
  inspections: Inspections,
  path: string,
  passphraseFile: string | undefined,
): Promise<Inspection | null> {
  const inspection = await inspections.inspect(path);
  if (inspection.ok || !inspection.locked) return inspection;
  const passphrase = await passphraseFrom(passphraseFile, 'Passphrase: ');
  const opened = await inspections.open(inspection.locked.token, passphrase);
  return opened.ok ? opened.value : null;
}
