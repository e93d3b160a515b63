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
type Command = (options: string[]) => Promise<number>;

const commands: Record<string, Command> = { check, import: importExam, list };

const [name = '', ...options] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  process.exitCode = await command(options);
} else {
  process.stderr.write(usage);
  process.exitCode = ['', 'help', '--help'].includes(name) ? 0 : 2;
}
