import { formatProblem } from '../core/exam/problem.ts';
import { createInspections } from '../main/library/inspections.ts';
import { given, openLibrary } from './library.ts';

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
    const inspections = createInspections(store.exams);
    const inspection = await inspections.inspect(path);
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
