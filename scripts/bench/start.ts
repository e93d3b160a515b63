import { type ChildProcess, spawn } from 'node:child_process';
import type { Stage } from '../drive/program.ts';
import { electronArguments, electronEnvironment } from '../runtime/index.ts';
import { projectRoot } from '../runtime/paths.ts';
import { tied } from '../runtime/tied-process.ts';
import { blankArguments } from './blank.ts';
import { withFolder } from './folder.ts';
import { alternate, median } from './statistics.ts';

export interface StartFigures {
  /** From the start of the process to the painted library, milliseconds. */
  ms: number;
  /** The same to a painted blank window. */
  floorMs: number;
  ratio: number;
}

const limitMs = 60_000;

/**
 * Starts both programs in turn and takes the time from outside: from the start of the process to
 * the line that each writes once its window is painted.
 */
export async function measureStart(stage: Stage, rounds: number): Promise<StartFigures> {
  return withFolder((ownFolder) =>
    withFolder(async (blankFolder) => {
      const own = { args: [projectRoot, '--data-dir', ownFolder], times: [] as number[] };
      const blank = { args: blankArguments(blankFolder), times: [] as number[] };
      const start = async ({ args, times }: typeof own): Promise<void> =>
        void times.push(await paintedAfter(stage, [...args, '--smoke']));

      // Not counted: our first start puts the exam into the store, and both fill Chromium's caches.
      await alternate(
        2,
        () => start(own),
        () => start(blank),
      );
      own.times = [];
      blank.times = [];
      await alternate(
        rounds,
        () => start(own),
        () => start(blank),
      );
      const ms = median(own.times);
      const floorMs = median(blank.times);
      return { ms, floorMs, ratio: ms / floorMs };
    }),
  );
}

/** @returns milliseconds from the start of the process to its first line; it has ended by then */
async function paintedAfter(
  { runtime, display }: Stage,
  programAndArguments: readonly string[],
): Promise<number> {
  const hasGroups = process.platform !== 'win32';
  const line = tied(runtime.executable, electronArguments(runtime, programAndArguments));
  const startedAt = performance.now();
  const child = spawn(line.command, line.args, {
    env: electronEnvironment(display),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups,
  });
  const end = (): void => endAll(child, hasGroups);
  process.once('exit', end);
  const limit = setTimeout(end, limitMs);
  try {
    return await firstLine(child, startedAt);
  } finally {
    clearTimeout(limit);
    end();
    process.off('exit', end);
  }
}

function firstLine(child: ChildProcess, startedAt: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let paintedAfter = 0;
    let output = '';
    let complaint = '';
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      if (paintedAfter === 0 && output.includes('\n')) {
        paintedAfter = performance.now() - startedAt;
      }
    });
    child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    child.once('error', reject);
    child.once('close', () => {
      if (output.startsWith('{"ready":true')) resolve(paintedAfter);
      else reject(new Error(`the window was never painted\n${output}${complaint}`.trim()));
    });
  });
}

/** The process and what it started, for example after it hung. */
function endAll({ pid }: ChildProcess, hasGroups: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch {
    // Nothing is left, which is what was wanted.
  }
}
