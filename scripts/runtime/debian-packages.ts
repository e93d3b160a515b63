import { existsSync } from 'node:fs';
import { lastLines, run } from './run.ts';
import { PreparationError, type Say } from './say.ts';

const APT_GET = '/usr/bin/apt-get';

export function installCommand(packages: readonly string[]): string {
  const sudo = isRoot() ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Installs system packages when that needs no password and no question: as root, with apt.
 * Otherwise throws, with the one command to run. Each package is a list of its possible names.
 */
export async function installDebianPackages(
  packages: readonly (readonly string[])[],
  reason: string,
  say: Say,
): Promise<void> {
  if (!existsSync(APT_GET)) {
    throw new PreparationError(
      `${reason}. Please install it with your system's package manager ` +
        `(Debian calls it ${packages.map((names) => names.at(-1)).join(', ')}).`,
    );
  }
  if (!isRoot()) {
    const names = await Promise.all(packages.map(knownName));
    throw new PreparationError(
      `${reason}. Please run this once, then start again:\n  ${installCommand(names)}`,
    );
  }
  say(`${reason}; installing it with apt, once.`);
  await apt(['update']);
  const names = await Promise.all(packages.map(knownName));
  await apt(['install', '-y', '--no-install-recommends', ...names]);
}

async function apt(args: readonly string[]): Promise<void> {
  // Another apt may be at work, for example the unattended upgrades; wait for it, do not fail.
  const result = await run(APT_GET, ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.code !== 0) {
    throw new PreparationError(`apt-get ${args[0]} did not succeed.\n${lastLines(result, 6)}`);
  }
}

/** The first of a package's names that this release of Debian or Ubuntu has. */
async function knownName(names: readonly string[]): Promise<string> {
  for (const name of names) {
    const shown = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (shown.code === 0 && shown.stdout.includes(`Package: ${name}\n`)) return name;
  }
  return names.at(-1) ?? '';
}
