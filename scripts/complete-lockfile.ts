// `node scripts/complete-lockfile.ts`, after `npm install` changed package-lock.json.
//
// Some registry mirrors hold native packages only for the platforms that their users have. npm then
// leaves the others out of the lock file, and `npm ci` refuses such a file everywhere. This adds the
// missing optional packages by name, version and platform; npm skips those of other platforms.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './runtime/paths.ts';

type Locked = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
};
type Lockfile = { packages: Record<string, Locked> };

/** Adds what is missing, in place, and returns the names. */
export function completeLockfile(lockfile: Lockfile): string[] {
  const added: string[] = [];
  for (const owner of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      if (path in lockfile.packages || platform === undefined || !/^\d/.test(version)) continue;
      lockfile.packages[path] = {
        version,
        ...platform,
        ...(owner.dev === true && { dev: true }),
        optional: true,
      };
      added.push(name);
    }
  }
  lockfile.packages = Object.fromEntries(
    Object.entries(lockfile.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return added;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS: Readonly<Record<string, string>> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};

/** What a native package's name says of its platform: "@scope/binding-linux-x64-gnu". */
export function platformOf(
  name: string,
): { cpu: string[]; libc?: string[]; os: string[] } | undefined {
  const parts = name.split(/[/-]/);
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.map((part) => PROCESSORS[part]).find(Boolean);
  if (os === undefined || cpu === undefined) return undefined;
  const ending = parts.at(-1) ?? '';
  const libc = ending.startsWith('musl')
    ? ['musl']
    : ending.startsWith('gnu')
      ? ['glibc']
      : undefined;
  return { cpu: [cpu], ...(os === 'linux' && libc && { libc }), os: [os] };
}

if (import.meta.main) {
  const file = join(projectRoot, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const added = completeLockfile(lockfile);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, undefined, 2)}\n`);
  process.stdout.write(`package-lock.json: ${added.length} packages of other platforms added.\n`);
}
