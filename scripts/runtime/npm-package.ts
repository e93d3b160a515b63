import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import { lastLines, run } from './run.ts';
import { PreparationError } from './say.ts';

export type NpmPackage = {
  readonly name: string;
  readonly version: string;
  /** The sha512 of the tarball in the form npm prints; checked here when given. */
  readonly integrity?: string;
};

/**
 * Downloads a package's tarball into `folder` and returns its path. The user's own npm does it, so
 * that the registry, proxy and credentials are the configured ones.
 */
export async function downloadPackage(wanted: NpmPackage, folder: string): Promise<string> {
  const name = `${wanted.name}@${wanted.version}`;
  const packed = await run(
    'npm',
    ['pack', name, '--pack-destination', folder, '--ignore-scripts'],
    {
      cwd: projectRoot,
    },
  );
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || tarball === undefined) {
    throw new PreparationError(`npm could not download ${name}.\n${lastLines(packed, 4)}`);
  }
  const path = join(folder, tarball);
  if (wanted.integrity !== undefined) {
    await requireIntegrity(path, wanted.integrity, name).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
  }
  return path;
}

/** Throws when the file is not exactly the one whose sha512 was written down. */
export async function requireIntegrity(
  path: string,
  expected: string,
  name: string,
): Promise<void> {
  const hash = createHash('sha512');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) {
    throw new PreparationError(
      `${name} is not the file this project knows, so it was not used.\n` +
        `  expected ${expected}\n  received ${actual}`,
    );
  }
}
