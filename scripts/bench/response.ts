import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { CallName } from '../../src/contract/channels.ts';
import type { RoomView } from '../../src/contract/views.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import { createCandidate } from '../drive/candidate.ts';
import { type Stage, startProgram, temporaryDataFolder } from '../drive/program.ts';
import { alternate, median, percentile } from './statistics.ts';

export interface ResponseFigures {
  /** A response in the window: call, rules, commit and the new view back in the page, milliseconds. */
  ms: number;
  p99Ms: number;
  /** One bare commit. */
  floorMs: number;
  floorP99Ms: number;
  ratio: number;
  /** From a click on an option to the question list that says so, by main's word. */
  clickMs: number;
  clickP99Ms: number;
}

const rounds = 15;
const actsPerRound = 40;
const clicks = 200;

export async function measureResponse(stage: Stage, exam: Exam): Promise<ResponseFigures> {
  const own = temporaryDataFolder();
  const bare = temporaryDataFolder();
  const committer = await startCommitter(stage, bare.path);
  try {
    const program = await startProgram(stage, { dataFolder: own.path });
    try {
      const candidate = createCandidate(program.page, exam);
      await candidate.startExam();
      await candidate.press('Begin section');
      const attempt = await attemptIn(program.page);
      const plan = responsesOf(exam);
      // Not counted: code that has not run before, on both sides.
      await respondInTurn(program.page, attempt, plan, actsPerRound);
      await committer.commit(actsPerRound);

      const times = { own: [] as number[], bare: [] as number[] };
      await alternate(
        rounds,
        async () => void times.own.push(...(await respondInTurn(program.page, attempt, plan, actsPerRound))),
        async () => void times.bare.push(...(await committer.commit(actsPerRound))),
      );
      const clicked = await clickInTurn(program.page, attempt, clicks);
      const ms = median(times.own);
      const floorMs = median(times.bare);
      return {
        ms,
        p99Ms: percentile(times.own, 99),
        floorMs,
        floorP99Ms: percentile(times.bare, 99),
        ratio: ms / floorMs,
        clickMs: median(clicked),
        clickP99Ms: percentile(clicked, 99),
      };
    } finally {
      await program.close();
    }
  } finally {
    committer.end();
    own.remove();
    bare.remove();
  }
}

