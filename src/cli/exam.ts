import { check } from './check.ts';

const usage = `Usage: npm run exam -- COMMAND

  check PATH [--json]    read a package and list every problem in it; exits 1 when there is any
`;

type Command = (options: string[]) => Promise<number>;

const commands: Record<string, Command> = { check };

const [name = '', ...options] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  process.exitCode = await command(options);
} else {
  process.stderr.write(usage);
  process.exitCode = name === '' || name === 'help' || name === '--help' ? 0 : 2;
}
