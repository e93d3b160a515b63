import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { downloadPackage } from './npm-package.ts';
import { lastLines, run } from './run.ts';
import { PreparationError, type Say } from './say.ts';

/** Folders that may hold `include/node`: beside each Node on the PATH, and where systems put it. */
export function headerFolders(env: NodeJS.ProcessEnv, executable: string): string[] {
  const nodes = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'node'));
  const beside = [executable, ...nodes]
    .filter(existsSync)
    .map((node) => dirname(dirname(realpathSync(node))));
  return [
    ...new Set([env.npm_config_nodedir ?? '', ...beside, '/usr', '/usr/local'].filter(Boolean)),
  ];
}

/**
 * A folder with Node's C headers. The npm package `node` brings only the executable, so where the
 * system has no headers they come from the full Node package that npm has for Linux.
 */
export async function findNodeHeaders(work: string, say: Say): Promise<string> {
  const found = headerFolders(process.env, process.execPath).find(hasHeaders);
  if (found !== undefined) return found;
  const version = process.versions.node;
  say(`Node's C headers are not on this computer; getting those of Node ${version} through npm.`);
  const tarball = await downloadPackage({ name: `node-linux-${process.arch}`, version }, work);
  const untar = await run('tar', ['-xzf', tarball, '-C', work, 'package/include']);
  if (untar.code === 0 && hasHeaders(join(work, 'package'))) return join(work, 'package');
  throw new PreparationError(`Node's C headers could not be unpacked.\n${lastLines(untar, 3)}`);
}

function hasHeaders(folder: string): boolean {
  return ['node_api.h', 'common.gypi'].every((file) =>
    existsSync(join(folder, 'include', 'node', file)),
  );
}
