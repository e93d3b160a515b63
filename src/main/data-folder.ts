import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where all data lies: `--data-dir`, else MOCKROOM_DATA_DIR, else the system's own place for it. The
 * window and the command line share it, so it is found without Electron.
 */
export function dataFolder(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = optionValue(args, '--data-dir') ?? env.MOCKROOM_DATA_DIR;
  if (chosen) return resolve(chosen);
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Mockroom');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Mockroom');
    default:
      return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'mockroom');
  }
}

/** Whether a folder is there, or can be made, and may be written to. */
export function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The value of `--name VALUE` or `--name=VALUE`. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (index < 0) return undefined;
  const arg = args[index] as string;
  return arg === name ? args[index + 1] : arg.slice(name.length + 1);
}
