import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ensureBuilt } from '../runtime/build.ts';
import {
  type Display,
  electronArguments,
  electronEnvironment,
  openDisplay,
  prepareRuntime,
  type Runtime,
} from '../runtime/index.ts';
import { projectRoot } from '../runtime/paths.ts';

/** All that is needed to start the real program, as often as one likes. */
export interface Stage {
  runtime: Runtime;
  display: Display;
  /** What every program on this stage is started with, besides its own; modules come before main. */
  always?: { modules: string[]; args: string[]; env: Record<string, string> };
  /** The folder of the built program when it is a copy; left out: this project. */
  copy?: string;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  // What a script says is its own: the runtime's remarks are of no interest here.
  const runtime = await prepareRuntime({ say: () => undefined });
  await ensureBuilt();
  const display = await openDisplay(() => undefined);
  return { runtime, display, close: () => display.close() };
}

/** The real program in its window. */
export interface Program {
  app: ElectronApplication;
  page: Page;
  dataFolder: string;
  /** As a person does it: all is saved and the process ends. */
  close(): Promise<void>;
  /** As a power cut does it. */
  kill(): Promise<void>;
}

export interface ProgramOptions {
  dataFolder: string;
  args?: string[];
  env?: Record<string, string>;
  /** Modules for main that come before the program's own. */
  modules?: string[];
}

export async function startProgram(
  { runtime, display, always = { modules: [], args: [], env: {} }, copy = projectRoot }: Stage,
  { dataFolder, args = [], env = {}, modules = [] }: ProgramOptions,
): Promise<Program> {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: electronArguments(runtime, [
      ...[...always.modules, ...modules].flatMap((module) => ['-r', module]),
      copy,
      '--data-dir',
      dataFolder,
      ...always.args,
      ...args,
    ]),
    env: { ...electronEnvironment(display), ...always.env, ...env },
  });
  evaluateAgain(app);
  const page = await app.firstWindow();
  return {
    app,
    page,
    dataFolder,
    close: () => app.close(),
    async kill() {
      const child = app.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      // Playwright notices on its own; without this its next step would still wait for the dead.
      await app.close().catch(() => undefined);
    },
  };
}

export function temporaryDataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'mockroom-data-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/**
 * Lets main be asked once more when the answer was lost. The debugger holds what it waits for weakly, and
 * main, while it starts, collects its garbage often: the promise goes, and nothing else is wrong.
 */
function evaluateAgain(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const again = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...args);
    } catch (error) {
      if (!/promise was (?:garbage )?collected/i.test(String(error))) throw error;
      return evaluate(...args);
    }
  };
  app.evaluate = again as typeof app.evaluate;
}
