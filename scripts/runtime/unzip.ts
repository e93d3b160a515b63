import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Unpacks the entries that `nameOf` gives a name, with their permission bits, into `folder`. */
export async function unzip(
  archive: string,
  folder: string,
  nameOf: (entry: string) => string | undefined,
): Promise<void> {
  // yauzl itself refuses names that would lead out of the folder ("../x", "/x").
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry.fileName);
    if (name === undefined || name.endsWith('/')) continue;
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(target, { mode: mode || 0o644 }),
    );
  }
}
