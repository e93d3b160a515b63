import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
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

interface Fixtures {
  /** A data folder of its own for each test. */
  dataFolder: string;
  /** Starts the real program; what was started is ended when the test is over. */
  start(options?: Partial<ProgramOptions>): Promise<Program>;
}

interface WorkerFixtures {
  stage: Stage;
  /** The exam that ships, keys included. */
  az400: Exam;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  stage: [
    async ({}, use) => {
      const stage = await setStage();
      await use(stage);
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
  async start({ stage, dataFolder }, use) {
    const programs: Program[] = [];
    await use(async (options = {}) => {
      const program = await startProgram(stage, { dataFolder, ...options });
      programs.push(program);
      return program;
    });
    for (const program of programs) await program.close().catch(() => undefined);
  },
});

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
