/** What a campaign found. All but the first are 0 when the program keeps its word. */
export interface Figures {
  kills: number;
  answersLost: number;
  /** Everything else that was made and lost: marks, strikes, notes, places, whole ends. */
  marksLost: number;
  /** The largest difference between the exam time that passed and the time that was kept. */
  maxClockErrorMs: number;
  integrityFailures: number;
  /** Times that the program did not come back, or an attempt could be neither resumed nor ended. */
  stuck: number;
}

export function noFigures(): Figures {
  return {
    kills: 0,
    answersLost: 0,
    marksLost: 0,
    maxClockErrorMs: 0,
    integrityFailures: 0,
    stuck: 0,
  };
}

/** Whether nothing was lost. */
export function isClean(figures: Figures): boolean {
  const { answersLost, marksLost, integrityFailures, stuck, maxClockErrorMs } = figures;
  return answersLost + marksLost + integrityFailures + stuck === 0 && maxClockErrorMs < 1_000;
}
