import { counted, questions } from './format.ts';

/** What the room asks before a door closes. The safe answer comes first and has the focus. */
export const gateText = {
  /** The four counts of every gate. */
  counts: {
    unanswered: 'Unanswered',
    partly: 'Partly answered',
    marked: 'Marked for review',
    unseen: 'Of these, not seen',
  },
  complete: 'All questions are answered, and none is marked.',

  endSection: {
    title: (section: string) => `End the section “${section}”?`,
    door: 'The section closes for good. You cannot see or change its questions again.',
    caseDoor: 'The case study closes for good. You cannot see its scenario or its questions again.',
    closed: (count: number) => `A break has closed ${questions(count)} of this section already.`,
    safe: 'Keep working',
    confirm: 'End section',
  },
  endSeries: {
    title: 'Leave the last question?',
    door: 'This was the last question of the series. Going on closes the series for good.',
    unanswered: 'You have not answered this question.',
    partly: 'You have answered this question in part.',
    safe: 'Stay here',
    confirm: 'End section',
  },
  nextUnanswered: {
    title: 'Go on without an answer?',
    body: 'You have not answered this question. A wrong answer costs nothing.',
    door: 'There is no way back to a question of a series.',
    safe: 'Stay here',
    confirm: 'Next',
  },
  endExam: {
    title: 'End the exam?',
    open: (count: number) =>
      `${counted(count, 'section is', 'sections are')} still open. The counts are those of the whole exam.`,
    door: 'Everything closes, and your answers are scored as they stand. You cannot come back to this attempt.',
    /** Behind the last section, where nothing is open. */
    lastDoor: 'Your answers are scored as they stand. You cannot come back to this attempt.',
    safe: 'Go back',
    confirm: 'End exam',
  },
  endPractice: {
    title: 'End the practice?',
    open: (count: number) =>
      `${counted(count, 'section is', 'sections are')} still open. The counts are those of the whole practice.`,
    confirm: 'End practice',
  },
  break: {
    title: 'Take a break?',
    counts: {
      closes: 'Seen, will close',
      unanswered: 'Of these, not fully answered',
      marked: 'Of these, marked for review',
      remaining: 'Still open afterwards',
    },
    time: 'Time left',
    runs: 'The clock keeps running.',
    stands: 'The clock stands still until you return.',
    untimed: 'There is no time limit.',
    door: 'Every question you have seen closes for good, including unanswered and marked ones.',
    nothing: 'Nothing closes: you have not seen any question that is still open.',
    safe: 'Keep working',
    confirm: 'Start break',
  },
  suspend: {
    title: 'Leave for now?',
    body: 'The clock stops, and everything you entered is saved. You go on from the library, in the same place, with the time that is left.',
    untimedBody: 'Everything you entered is saved. You go on from the library, in the same place.',
    noted: 'A real exam room would not allow this, so the report notes the interruption.',
    safe: 'Stay',
    confirm: 'Leave for now',
  },
} as const;

/** The page of a break. */
export const breakText = {
  title: 'Break',
  pausedTitle: 'Paused',
  timeLeft: 'Time left',
  runs: 'The clock keeps running.',
  stands: 'The clock stands still until you return.',
  untimed: 'There is no time limit.',
  remaining: (count: number) => `${questions(count)} still open`,
  sections: (count: number) => `${counted(count, 'section', 'sections')} to come`,
  closed: 'What you had seen is closed.',
  nothingClosed: 'Nothing has closed.',
  hidden: 'No question shows here, so you can step away from the screen.',
  back: 'Return to exam',
  backToPractice: 'Return to practice',
} as const;
