import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from './debian-packages.ts';
import { findNodeHeaders } from './node-headers.ts';
import { projectRoot, sqlitePackage } from './paths.ts';
import { type RuntimeVersions, runInElectron } from './probe.ts';
import { lastLines, run } from './run.ts';
import { PreparationError, type Say } from './say.ts';
import { hasCommand } from './system-libraries.ts';
import { copyFileAtomically } from './tree.ts';

/** The Node-API version that the prebuilt better-sqlite3 13 is made for (its binding.gyp). */
const PREBUILT_NAPI = 10;

export const builtAddon = join(sqlitePackage, 'build', 'Release', 'better_sqlite3.node');
const header = fileURLToPath(new URL('./sqlite-napi9.h', import.meta.url));

export function needsOwnBuild(napi: number): boolean {
  return napi < PREBUILT_NAPI;
}

/** Everything a built addon depends on, as a folder name. */
export function sqliteKey(sqliteVersion: string, napi: number, headerText: string): string {
  const trick = createHash('sha256').update(headerText).digest('hex').slice(0, 8);
  return `better-sqlite3-${sqliteVersion}-napi${napi}-${process.platform}-${process.arch}-${trick}`;
}

export function sqliteVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(sqlitePackage, 'package.json'), 'utf8'));
  return String((manifest as { version?: unknown }).version);
}

/** Makes sure that better-sqlite3 loads and answers a query inside the runtime. */
export async function ensureSqlite(
  executable: string,
  runtime: RuntimeVersions,
  cache: string,
  work: string,
  say: Say,
): Promise<void> {
  // Asked only when it cannot end in a crash: the prebuilt one dies without a word on an old runtime.
  const safe = !needsOwnBuild(runtime.napi) || existsSync(builtAddon);
  if (safe && (await tryQuery(executable)).ok) return;
  if (!needsOwnBuild(runtime.napi)) {
    rmSync(dirname(dirname(builtAddon)), { recursive: true, force: true });
    return requireQuery(executable);
  }
  if (process.platform !== 'linux') {
    throw new PreparationError(
      `Electron ${runtime.electron} is too old for better-sqlite3 (Node-API ${runtime.napi}, needed ${PREBUILT_NAPI}). ` +
        'Use Electron 35 or newer.',
    );
  }
  const cached = join(
    cache,
    sqliteKey(sqliteVersion(), runtime.napi, readFileSync(header, 'utf8')),
    'better_sqlite3.node',
  );
  if (existsSync(cached)) {
    await copyFileAtomically(cached, builtAddon);
    if ((await tryQuery(executable)).ok) {
      say(
        `better-sqlite3 ${sqliteVersion()} for Electron ${runtime.electron} was built before; taken from the cache.`,
      );
      return;
    }
  }
  await copyFileAtomically(await build(runtime, work, say), builtAddon);
  await requireQuery(executable);
  await copyFileAtomically(builtAddon, cached);
}

/** Compiles the package's own source, in a copy, and returns the path of the result. */
async function build(runtime: RuntimeVersions, work: string, say: Say): Promise<string> {
  await ensureCompiler(say);
  say(
    `building better-sqlite3 ${sqliteVersion()} for Electron ${runtime.electron} (Node-API ${runtime.napi}), ` +
      'because its prebuilt form needs a newer Electron; once, about a minute.',
  );
  const copy = join(work, 'better-sqlite3');
  mkdirSync(copy);
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    cpSync(join(sqlitePackage, part), join(copy, part), { recursive: true });
  }
  // Beside the copy, so that a space in the project's own path cannot break the build.
  const addonApi = join('node_modules', 'node-addon-api');
  cpSync(join(projectRoot, addonApi), join(copy, addonApi), { recursive: true });
  cpSync(header, join(copy, 'napi9.h'));
  const nodeGyp = join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const nodedir = await findNodeHeaders(work, say);
  const built = await run(
    process.execPath,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${nodedir}`],
    {
      cwd: copy,
      env: {
        ...process.env,
        CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${join(copy, 'napi9.h')}`,
      },
    },
  );
  if (built.code !== 0) {
    throw new PreparationError(`better-sqlite3 could not be built.\n${lastLines(built, 15)}`);
  }
  return join(copy, 'build', 'Release', 'better_sqlite3.node');
}

async function ensureCompiler(say: Say): Promise<void> {
  const missing = ['python3', 'make', 'g++'].filter((tool) => !hasCommand(tool));
  if (missing.length === 0) return;
  await installDebianPackages(
    missing.map((tool) => [tool]),
    `better-sqlite3 has to be built once, and ${missing.join(', ')} is needed for that`,
    say,
  );
}

type QueryResult = { readonly ok: true } | { readonly ok: false; readonly why: string };

async function tryQuery(executable: string): Promise<QueryResult> {
  const script = `
    const Database = require(${JSON.stringify(sqlitePackage)});
    const database = new Database(':memory:');
    database.function('twice', (value) => value * 2);
    console.log(database.prepare('select twice(21) as answer').get().answer);
    database.close();`;
  const result = await runInElectron(executable, script);
  if (result.code === 0 && result.stdout.trim() === '42') return { ok: true };
  return {
    ok: false,
    why: result.signal === null ? lastLines(result, 5) : `It ended with ${result.signal}.`,
  };
}

async function requireQuery(executable: string): Promise<void> {
  const result = await tryQuery(executable);
  if (result.ok) return;
  throw new PreparationError(
    `better-sqlite3 does not run inside this Electron. ${result.why}\n` +
      'Deleting node_modules and running "npm ci" again gives a fresh copy.',
  );
}
