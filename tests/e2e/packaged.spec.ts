import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wantedFuses } from '../../scripts/package/fuses.ts';
import { packUnpacked, type Packed } from '../../scripts/package/pack.ts';
import { smokeTest } from '../../scripts/package/smoke.ts';
import { electronArguments, electronEnvironment } from '../../scripts/runtime/index.ts';
import { projectRoot } from '../../scripts/runtime/paths.ts';
import { run, type RunResult } from '../../scripts/runtime/run.ts';
import { test as base, expect } from './test.ts';

const test = base.extend<{ runPacked: RunPacked }, { packed: Packed }>({
  packed: [
    async ({ stage }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'mockroom-packed-'));
      await use(await packUnpacked(stage.runtime, folder));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  async runPacked({ stage, packed, dataFolder }, use) {
    await use((args, env = {}) =>
      run(packed.executable, [...stage.runtime.flags, '--data-dir', dataFolder, ...args], {
        cwd: dataFolder,
        env: { ...electronEnvironment(stage.display), ...env },
      }),
    );
  },
});

type RunPacked = (args: string[], env?: Record<string, string>) => Promise<RunResult>;

test('a packed program starts and sits three items, which the store then holds', async ({
  stage,
  packed,
}) => {
  const { colors, ...report } = await smokeTest(packed.executable, stage.runtime, stage.display);
  expect(report).toEqual({ packaged: true, sat: 3, stored: 3, devTools: false });
  expect(colors).toBeGreaterThan(100);
});

test('the same program under development lets developer tools open', async ({
  stage,
  dataFolder,
}) => {
  const { stdout } = await run(
    stage.runtime.executable,
    electronArguments(stage.runtime, [projectRoot, '--data-dir', dataFolder, '--smoke-sitting']),
    { env: electronEnvironment(stage.display) },
  );
  expect(JSON.parse(stdout) as unknown).toMatchObject({ packaged: false, devTools: true });
});

test('its fuses read back as set, and one native file lies in it', async ({ packed }) => {
  expect(packed.fuses).toEqual(wantedFuses);
  expect(packed.native).toEqual([expect.stringMatching(/\.node$/)]);
});

test('it does not run as Node, nor load what the environment names', async ({
  runPacked,
  dataFolder,
}) => {
  const trap = join(dataFolder, 'trap.cjs');
  writeFileSync(trap, `require('node:fs').writeFileSync(${JSON.stringify(`${trap}.sprung`)}, '');`);
  const asNode = await runPacked(['--smoke'], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require=${trap}`,
  });
  // It is the program, and not Node, that answers.
  expect(JSON.parse(asNode.stdout) as unknown).toMatchObject({ ready: true });
  expect(existsSync(`${trap}.sprung`)).toBe(false);
});

test('it refuses switches that would open it', async ({ runPacked }) => {
  for (const open of ['--remote-debugging-port=0', '--inspect=0', '--disable-web-security']) {
    const { code, stderr, stdout } = await runPacked(['--smoke', open]);
    expect({ open, code, stdout }).toEqual({ open, code: 2, stdout: '' });
    expect(stderr).toContain(`mockroom: ${open.split('=')[0]} is not possible here`);
    expect(stderr).not.toContain('listening on');
  }
});

test('it runs no folder that was put in place of its archive', async ({ packed, runPacked }) => {
  const resources = join(dirname(packed.executable), 'resources');
  const archive = join(resources, 'app.asar');
  const folder = join(resources, 'app');
  renameSync(archive, `${archive}.away`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"other","main":"main.cjs"}');
  writeFileSync(join(folder, 'main.cjs'), `process.stdout.write('other'); process.exit(0);`);
  try {
    const { code, stdout } = await runPacked([]);
    expect(stdout).toBe('');
    expect(code).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
    renameSync(`${archive}.away`, archive);
  }
});
