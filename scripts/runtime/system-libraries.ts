import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installCommand } from './debian-packages.ts';
import { run } from './run.ts';
import { PreparationError, type Say } from './say.ts';

export type LinkedLibraries = {
  readonly found: readonly string[];
  readonly missing: readonly string[];
};

/**
 * Which Debian package brings a library. Where a package was renamed (the "t64" names of Debian 13
 * and Ubuntu 24.04) the newer name comes first. Libraries that GTK brings along are not listed.
 */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libgbm.so.1': ['libgbm1'],
  'libexpat.so.1': ['libexpat1'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/** Reads the output of `ldd`: "name => /path (0x…)" or "name => not found". */
export function parseLdd(output: string): LinkedLibraries {
  const found: string[] = [];
  const missing = new Set<string>();
  for (const line of output.split('\n')) {
    const [, name, target] =
      /^\s*(\S+) => (not found|\/\S.*?)(?: \(0x[0-9a-f]+\))?\s*$/.exec(line) ?? [];
    if (name === undefined || target === undefined) continue;
    if (target === 'not found') missing.add(name);
    else found.push(target);
  }
  return { found, missing: [...missing] };
}

/** The packages for these libraries, each as its possible names, and the libraries not known here. */
export function packagesFor(missing: readonly string[]): {
  packages: string[][];
  unknown: string[];
} {
  const known = missing.filter((library) => library in PACKAGES);
  const names = new Set(known.map((library) => (PACKAGES[library] ?? []).join(' ')));
  return {
    packages: [...names].map((each) => each.split(' ')),
    unknown: missing.filter((library) => !(library in PACKAGES)),
  };
}

/**
 * Makes sure that every library the executable links is there, and returns their paths.
 * A later start only has to look whether those paths still exist.
 */
export async function ensureSystemLibraries(
  executable: string,
  say: Say,
): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const first = await linkedLibraries(executable);
  if (first.missing.length === 0) return first.found;
  const { packages, unknown } = packagesFor(first.missing);
  if (unknown.length === 0) {
    await installDebianPackages(packages, `Electron needs ${first.missing.join(', ')}`, say);
  }
  const second = unknown.length === 0 ? await linkedLibraries(executable) : first;
  if (second.missing.length === 0) return second.found;
  throw new PreparationError(
    `Electron needs system libraries that this computer does not have: ${second.missing.join(', ')}.\n` +
      'Install the packages of your system that contain them. On Debian and Ubuntu:\n' +
      `  ${installCommand(['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'])}`,
  );
}

async function linkedLibraries(executable: string): Promise<LinkedLibraries> {
  // Without ldd nothing can be said beforehand; Electron itself then names what it lacks.
  const { stdout } = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return parseLdd(stdout);
}

/** True when a program of this name is on the PATH. */
export function hasCommand(name: string): boolean {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, name)));
}
