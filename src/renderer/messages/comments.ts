import { counted } from './format.ts';

/** The step after the end: comments on what was marked for feedback. */
export const commentsText = {
  title: 'Your comments',
  lead: (count: number) =>
    `You marked ${counted(count, 'question', 'questions')} for feedback. Say what you would tell the author: a doubt, a mistake, something unclear. Comments are optional.`,
  untimed:
    'This is not timed and changes nothing in your score. Comments are kept with the attempt.',
  question: (number: number) => `Question ${number}`,
  show: 'Show the question',
  field: (number: number) => `Comment on question ${number}`,
  goOn: 'Continue to score',
  skip: 'Skip',
  unsavedTitle: 'Some comments are not saved',
  unsavedBody: 'Check that the disk is not full and try again, or go on without them.',
  goOnAnyway: 'Go on without them',
  failed: 'The comments could not be opened',
} as const;
