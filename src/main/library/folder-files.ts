import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type FoundFile,
  isIgnored,
  packageLimits,
  PackageRefused,
  reasonOf,
  refuseName,
  refuseTooMany,
} from './found-file.ts';
import { readWhole } from './read-whole.ts';

/**
 * The files of a package that lies in a folder.
 *
 * @param root with every link resolved
 * @throws PackageRefused for links, devices, names that not every system takes, and too much of anything
 */
export async function filesOfFolder(root: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  let entries = 0;
  const walk = async (folder: string, above: string): Promise<void> => {
    const directory = await opendir(folder).catch((error: unknown) => {
      throw new PackageRefused(
        `this folder cannot be read: ${reasonOf(error)}`,
        'Check that you may read it.',
        above === '' ? '.' : above.slice(0, -1),
      );
    });
    for await (const entry of directory) {
      if (isIgnored(entry.name)) continue;
      const full = join(folder, entry.name);
      const path = above + entry.name;
      entries += 1;
      refuseTooMany({ files: found.length, entries });
      refuseName(path);
      if (entry.isSymbolicLink()) {
        throw new PackageRefused(
          'the package holds a link to another place',
          'Replace the link by the file itself.',
          path,
        );
      }
      if (entry.isDirectory()) {
        await walk(full, `${path}/`);
      } else if (entry.isFile()) {
        const { size } = await lstat(full);
        found.push({
          path: path.normalize('NFC'),
          bytes: size,
          open: () => readWhole(full, path, packageLimits.pictureBytes, size),
        });
        refuseTooMany({ files: found.length, entries });
      } else {
        throw new PackageRefused(
          'this is neither a file nor a folder',
          'Take it out of the package.',
          path,
        );
      }
    }
  };
  await walk(root, '');
  return found;
}
