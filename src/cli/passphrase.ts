import { readFile } from 'node:fs/promises';

/** A passphrase that was not given, or cannot be read; said as a wrong use of the command. */
const howToGive =
  'Give the passphrase on a terminal, or name a file that holds it: --passphrase-file FILE.';

/**
 * The passphrase for a locked package: the first line of a file, or asked for on the terminal without
 * showing what is typed. Never an argument, which other people on the machine could read.
 *
 * @throws TypeError when there is neither a file nor a terminal
 */
export async function passphraseFrom(file: string | undefined, question: string): Promise<string> {
  if (file === undefined) return askHidden(question);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new TypeError(
      `The passphrase file cannot be read: ${(error as Error).message}\n${howToGive}`,
      { cause: error },
    );
  }
  return (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\uFEFF/, '');
}

function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new TypeError(howToGive);
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    let typed = '';
    const done = (): void => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const hear = (keys: string): void => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') {
          done();
          return resolve(typed);
        }
        if (key === '\u0003' || key === '\u0004') {
          done();
          return reject(new TypeError('No passphrase was given.'));
        }
        if (key === '\u007f' || key === '\b') typed = Array.from(typed).slice(0, -1).join('');
        else if (key >= ' ') typed += key;
      }
    };
    stdin.on('data', hear);
    stdin.resume();
  });
}
