/**
 * Watches what a package makes the program do. Loaded before anything else of the child, so that every
 * module gets the watched functions; they count only while a package is being looked at.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve, sep } from 'node:path';

interface Watched {
  requests: number;
  runs: number;
  writesOutside: number;
}

/** What was counted since `watch` began. */
export const watched: Watched = { requests: 0, runs: 0, writesOutside: 0 };

/** Where the program may write while a package is looked at; null while nobody watches. */
let allowed: string | null = null;

export function watch(folder: string): void {
  Object.assign(watched, { requests: 0, runs: 0, writesOutside: 0 });
  allowed = folder;
}

export function unwatch(): void {
  allowed = null;
}

class Stopped extends Error {}

type AnyFunction = (...given: unknown[]) => unknown;

function replace(owner: object, name: string, stop: (given: unknown[]) => boolean): void {
  const table = owner as Record<string, unknown>;
  const original = table[name];
  if (typeof original !== 'function') return;
  table[name] = function (this: unknown, ...given: unknown[]): unknown {
    if (allowed !== null && stop(given)) throw new Stopped(`${name} while a package is looked at`);
    return (original as AnyFunction).apply(this, given);
  };
}

const counts = (kind: keyof Watched) => (): boolean => {
  watched[kind] += 1;
  return true;
};

for (const [owner, name] of [
  [net.Socket.prototype, 'connect'],
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [dgram, 'createSocket'],
  [http, 'request'],
  [globalThis, 'fetch'],
] as const) {
  replace(owner, name, counts('requests'));
}
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  replace(childProcess, name, counts('runs'));
}

function isOutside(path: unknown): boolean {
  if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return false;
  const full = resolve(path instanceof URL ? path.pathname : String(path));
  if (allowed !== null && full.startsWith(allowed + sep)) return false;
  watched.writesOutside += 1;
  return true;
}

const writes =
  'writeFile appendFile mkdir mkdtemp rename unlink rm rmdir symlink link copyFile cp truncate chmod chown utimes createWriteStream'.split(
    ' ',
  );
for (const name of writes) {
  // The last path is the one that comes to be; of the others the first is the only one.
  const last = (given: unknown[]): unknown =>
    ['rename', 'symlink', 'link', 'copyFile', 'cp'].includes(name) ? given[1] : given[0];
  replace(fs, name, (given) => isOutside(last(given)));
  replace(fs, `${name}Sync`, (given) => isOutside(last(given)));
  replace(fs.promises, name, (given) => isOutside(last(given)));
}

const readOnly = fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT;
function opensToWrite([path, flags = 'r']: unknown[]): boolean {
  const writing =
    typeof flags === 'number'
      ? (flags & readOnly) !== 0
      : typeof flags === 'string' && /[wa+]/.test(flags);
  return writing && isOutside(path);
}
replace(fs, 'open', opensToWrite);
replace(fs, 'openSync', opensToWrite);
replace(fs.promises, 'open', opensToWrite);
syncBuiltinESMExports();
