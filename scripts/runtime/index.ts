/**
 * A real Electron on this computer, ready to run Mockroom. What other scripts and tests use:
 *
 *     const runtime = await prepareRuntime();
 *     await withDisplay(async (display) => {
 *       spawn(runtime.executable, electronArguments(runtime, ['.']), { env: electronEnvironment(display) });
 *     });
 *
 * All of it is quick when there is nothing to do, and safe to run in many processes at once.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Display } from './display.ts';
import {
  discardElectron,
  type ElectronSource,
  officialVersion,
  placedElectron,
  type PlacedElectron,
  placeElectron,
} from './electron.ts';
import { withLock } from './lock.ts';
import { cacheFolder } from './paths.ts';
import { fingerprint, type Prepared, readPrepared, stillHolds, writePrepared } from './prepared.ts';
import { askVersions, type RuntimeVersions } from './probe.ts';
import { sandboxAdvice, sandboxFlags } from './sandbox.ts';
import { PreparationError, type Say, sayOnStderr } from './say.ts';
import { builtAddon, ensureSqlite, sqliteVersion } from './sqlite.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

export { openDisplay, withDisplay, type Display } from './display.ts';

export type Runtime = {
  readonly executable: string;
  readonly electronVersion: string;
  readonly napi: number;
  readonly source: ElectronSource;
  /** Switches this computer needs before the app's path: `--no-sandbox` as root, else none. */
  readonly flags: readonly string[];
};

/**
 * Makes sure that Electron, the system libraries it links and a better-sqlite3 that runs inside it
 * are there. Throws a PreparationError, whose message says what to do, when that is not possible.
 */
export async function prepareRuntime({ say = sayOnStderr }: { say?: Say } = {}): Promise<Runtime> {
  const prepared = earlier() ?? (await prepareInLock(say));
  const flags = sandboxFlags();
  say(
    `${inUse(prepared)}${flags.length > 0 ? ' Running as root, so without the Chromium sandbox.' : ''}`,
  );
  const advice = sandboxAdvice(prepared.executable);
  if (advice !== undefined) say(advice);
  const { executable, electron, napi, source } = prepared;
  return { executable, electronVersion: electron, napi, source, flags };
}

/** The arguments for the executable: this computer's switches, the app, the app's own arguments. */
export function electronArguments(runtime: Runtime, appAndArguments: readonly string[]): string[] {
  return [...runtime.flags, ...appAndArguments];
}

/** The environment to start Electron with. */
export function electronEnvironment(display: Display): Record<string, string> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...display.env };
  // Terminals inside Electron programs set this; it would turn ours into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

export function inUse({ electron, source }: Pick<Prepared, 'electron' | 'source'>): string {
  switch (source) {
    case 'official':
      return `using Electron ${electron}, the official build.`;
    case 'override':
      return `using Electron ${electron} from ELECTRON_OVERRIDE_DIST_PATH.`;
    case 'carried':
      return (
        `using Electron ${electron} as carried by an npm package, ` +
        'because the official download could not be reached when it was set up.'
      );
  }
}

function earlier(): Prepared | undefined {
  const prepared = readPrepared();
  return prepared && stillHolds(prepared, placedElectron(), currentFingerprint(prepared.executable))
    ? prepared
    : undefined;
}

async function prepareInLock(say: Say): Promise<Prepared> {
  const cache = cacheFolder();
  const waiting = () => say('another start is preparing the same things; waiting for it.');
  return withLock(join(cache, 'lock'), waiting, async () => earlier() ?? inWorkFolder(cache, say));
}

/** The lock is ours, so whatever lies in the work folder was left by a run that was killed. */
async function inWorkFolder(cache: string, say: Say): Promise<Prepared> {
  // `make` cannot build where the path has a space.
  const parent = /\s/.test(cache) ? mkdtempSync(join(tmpdir(), 'mockroom-')) : join(cache, 'work');
  clear(parent);
  mkdirSync(parent, { recursive: true });
  try {
    return await prepareAll(cache, mkdtempSync(join(parent, 'run-')), say);
  } finally {
    clear(parent);
  }
}

async function prepareAll(cache: string, work: string, say: Say): Promise<Prepared> {
  const { placed, libraries, versions } = await runnableElectron(cache, work, say);
  await ensureSqlite(placed.executable, versions, cache, work, say);
  const print = currentFingerprint(placed.executable);
  const prepared = { ...placed, ...versions, libraries, fingerprint: print };
  writePrepared(prepared);
  return prepared;
}

type RunnableElectron = {
  readonly placed: PlacedElectron;
  readonly libraries: readonly string[];
  readonly versions: RuntimeVersions;
};

async function runnableElectron(cache: string, work: string, say: Say): Promise<RunnableElectron> {
  const standing = placedElectron();
  const placed = standing ?? (await placeElectron(cache, work, say));
  const libraries = await ensureSystemLibraries(placed.executable, say);
  try {
    return { placed, libraries, versions: await askVersions(placed.executable) };
  } catch (error) {
    if (!(error instanceof PreparationError) || placed.source === 'override') throw error;
    say('the Electron on this disk does not run; getting it again.');
    await discardElectron(cache);
    const again = await placeElectron(cache, mkdtempSync(join(work, 'again-')), say);
    return { placed: again, libraries, versions: await askVersions(again.executable) };
  }
}

function currentFingerprint(executable: string): string {
  return fingerprint([executable, builtAddon], [officialVersion(), sqliteVersion()]);
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
