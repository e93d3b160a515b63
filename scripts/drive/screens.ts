import type { Exam } from '../../src/core/exam/exam.ts';
import type { Program, ProgramOptions } from './program.ts';
import { accommodated } from './walks/accommodated.ts';
import { desk } from './walks/desk.ts';
import { wholeExam } from './walks/whole-exam.ts';
import { practice } from './walks/practice.ts';
import { time } from './walks/time.ts';
import { trouble } from './walks/trouble.ts';

/** What a walk finds when it sets out. */
export interface Ground {
  /** Starts the real program over the ground's data folder; every window is of the same size. */
  start(options?: Partial<ProgramOptions>): Promise<Program>;
  dataFolder: string;
  /** An exam that has one of everything. It is in the library already. */
  exam: Exam;
  /** Folders to open: an exam to add, one with faults, the one of the library, and no exam at all. */
  folders: Record<'good' | 'broken' | 'same' | 'none', string>;
}

/** Called at each screen, when it stands as a candidate sees it. */
export type Visit = (screen: string, program: Program) => Promise<void>;

/** A stretch of the program that is walked in one go, through the visible controls. */
export interface Walk {
  name: string;
  /** Every screen and state on the way, in order. */
  screens: readonly string[];
  go(ground: Ground, visit: Visit): Promise<void>;
}

/** Together they come by every screen of the program. */
export const walks: readonly Walk[] = [desk, wholeExam, accommodated, practice, time, trouble];
