import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../main/data-folder.ts';
import { openStore, type Store } from '../main/store/open.ts';

/** What a command was given. */
export interface Given {
  /** The one path of commands that take one. */
  path: string | undefined;
  isJson: boolean;
  /** Whether remarks on the content count as problems. */
  isStrict: boolean;
  dataDir: string | undefined;
  passphraseFile: string | undefined;
}

/**
 * Reads a command's arguments. Anything that is not known ends in an error: a slip in `--data-dir`
 * must not lead into somebody's real library.
 */
export function given(args: readonly string[], paths: 0 | 1): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
      'passphrase-file': { type: 'string' },
    },
  });
  if (positionals.length > paths) throw new TypeError(`Unexpected: ${positionals.at(-1)}`);
  return {
    path: positionals[0],
    isJson: values.json,
    isStrict: values.strict,
    dataDir: values['data-dir'],
    passphraseFile: values['passphrase-file'],
  };
}

/** Version of the program, as its package says. */
export function programVersion(): string {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

/** Opens the library that the window uses too; says why when it cannot. */
export function openLibrary({ dataDir }: Pick<Given, 'dataDir'>): Store | null {
  const folder = dataFolder(dataDir === undefined ? [] : ['--data-dir', dataDir]);
  const opened = openStore(folder);
  if (opened.ok) return opened.value;
  process.stderr.write(`The library in ${folder} cannot be opened: ${opened.error.detail}\n`);
  return null;
}
