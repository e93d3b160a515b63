import { expect, it, vi } from 'vitest';
import { runInElectron } from '../../scripts/runtime/probe.ts';

it('reads plain answers where everything else is asked for colour', async () => {
  vi.stubEnv('FORCE_COLOR', '1');
  // Node stands in for Electron: both print a number in colour when told to.
  const { stdout } = await runInElectron(process.execPath, 'console.log(42)');
  vi.unstubAllEnvs();
  expect(stdout).toBe('42\n');
});
