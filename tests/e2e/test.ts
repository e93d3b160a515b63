import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ElectronApplication,
  errors,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { type Candidate, createCandidate } from '../../scripts/drive/candidate.ts';
import {
  type Program,
  type ProgramOptions,
  setStage,
  type Stage,
  startProgram,
  temporaryDataFolder,
} from '../../scripts/drive/program.ts';
import type { Exam } from '../../src/core/exam/exam.ts';
import { openPackage } from '../../src/main/library/package-source.ts';
import { countRequests, type RequestCounter } from '../support/requests.ts';

interface Fixtures {
  /** A data folder of its own for each test. */
  dataFolder: string;
  /** Starts the real program; what was started is ended when the test is over. */
  start(options?: Partial<ProgramOptions>): Promise<Program>;
  /**
   * What the window's console may complain of; a test fails on anything else: an error that nobody
   * caught, a warning, something that the window's policy stopped. For tests that try such things.
   */
  mayComplain: RegExp | null;
  /** Whether the program may ask something of the network; without it, a test fails in which it does. */
  mayAsk: boolean;
  noRequests: void;
}

interface WorkerFixtures {
  /** Hears of whatever the programs of this worker ask of the network. */
  requests: RequestCounter;
  stage: Stage;
  /** The exam that ships, keys included. */
  az400: Exam;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  requests: [
    async ({}, use) => {
      const counter = await countRequests();
      await use(counter);
      counter.close();
    },
    { scope: 'worker' },
  ],
  stage: [
    async ({ requests }, use) => {
      const stage = await setStage();
      await use({ ...stage, always: requests.always });
      await stage.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  az400: [
    async ({}, use) => {
      await use(await readExam(join(import.meta.dirname, '../../exams/az-400')));
    },
    { scope: 'worker' },
  ],
  async dataFolder({}, use) {
    const folder = temporaryDataFolder();
    await use(folder.path);
    folder.remove();
  },
  mayComplain: [null, { option: true }],
  mayAsk: [false, { option: true }],
  // No request leaves the machine, ever: this goes along with every test.
  noRequests: [
    async ({ requests, mayAsk }, use) => {
      requests.forget();
      await use();
      if (!mayAsk) expect(requests.seen()).toEqual([]);
    },
    { auto: true },
  ],
  async start({ stage, dataFolder, mayComplain }, use) {
    const programs: Program[] = [];
    const complaints: string[] = [];
    const looks: Promise<void>[] = [];
    await use(async (options = {}) => {
      const program = await startProgram(stage, { dataFolder, ...options });
      programs.push(program);
      program.page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        const { url } = message.location();
        const complaint = `${message.text()} (${url})`;
        if (!url.startsWith('app://media/')) complaints.push(complaint);
        else
          looks.push(
            staysInView(program.page, url).then(
              (stays) => void (stays && complaints.push(complaint)),
            ),
          );
      });
      program.page.on('pageerror', (error) => complaints.push(String(error.stack)));
      return program;
    });
    await Promise.all(looks);
    for (const program of programs) await program.close().catch(() => undefined);
    expect(complaints.filter((complaint) => !mayComplain?.test(complaint))).toEqual([]);
  },
});

/**
 * Whether a picture that main refused is one that the page goes on showing. Main refuses what does not
 * belong to the question where the candidate is, and may be at the next one already when a picture of the
 * last is asked for: it is gone a moment later.
 */
async function staysInView(page: Page, address: string): Promise<boolean> {
  const isGone = (src: string): boolean =>
    Array.from(document.images).every((image) => image.src !== src);
  return page.waitForFunction(isGone, address, { timeout: 10_000 }).then(
    () => false,
    (error: unknown) => error instanceof errors.TimeoutError,
  );
}

/** Whether the program's window is on the display. */
export function isShown(app: ElectronApplication): Promise<boolean | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}

/** How many exams a fresh library holds: those that ship. */
export const shippedExams = readdirSync(join(import.meta.dirname, '../../exams')).filter((name) =>
  existsSync(join(import.meta.dirname, '../../exams', name, 'exam.yaml')),
).length;

export async function readExam(path: string): Promise<Exam> {
  const { exam, problems } = await openPackage(path);
  if (!exam) throw new Error(JSON.stringify(problems));
  return exam;
}

/** Puts a package into the library of a data folder, as `npm run exam -- import` does. */
export async function importExam(path: string, dataFolder: string): Promise<void> {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['src/cli/exam.ts', 'import', path, '--data-dir', dataFolder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
}

export function candidateIn(program: Program, exam: Exam): Candidate {
  return createCandidate(program.page, exam);
}

export { expect } from '@playwright/test';
