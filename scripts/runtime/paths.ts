import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const electronPackage = join(projectRoot, 'node_modules', 'electron');
export const sqlitePackage = join(projectRoot, 'node_modules', 'better-sqlite3');

/** What one checkout remembers; it goes when `npm ci` empties node_modules, as it should. */
export const projectState = join(projectRoot, 'node_modules', '.cache', 'mockroom');

/** The per-user folder that outlives `npm ci`, so that nothing is downloaded or built twice. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.MOCKROOM_CACHE_DIR) return env.MOCKROOM_CACHE_DIR;
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches', 'mockroom');
    case 'win32':
      return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'mockroom', 'Cache');
    default:
      return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'mockroom');
  }
}
