import { dataFolder } from '../main/data-folder.ts';
import { openStore, type Store } from '../main/store/open.ts';

/** Opens the library that the window uses too; says why when it cannot. */
export function openLibrary(options: readonly string[]): Store | null {
  const folder = dataFolder(options);
  const opened = openStore(folder);
  if (opened.ok) return opened.value;
  process.stderr.write(`The library in ${folder} cannot be opened: ${opened.error.detail}\n`);
  return null;
}

/** The first argument that is neither an option nor the value of one. */
export function pathArgument(options: readonly string[]): string | undefined {
  return options.find(
    (option, index) => !option.startsWith('--') && options[index - 1] !== '--data-dir',
  );
}
