export {};

const usage = `Usage: npm run exam -- COMMAND

  check PATH [--strict] [--json]
                        read a package and list every problem in it, and remarks on its
                        content; exits 1 when there is a problem, with --strict also
                        when there is a remark
  form EXAM [--disjoint N] [--seed S] [--json]
                        draw a form, or N forms without a standalone item in common
  review FOLDER [--json]
                        which items nobody has checked who did not write them
  review FOLDER --sheet FILE [--all] [--items START,START]
                        write the questions to answer, without their keys
  review FOLDER --answers FILE, or --outcomes FILE
                        keep answers, and what came of them, in review.yaml
  import PATH           check a package and put it into the library
  list [--json]         the exams in the library
  lock PACKAGE --out FILE.mockexam
                        lock a package with a passphrase, which is asked for
  data export --out FILE [--profile NAME]
                        write all data of a candidate into one .mockroom-data file
  data import FILE      add what such a file holds to the data that is here
  attempt check FILE [--exam PATH] [--key FINGERPRINT] [--json]
                        whether a signed .mockattempt file was edited, and whether its
                        log gives its score; exits 1 unless all of it is in order

  --passphrase-file F   take the passphrase of a locked package from the first line of a file
  --data-dir FOLDER     use the library in that folder (also: MOCKROOM_DATA_DIR)
`;

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
