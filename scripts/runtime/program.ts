import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { tied } from './tied-process.ts';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm sends a signal on that the terminal has sent already; the program must see only one. */
const SAME_SIGNAL_MS = 1_000;
const CLOSING_LIMIT_MS = 10_000;

/**
 * Runs a program in front of the user: its output is ours, our signals are its own, and it never
 * outlives us. Resolves to its exit code, or 128 plus the signal's number.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const hasGroups = process.platform !== 'win32';
  const line = tied(command, args);
  // A process group of its own, so that a Ctrl-C arrives once: Chromium takes a second signal
  // as a demand to end without saving.
  const child = spawn(line.command, line.args, { stdio: 'inherit', env, detached: hasGroups });
  const stopForwarding = forwardSignals(child);
  const killOnExit = () => killAll(child, hasGroups);
  process.once('exit', killOnExit);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      stopForwarding();
      process.off('exit', killOnExit);
      killAll(child, hasGroups);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

function forwardSignals(child: ChildProcess): () => void {
  let firstAt: number | undefined;
  const forward = (signal: NodeJS.Signals) => {
    const now = Date.now();
    if (firstAt === undefined) {
      firstAt = now;
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      setTimeout(() => child.kill('SIGKILL'), CLOSING_LIMIT_MS).unref();
    } else if (now - firstAt > SAME_SIGNAL_MS) {
      child.kill('SIGKILL');
    }
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
  };
}

/** Ends what is left of the program's process group, for example after a crash of its main part. */
function killAll(child: ChildProcess, hasGroups: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // Nothing is left, which is what was wanted.
  }
}
