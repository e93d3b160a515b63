import { _electron, type ElectronApplication } from '@playwright/test';
import type { Exam } from '../../src/core/exam/exam.ts';
import { type Stage, startProgram } from '../drive/program.ts';
import { electronArguments, electronEnvironment } from '../runtime/index.ts';
import { blankArguments } from './blank.ts';
import { withFolder } from './folder.ts';
import { openRoom, sameForm } from './open-room.ts';
import { memoryOfTree } from './process-tree.ts';
import { alternate, median } from './statistics.ts';

export interface MemoryFigures {
  /** All processes of the program with an exam open in the room, in millions of bytes. */
  mb: number;
  /** All processes of a blank window. */
  floorMb: number;
  ratio: number;
}

const settleMs = 3_000;

/** Both programs are driven from outside in the same way, which costs both the same. */
export async function measureMemory(
  stage: Stage,
  exam: Exam,
  rounds: number,
): Promise<MemoryFigures> {
  const sizes = { own: [] as Sizes[], blank: [] as Sizes[] };
  await alternate(
    rounds,
    async () => void sizes.own.push(await ownSizes(stage, exam)),
    async () => void sizes.blank.push(await blankSizes(stage)),
  );
  const all = [...sizes.own, ...sizes.blank];
  // One measure for all of them: the better one, where this system gives it of every process.
  const of: keyof Sizes = all.every(({ distinct }) => distinct !== null)
    ? 'distinct'
    : 'workingSet';
  const mb = median(sizes.own.map((size) => size[of] ?? 0)) / 1e6;
  const floorMb = median(sizes.blank.map((size) => size[of] ?? 0)) / 1e6;
  return { mb, floorMb, ratio: mb / floorMb };
}

/** In bytes, of a program's processes together. */
interface Sizes {
  /** Each page counted once, however many processes share it; null where the system does not say. */
  distinct: number | null;
  /** Shared pages counted in every process. */
  workingSet: number;
}

function ownSizes(stage: Stage, exam: Exam): Promise<Sizes> {
  return withFolder(async (dataFolder) => {
    const program = await startProgram(stage, { dataFolder, env: sameForm });
    try {
      await openRoom(program.page, exam);
      return await sizesOf(program.app);
    } finally {
      await program.close();
    }
  });
}

function blankSizes({ runtime, display }: Stage): Promise<Sizes> {
  return withFolder(async (dataFolder) => {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: electronArguments(runtime, blankArguments(dataFolder)),
      env: electronEnvironment(display),
    });
    try {
      await app.firstWindow();
      return await sizesOf(app);
    } finally {
      await app.close();
    }
  });
}

async function sizesOf(app: ElectronApplication): Promise<Sizes> {
  // What starting needed is given back by then.
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const kilobytes = await app.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  const { pid } = app.process();
  return {
    distinct: pid === undefined ? null : memoryOfTree(pid),
    workingSet: kilobytes * 1024,
  };
}
