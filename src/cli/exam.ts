import { check } from './check.ts';
import { importExam } from './import.ts';
import { list } from './list.ts';

const usage = `Usage: npm run exam -- COMMAND

  check PATH [--json]   read a package and list every problem in it; exits 1 when there is any
  import PATH           check a package and put it into the library
  list [--json]         the exams in the library

  --data-dir FOLDER     use the library in that folder (also: MOCKROOM_DATA_DIR)
`;

/** A command takes its options and gives its exit code: 0 done, 1 refused, 2 wrong use. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, Command> = { check, import: importExam, list };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
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
