import { constants } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  readlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Builds a folder beside its final place and renames it there, so that the final name never stands
 * for a half-written folder, whatever ends this process.
 */
export async function createFolderAtomically(
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const tree = join(draft, 'tree');
    await mkdir(tree);
    await fill(tree);
    await rename(target, join(draft, 'replaced')).catch(ignoreMissing);
    await rename(tree, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes what an earlier, killed `createFolderAtomically` left beside `target`. */
export async function removeDrafts(target: string): Promise<void> {
  const entries = await readdir(dirname(target)).catch((): string[] => []);
  const drafts = entries.filter((entry) => entry.startsWith(`.${basename(target)}-`));
  await Promise.all(
    drafts.map((draft) => rm(join(dirname(target), draft), { recursive: true, force: true })),
  );
}

/** Fills `to` with the files of `from`: hard links where the disk allows them, else copies. */
export async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
  }
}

/** Copies one file so that `to` is always either absent, the old file or the whole new one. */
export async function copyFileAtomically(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const draft = `${to}.${process.pid}.draft`;
  await copyFile(from, draft);
  await rename(draft, to);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
