import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './test.ts';

const root = join(import.meta.dirname, '../..');

test('the benchmark measures start, response and memory against their floors', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/bench.ts', '--short', '--json'],
    { cwd: root, timeout: 110_000 },
  );
  const figures = JSON.parse(stdout) as Record<string, Record<string, number>>;
  expect(Object.keys(figures)).toEqual(['start', 'response', 'memory']);
  for (const [name, own] of Object.entries(figures)) {
    for (const [figure, value] of Object.entries(own)) {
      expect(value, `${name} ${figure}`).toBeGreaterThan(0);
    }
  }
});
