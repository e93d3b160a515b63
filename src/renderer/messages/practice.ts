import { counted } from './format.ts';

const questions = (count: number): string => counted(count, 'question', 'questions');

export const practiceText = {
  start: 'Start practice',
  startFailed: 'The practice could not be started',
  noForm: 'No question matches any more. Change what you chose and try again.',

  questions: 'Questions',
  skills: 'Skills',
  selectAll: 'Select all',
  clear: 'Clear',
  selectAllOf: (group: string) => `Select all: ${group}`,
  clearOf: (group: string) => `Clear: ${group}`,
  objectivesOf: (domain: string) => `Objectives of ${domain}`,
  /** What a screen reader hears behind a count. */
  countUnit: (count: number) => (count === 1 ? 'question' : 'questions'),
  types: 'Question types',

  lately: 'Your recent attempts',
  only: 'Only questions that you',
  onlyHint: 'Leave these off to draw from all questions chosen above.',
  onlyLater:
    'After your first attempt you can also practice only what you missed, have not seen, or marked.',
  onlyKinds: {
    missed: { label: 'missed', description: 'Seen, and not fully right the last time.' },
    unseen: { label: 'have not seen', description: '' },
    marked: { label: 'marked for review', description: '' },
  },
  last: 'How far back to look',
  lastUnit: (attempts: number) => (attempts === 1 ? 'newest attempt' : 'newest attempts'),

  session: 'Session',
  number: 'Number of questions',
  time: 'Time',
  times: {
    proportional: 'At the pace of the exam',
    own: 'My own',
    none: 'No time limit',
  },
  proportionalFor: (minutes: number, items: number) =>
    `${counted(minutes, 'minute', 'minutes')} for ${questions(items)}`,
  minutes: 'Minutes',
  feedback: 'Answers and explanations',
  feedbacks: {
    each: {
      label: 'After each question',
      description: 'Check your answer when you want to. A checked question is closed.',
    },
    end: { label: 'At the end', description: 'As in the exam: nothing shows until you finish.' },
  },

  match: (count: number) => (count === 1 ? '1 question matches' : `${count} questions match`),
  counting: 'Counting',
  countFailed: 'The questions could not be counted',
  drawn: (drawn: number, matching: number) =>
    drawn === matching
      ? drawn === 1
        ? 'You get this one.'
        : 'You get all of them.'
      : `You get ${drawn} of them, those you saw longest ago first.`,
  empty: {
    skills: 'No skill is selected.',
    types: 'No question type is selected.',
    missed: 'Nothing in this selection was missed recently.',
    unseen: 'You have seen every question in this selection recently.',
    marked: 'Nothing in this selection was marked recently.',
    several: 'No question in this selection was missed, unseen or marked recently.',
    other: 'The selected skills have no question of the selected types.',
  },
  back: {
    skills: 'Select all skills',
    types: 'Select all question types',
    only: 'Turn this filter off',
  },
  facts: {
    time: 'Time',
    feedback: 'Answers',
    pause: 'At any time',
  },
  hint: 'The same room as the exam. You can pause at any time, and practice never counts as an exam result.',
} as const;
