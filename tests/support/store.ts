import { onTestFinished } from 'vitest';
import { examToStore } from '../../src/main/library/exam-to-store.ts';
import type { Time } from '../../src/main/sitting/time.ts';
import { openStore, type Store } from '../../src/main/store/open.ts';
import { makeExam } from './exam.ts';
import { temporaryFolder } from './folder.ts';

/** A real store in a folder of its own. */
export function temporaryStore(folder = temporaryFolder()): Store {
  const opened = openStore(folder);
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

export function addExam(store: Store, exam = makeExam(), now = 1): string {
  return store.exams.add(examToStore(exam, new Map()), now).hash;
}

/** Clocks that stand still until a test moves them. In `pass` the program runs, whatever a test leaves out. */
export interface HandTime extends Time {
  pass(milliseconds: number): void;
  setWall(wall: number): void;
  /** The machine sleeps, or the process is stopped. `counts`: exam time's own clock runs meanwhile. */
  standStill(milliseconds: number, counts: boolean): void;
}

export function handTime(): HandTime {
  let monotonic = 5_000;
  let machine = 90_000;
  let wall = 1_700_000_000_000;
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    machine: () => machine,
    pass(milliseconds) {
      monotonic += milliseconds;
      wall += milliseconds;
    },
    setWall(value) {
      wall = value;
    },
    standStill(milliseconds, counts) {
      if (counts) monotonic += milliseconds;
      machine += milliseconds;
      wall += milliseconds;
    },
  };
}
