import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { megabytes, PackageRefused, reasonOf } from './found-file.ts';

/** Neither through a link nor stuck at a pipe that nobody writes to. Windows knows neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file that may be changed while it is read: never more than was found, and nothing else in its
 * place.
 *
 * @param full where it lies, with every link on the way to it resolved
 * @param path what the problem calls it
 * @param limit bytes
 * @param expected bytes that were found, when they are known
 * @throws PackageRefused
 */
export async function readWhole(
  full: string,
  path: string,
  limit: number,
  expected?: number,
): Promise<Buffer> {
  const changed = (): PackageRefused =>
    new PackageRefused(
      'this file changed while it was read',
      'Wait until it is written, then choose the package again.',
      path,
    );
  const cannot = (error: unknown): PackageRefused =>
    new PackageRefused(
      `this file cannot be read: ${reasonOf(error)}`,
      'Check that you may read it, and that it is a file.',
      path,
    );

  const handle = await open(full, flags).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ELOOP' ? changed() : cannot(error);
  });
  try {
    const { size, mtimeMs } = await handle.stat();
    if (!(await handle.stat()).isFile()) throw changed();
    if (expected !== undefined && size !== expected) throw changed();
    if (size > limit) {
      throw new PackageRefused(
        `the file has ${megabytes(size)}`,
        `It may have ${megabytes(limit)}.`,
        path,
      );
    }
    // One byte more than there is, to see whether the file grows.
    const content = Buffer.alloc(size + 1);
    let read = 0;
    while (read < content.length) {
      const { bytesRead } = await handle.read(content, read, content.length - read, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    if (read !== size || (await handle.stat()).mtimeMs !== mtimeMs) throw changed();
    // A folder on the way may have become a link since it was looked into.
    if ((await realpath(full)) !== full) throw changed();
    return content.subarray(0, size);
  } catch (error) {
    throw error instanceof PackageRefused ? error : cannot(error);
  } finally {
    await handle.close();
  }
}
