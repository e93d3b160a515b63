/**
 * `npm run package`: the program as people get it, in dist/packages. First unpacked, from the Electron
 * in use, looked at and started; then, where electron-builder's downloads can be reached, the
 * installers of this system. The last line is JSON.
 */
import { join } from 'node:path';
import { packInstallers, packUnpacked } from './package/pack.ts';
import { smokeTest } from './package/smoke.ts';
import { ensureBuilt } from './runtime/build.ts';
import { runCommand } from './runtime/command.ts';
import { prepareRuntime, withDisplay } from './runtime/index.ts';
import { projectRoot } from './runtime/paths.ts';
import { messageOf, sayOnStderr } from './runtime/say.ts';

const output = join(projectRoot, 'dist');

await runCommand(async () => {
  const runtime = await prepareRuntime();
  await ensureBuilt();
  const packed = await packUnpacked(runtime, output);
  for (const [name, isOn] of Object.entries(packed.fuses)) {
    process.stdout.write(`${name.padEnd(40)}${isOn ? 'on' : 'off'}\n`);
  }
  const smoke = await withDisplay((display) => smokeTest(packed.executable, runtime, display));
  const installers = await makeInstallers(runtime.source === 'carried');

  const works = smoke.packaged && smoke.sat === 3 && smoke.stored === 3 && smoke.colors > 1;
  const { electronVersion: electron } = runtime;
  const { executable, fuses, native } = packed;
  process.stdout.write(
    `${JSON.stringify({ program: executable, electron, fuses, native, smoke, installers })}\n`,
  );
  return works ? 0 : 1;

  async function makeInstallers(isCarried: boolean): Promise<string[]> {
    if (isCarried) {
      // The tools of installers lie where the official Electron does.
      sayOnStderr('no installers: the downloads that they take cannot be reached from here.');
      return [];
    }
    try {
      return await packInstallers(runtime, output);
    } catch (error) {
      sayOnStderr(`no installers: ${messageOf(error)}`);
      return [];
    }
  }
});
