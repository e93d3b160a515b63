import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, extname, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { projectRoot } from '../runtime/paths.ts';
import { builtAddon, needsOwnBuild } from '../runtime/sqlite.ts';

/** For which computers a program is made, and on which runtime. */
export interface Target {
  platform: NodeJS.Platform;
  arch: string;
  /** The Node-API version of the Electron that goes with it. */
  napi: number;
}

interface Manifest {
  name: string;
  version: string;
  description?: string;
  license?: string;
  main?: string;
  dependencies?: Record<string, string>;
}

/** The database's only native file; where it is compiled is told by its own loader. */
const sqlite = 'better-sqlite3';

/**
 * Lays out what is packed, and nothing else: the built program, and the few packages that it does not
 * bundle, each without sources, types and source maps, and with the native file of one platform.
 *
 * @param folder is emptied first
 * @returns the packages that went along
 * @throws when the program was not built, or asks for a package that is not a dependency
 */
export function stageApp(folder: string, target: Target): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const own = manifestOf(projectRoot);
  cpSync(join(projectRoot, 'out'), join(folder, 'out'), {
    recursive: true,
    filter: (path) => extname(path) !== '.map' && basename(path) !== 'built-from.txt',
  });
  cpSync(join(projectRoot, 'LICENSE'), join(folder, 'LICENSE'));

  const packages = neededPackages(join(folder, 'out/main'));
  const dependencies: Record<string, string> = {};
  for (const name of packages) {
    const declared = own.dependencies?.[name];
    if (declared === undefined)
      throw new Error(`${name} is used, but no dependency of the program`);
    dependencies[name] = declared;
    copyPackage(name, folder, target);
  }
  const { name, version, description, license, main } = own;
  writeFileSync(
    join(folder, 'package.json'),
    // Electron takes the name for its windows, and people see it there.
    JSON.stringify(
      {
        name,
        productName: 'Mockroom',
        version,
        description,
        license,
        author: 'Mockroom',
        type: 'module',
        main,
        dependencies,
      },
      null,
      2,
    ),
  );
  return packages;
}

/** The packages that built code still imports; read by a parser, since comments speak of imports too. */
export function neededPackages(built: string): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!/\.[cm]?js$/.test(entry)) continue;
    const code = readFileSync(join(built, entry), 'utf8');
    const { staticImports, staticExports, dynamicImports } = parseSync(entry, code).module;
    for (const { moduleRequest } of staticImports) found.add(moduleRequest.value);
    for (const { moduleRequest } of staticExports.flatMap(({ entries }) => entries)) {
      if (moduleRequest !== null) found.add(moduleRequest.value);
    }
    for (const { moduleRequest } of dynamicImports) {
      const asked = code.slice(moduleRequest.start, moduleRequest.end);
      const [, specifier] = /^["'`]([^"'`$]+)["'`]$/.exec(asked) ?? [];
      if (specifier !== undefined) found.add(specifier);
    }
  }
  return [...found].filter(isPackage).map(packageOf).filter(isFirst).toSorted();
}

const isPackage = (specifier: string): boolean =>
  !specifier.startsWith('node:') &&
  !specifier.startsWith('/') &&
  !specifier.startsWith('.') &&
  specifier !== 'electron' &&
  !builtinModules.includes(specifier);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isFirst = (name: string, place: number, names: string[]): boolean =>
  names.indexOf(name) === place;

function copyPackage(name: string, folder: string, target: Target): void {
  const from = join(projectRoot, 'node_modules', name);
  const to = join(folder, 'node_modules', name);
  if (existsSync(to)) return;
  const manifest = manifestOf(from);
  cpSync(from, to, {
    recursive: true,
    filter: (path) => isWanted(name, relative(from, path).split(sep).join('/')),
  });
  // What serves to compile only is no part of the program.
  const dependencies = name === sqlite ? {} : (manifest.dependencies ?? {});
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, dependencies }, null, 2));
  for (const each of Object.keys(dependencies)) copyPackage(each, folder, target);
  if (name === sqlite) placeNativeFile(from, to, target);
}

function isWanted(name: string, path: string): boolean {
  if (name === sqlite) return path === '' || /^(lib(\/|$)|package\.json$|LICENSE$)/.test(path);
  return !/(^|\/)(node_modules|tests?|src|docs?|benchmarks?)(\/|$)|\.(map|md|[cm]?ts)$/i.test(path);
}

function placeNativeFile(from: string, to: string, { platform, arch, napi }: Target): void {
  if (needsOwnBuild(napi)) {
    cpSync(builtAddon, join(to, 'build/Release', basename(builtAddon)));
    return;
  }
  const file = join('prebuilds', `${platform}-${arch}.node`);
  cpSync(join(from, file), join(to, file));
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
