import { usage } from './usage.ts';

/** A command takes its options and gives its exit code: 0 done, 1 refused, 2 wrong use. */
type Command = (args: string[]) => Promise<number>;

/** Each is loaded when it is asked for: the parsers of `check` are large, and `list` needs none of them. */
const commands: Record<string, () => Promise<Command>> = {
  attempt: async () => (await import('./attempt.ts')).attempt,
  check: async () => (await import('./check.ts')).check,
  data: async () => (await import('./data.ts')).data,
  form: async () => (await import('./form.ts')).form,
  import: async () => (await import('./import.ts')).importExam,
  list: async () => (await import('./list.ts')).list,
  lock: async () => (await import('./lock.ts')).lock,
  review: async () => (await import('./review/review.ts')).review,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load) {
  try {
    const command = await load();
    process.exitCode = await command(args);
  } catch (error) {
    // parseArgs says what it did not understand; anything else is a bug and shows itself.
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
} else {
  process.stderr.write(usage);
  process.exitCode = ['', 'help', '--help'].includes(name) ? 0 : 2;
}
