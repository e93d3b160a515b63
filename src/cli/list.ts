import { libraryView } from '../main/library/views.ts';
import { given, openLibrary } from './library.ts';

/** `list [--json]`: the exams in the library. */
export async function list(args: string[]): Promise<number> {
  const options = given(args, 0);
  const store = openLibrary(options);
  if (!store) return 1;
  try {
    const { exams } = libraryView(store);
    if (options.isJson) {
      process.stdout.write(`${JSON.stringify(exams, null, 2)}\n`);
      return 0;
    }
    for (const exam of exams) {
      process.stdout.write(
        `${exam.id}  version ${exam.version}  ${exam.items} items  ${exam.minutes} minutes  ${exam.title}${exam.lock === 'none' ? '' : '  (locked)'}\n`,
      );
    }
    if (exams.length === 0) process.stdout.write('The library is empty.\n');
    return 0;
  } finally {
    store.close();
  }
}
