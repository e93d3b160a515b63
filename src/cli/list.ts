import { libraryView } from '../main/library/views.ts';
import { openLibrary } from './library.ts';

/** `list [--json]`: the exams in the library. */
export async function list(options: string[]): Promise<number> {
  const store = openLibrary(options);
  if (!store) return 1;
  try {
    const { exams } = libraryView(store);
    if (options.includes('--json')) {
      process.stdout.write(`${JSON.stringify(exams, null, 2)}\n`);
      return 0;
    }
    for (const exam of exams) {
      process.stdout.write(
        `${exam.id}  version ${exam.version}  ${exam.items} items  ${exam.minutes} minutes  ${exam.title}\n`,
      );
    }
    if (exams.length === 0) process.stdout.write('The library is empty.\n');
    return 0;
  } finally {
    store.close();
  }
}
