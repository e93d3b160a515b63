import type { Page } from '@playwright/test';
import { type Candidate, createCandidate } from '../candidate.ts';
import { type Controls, controlsOf } from '../controls.ts';
import type { Exam } from '../../../src/core/exam/exam.ts';
import type { Program, ProgramOptions } from '../program.ts';

/** What a walk finds when it sets out. */
export interface Ground {
  /** Starts the real program over the ground's data folder; every window is of the same size. */
  start(options?: Partial<ProgramOptions>): Promise<Program>;
  dataFolder: string;
  /** An exam that has one of everything. It is in the library already. */
  exam: Exam;
  /** What may be opened: an exam to add, one with faults, the one of the library, a locked one, and no exam at all. */
  packages: Record<'good' | 'broken' | 'same' | 'locked' | 'none', string>;
}

/** Called at each screen, when it stands as a candidate sees it. */
export type Visit = (screen: string, program: Program) => Promise<void>;

/** A stretch of the program that is walked in one go, through the visible controls. */
export interface Walk {
  name: string;
  /** Every screen and state on the way. */
  screens: readonly string[];
  /** What the window complains of on the way, where something is broken on purpose. */
  mayComplain?: RegExp;
  go(ground: Ground, visit: Visit): Promise<void>;
}

/**
 * Makes a walk whose list of screens and whose steps cannot drift apart: only names of the list can be
 * visited, each exactly once.
 */
export function makeWalk<const Screen extends string>(
  name: string,
  screens: readonly Screen[],
  go: (ground: Ground, at: (program: Program, screen: Screen) => Promise<void>) => Promise<void>,
  more: Pick<Walk, 'mayComplain'> = {},
): Walk {
  return {
    name,
    screens,
    ...more,
    async go(ground, visit) {
      const left = new Set<string>(screens);
      await go(ground, async (program, screen) => {
        if (!left.delete(screen)) throw new Error(`at "${screen}" for the second time`);
        await settled(program.page);
        await visit(screen, program);
      });
      if (left.size > 0) throw new Error(`never came to ${[...left].join('; ')}`);
    },
  };
}

/** Waits until everything is drawn: what the page measures of itself changes it once more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

/** Someone in front of the program, the library in view. */
export interface Seat extends Controls {
  program: Program;
  page: Page;
  candidate: Candidate;
  /** Whether the window, in the units of the page, has no room for two panes. */
  isNarrow: boolean;
}

export async function takeSeat(
  { start, exam }: Ground,
  options?: Partial<ProgramOptions>,
): Promise<Seat> {
  const program = await start(options);
  const { page } = program;
  const controls = controlsOf(page);
  await controls.heading('Exams');
  return {
    ...controls,
    program,
    page,
    candidate: createCandidate(page, exam),
    isNarrow: (await page.evaluate(() => window.innerWidth)) < 900,
  };
}
