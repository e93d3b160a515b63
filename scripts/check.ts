/** `npm run check`: the quick gate. Types, lint with import rules, format, dead code, side by side. */
import { spawn } from 'node:child_process';

const checks: Record<string, string[]> = {
  types: ['tsc', '--project', '.'],
  'lint and layering': ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  'dead code': ['knip'],
};

interface Outcome {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

function run(name: string, [command = '', ...args]: string[]): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const done = (passed: boolean): void =>
      resolve({ name, passed, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

const outcomes = await Promise.all(
  Object.entries(checks).map(([name, command]) => run(name, command)),
);
for (const { name, passed, output, seconds } of outcomes) {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'}  ${name}  ${seconds.toFixed(1)} s\n`);
  if (!passed) process.stdout.write(`${output.trim()}\n\n`);
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
