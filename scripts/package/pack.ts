import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { builderConfig } from '../../electron-builder.config.ts';
import type { Runtime } from '../runtime/index.ts';
import { projectRoot } from '../runtime/paths.ts';
import { contentsOf, wrongContents } from './contents.ts';
import { readFuses, wrongFuses } from './fuses.ts';
import { stageApp } from './stage.ts';

/** A packed program that lies unpacked in a folder. */
export interface Packed {
  folder: string;
  executable: string;
  /** As read back from the executable. */
  fuses: Record<string, boolean>;
  /** The native files that lie in it. */
  native: string[];
}

/**
 * Packs the built program with the Electron in use, for this computer, and looks at what came out.
 * Nothing is downloaded.
 *
 * @param output a folder of its own; what an earlier packing left there is replaced
 * @throws when a fuse is not as it has to be, or something is in there that has no place
 */
export async function packUnpacked(runtime: Runtime, output: string): Promise<Packed> {
  const app = join(output, 'app');
  const target = { platform: process.platform, arch: process.arch, napi: runtime.napi };
  mkdirSync(output, { recursive: true });
  stageApp(app, target);
  const packages = join(output, 'packages');
  const folder = join(packages, unpackedName());
  rmSync(folder, { recursive: true, force: true });
  await build({
    projectDir: projectRoot,
    targets: hostPlatform().createTarget('dir', hostArch()),
    publish: 'never',
    config: configFor(runtime, app, packages),
  });
  const executable = executableIn(folder);
  const resources = resourcesIn(folder);
  const fuses = await readFuses(executable);
  const contents = contentsOf(resources);
  const wrong = [
    ...wrongFuses(fuses).map((name) => `the fuse ${name} is not as it has to be`),
    ...wrongContents(contents, resources),
  ];
  if (wrong.length > 0) throw new Error(`${folder}:\n${wrong.join('\n')}`);
  return { folder, executable, fuses, native: contents.native };
}

/** Makes what people install, for this system. The tools for it are downloaded by electron-builder. */
export async function packInstallers(runtime: Runtime, output: string): Promise<string[]> {
  const app = join(output, 'app');
  stageApp(app, { platform: process.platform, arch: process.arch, napi: runtime.napi });
  return build({
    projectDir: projectRoot,
    targets: hostPlatform().createTarget(null, hostArch()),
    publish: 'never',
    config: configFor(runtime, app, join(output, 'packages')),
  });
}

function configFor(runtime: Runtime, app: string, output: string): Configuration {
  return {
    ...builderConfig,
    directories: { ...builderConfig.directories, app, output },
    electronVersion: runtime.electronVersion,
    electronDist: distOf(runtime.executable),
    afterPack({ appOutDir }) {
      // What lets the runtime run any program under development, and the mark of where it came from.
      rmSync(join(resourcesIn(appOutDir), 'default_app.asar'), { force: true });
      rmSync(join(appOutDir, 'carried-runtime.txt'), { force: true });
      return Promise.resolve();
    },
  };
}

/** The folder of a whole Electron, from its executable: on macOS that lies three levels deep. */
function distOf(executable: string): string {
  const folder = dirname(executable);
  return process.platform === 'darwin' ? dirname(dirname(dirname(folder))) : folder;
}

function hostPlatform(): Platform {
  return Platform.fromString(process.platform);
}

function hostArch(): Arch {
  return process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
}

/** As electron-builder names it. */
function unpackedName(): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  switch (process.platform) {
    case 'darwin':
      return `mac${arch}`;
    case 'win32':
      return `win${arch}-unpacked`;
    default:
      return `linux${arch}-unpacked`;
  }
}

function executableIn(folder: string): string {
  switch (process.platform) {
    case 'darwin': {
      const programs = join(folder, 'Mockroom.app/Contents/MacOS');
      return join(programs, readdirSync(programs)[0] ?? 'Mockroom');
    }
    case 'win32':
      return join(folder, 'mockroom.exe');
    default:
      return join(folder, 'mockroom');
  }
}

function resourcesIn(folder: string): string {
  const mac = join(folder, 'Mockroom.app/Contents/Resources');
  return existsSync(mac) ? mac : join(folder, 'resources');
}
