import type { Exam } from '../../src/core/exam/exam.ts';
import type { Program, ProgramOptions } from './program.ts';
import { desk } from './walks/desk.ts';
import { practice } from './walks/practice.ts';
import { questions } from './walks/questions.ts';
import { results } from './walks/results.ts';
import { sections } from './walks/sections.ts';
import { setUp } from './walks/set-up.ts';
import { time } from './walks/time.ts';
import { tools } from './walks/tools.ts';
import { trouble } from './walks/trouble.ts';
import { wayIn } from './walks/way-in.ts';

/** What a walk finds when it sets out. */
export interface Ground {
  /** Starts the real program over the ground's data folder; every window is of the same size. */
  start(options?: Partial<ProgramOptions>): Promise<Program>;
  dataFolder: string;
  /** An exam that has one of everything. It is in the library already. */
  exam: Exam;
  /** What may be opened: an exam to add, one with faults, the one of the library, and no exam at all. */
  packages: Record<'good' | 'broken' | 'same' | 'none', string>;
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

/** Together they come by every screen of the program. */
export const walks: readonly Walk[] = [
  desk,
  wayIn,
  questions,
  tools,
  sections,
  results,
  setUp,
  practice,
  time,
  trouble,
];
