import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { projectRoot, projectState } from './paths.ts';
import { PreparationError, type Say, sayOnStderr } from './say.ts';

const SOURCES = [
  'src',
  'exams',
  'scripts/shipped-exams.ts',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const output = join(projectRoot, 'out');
const stamp = join(output, 'built-from.txt');

/** Builds the program when `out` is missing or was made from other sources than today's. */
export async function ensureBuilt({ say = sayOnStderr }: { say?: Say } = {}): Promise<void> {
  if (isCurrent()) return;
  const waiting = () => say('another start is building the program; waiting for it.');
  await withLock(join(projectState, 'build-lock'), waiting, async () => {
    if (isCurrent()) return;
    say('building the program, because its sources changed or it was never built.');
    const sources = sourcesDigest(projectRoot, SOURCES);
    forgetBuild();
    await build();
    writeFileSync(stamp, sources);
  });
}

/** Makes the next start build again, for example after a development server has used `out`. */
export function forgetBuild(): void {
  rmSync(stamp, { force: true });
}

/** The command line of electron-vite, run by the Node that runs this script. */
export function electronVite(args: readonly string[]): string[] {
  return [join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), ...args];
}

/**
 * Names, sizes and times of all sources in one value. It also changes when a file is deleted, or
 * gets older, as happens when an earlier commit is checked out.
 */
export function sourcesDigest(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) add(source);
  return hash.digest('hex');

  function add(path: string): void {
    const status = statSync(join(root, path), { throwIfNoEntry: false });
    if (status === undefined) return;
    if (status.isDirectory()) {
      for (const name of readdirSync(join(root, path)).toSorted()) add(join(path, name));
    } else {
      hash.update(`${path}\0${status.size}\0${status.mtimeMs}\n`);
    }
  }
}

function isCurrent(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest(projectRoot, SOURCES);
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    // The build's own lines go to stderr: stdout belongs to the program that starts next.
    const child = spawn(process.execPath, electronVite(['build', '--logLevel', 'warn']), {
      cwd: projectRoot,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new PreparationError('The program could not be built; the lines above say why.'));
    });
  });
}
