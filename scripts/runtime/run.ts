import { spawn } from 'node:child_process';

export type RunResult = {
  /** Null when the command was ended by a signal or could not be started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs a command to its end and keeps its output. Never throws: a failure is in the result. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) =>
      resolve({ code: null, signal: null, stdout, stderr: error.message }),
    );
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** The last lines of a failed command, which are the ones that say why. */
export function lastLines(result: RunResult, count: number): string {
  const text = `${result.stdout}\n${result.stderr}`.trim();
  return text.split('\n').slice(-count).join('\n');
}
