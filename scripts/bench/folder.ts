import { temporaryDataFolder } from '../drive/program.ts';

/** Lends a data folder that is gone afterwards, also when the bench is cut off. */
export async function withFolder<Value>(use: (path: string) => Promise<Value>): Promise<Value> {
  const { path, remove } = temporaryDataFolder();
  process.once('exit', remove);
  try {
    return await use(path);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
