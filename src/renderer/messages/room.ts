import type { CallFailure } from '../../contract/calls.ts';
import { commandText } from './commands.ts';
import { counted, questions, spanText } from './format.ts';
import { gateText } from './gates.ts';
import { introText, kindText } from './intro.ts';

/** Words of the room. */
export const roomText = {
  exam: (code: string | null, title: string) => code ?? title,

  intro: introText,

  kinds: kindText,

  opening: {
    section: (number: number, count: number) => `Section ${number} of ${count}`,
    facts: (kind: string, items: number) => `${kind} · ${questions(items)}`,
    rules: 'In this section',
    clockRuns: 'The clock keeps running on this page.',
    begin: 'Begin section',
  },

  item: {
    heading: (number: number, count: number) => `Question ${number} of ${count}`,
    closed: 'This question is closed. Your response stays as it is.',
    checked: 'You checked this question. Your response stays as it is; the feedback is below.',
  },

  commands: commandText,

  clock: {
    label: 'Time left',
    hidden: 'Clock hidden',
    /** Told to a screen reader when a key did it. */
    nowHidden: 'The clock is hidden.',
    nowShown: 'The clock shows.',
    stays: 'The clock stays in view for the last 5 minutes.',
    noLimit: 'No time limit',
    warning: (minutes: number) => `Less than ${counted(minutes, 'minute', 'minutes')} left.`,
    lastWords: 'Everything you enter is saved and counts when time is up.',
  },

  stood: {
    title: 'The clock was stopped',
    body: (away: number) =>
      `Your computer slept, or Mockroom could not run, for ${spanText(away)}. That time was not taken from you. The report says so.`,
  },

  /** Puts a notice away. */
  dismiss: 'Dismiss',

  menu: { label: 'More' },

  panel: { close: 'Close the panel' },

  list: {
    title: 'Questions',
    filter: 'Show',
    filters: {
      all: 'All',
      unanswered: 'Unanswered',
      partly: 'Partly answered',
      answered: 'Answered',
      marked: 'Marked for review',
      unseen: 'Not seen',
      flagged: 'Marked for feedback',
      noted: 'With a note',
      closed: 'Closed',
    },
    filterCount: (filter: string, count: number) => `${filter} (${count})`,
    none: 'No question fits this filter.',
    question: (number: number) => `Question ${number}`,
    forwardOnly: 'This section goes forward only. The list shows where you are.',
  },

  progress: {
    title: 'Exam progress',
    time: { left: 'Time left', used: 'Time used', given: 'Time given' },
    sections: 'Sections',
    state: { closed: 'Closed', current: 'You are here', ahead: 'To come' },
    answered: (answered: number, items: number) => `${answered} of ${items} answered`,
    partly: (count: number) => `${count} partly answered`,
    marked: (count: number) => `${count} marked for review`,
    flagged: (count: number) => `${count} marked for feedback`,
    unseen: (count: number) => `${count} not seen`,
    total: 'Whole exam',
    practiceTotal: 'Whole practice',
  },

  states: {
    all: 'Answered',
    some: 'Partly answered',
    none: 'Unanswered',
    unseen: 'Not seen',
    closed: (state: string) => `Closed, ${state.toLowerCase()}`,
    /** Practice: key and reasons were shown. */
    checked: (state: string) => `${state}, checked`,
    /** On the badges and in the lists. */
    marked: 'Marked',
    flagged: 'Feedback',
    noted: 'Note',
  },

  review: {
    title: 'Review',
    allClosed: 'Every question of this section is closed. End the section to go on with the exam.',
    someClosed: (count: number) =>
      `A break closed ${questions(count)}. You cannot go back to ${count === 1 ? 'it' : 'them'}.`,
    counts: (answered: number, items: number, marked: number) =>
      `${answered} of ${items} answered · ${marked} marked`,
    columns: { question: 'Question', state: 'State', marks: 'Marks' },
    /** Side by side, so that few words have to do. */
    filters: {
      all: 'All',
      unanswered: 'Unanswered',
      partly: 'Partly answered',
      answered: 'Answered',
      marked: 'Marked',
      unseen: 'Not seen',
      flagged: 'Feedback',
      noted: 'Notes',
      closed: 'Closed',
    },
    back: 'Back to questions',
    end: 'End section',
  },

  confirm: gateText,

  end: {
    title: 'All sections are closed',
    body: 'Nothing more can be answered. End the exam to see your score.',
    practiceBody: 'Nothing more can be answered. End the practice to see your score.',
    /** When something was marked for feedback. */
    comments: 'Before the score you can comment on the questions that you marked for feedback.',
  },

  timeUp: {
    title: 'Time is up',
    body: 'Everything you answered is saved. The exam has ended and is scored as it stands.',
    practiceBody:
      'Everything you answered is saved. The practice has ended and is scored as it stands.',
    action: 'See the score',
    comments:
      'You marked questions for feedback. You can comment on them first; that is not timed.',
    toComments: 'Go on to comments',
  },

  refusal: {
    title: 'That could not be done',
    saved: 'What you entered before is safe.',
  },
} as const;

/** What a person can do nothing about, and need not know more of. */
const unable = 'The program could not do this. Try again.';

const moved = 'The room has moved on. Look at where you are now, then try again.';

const refusals: Record<CallFailure['code'], string> = {
  store: 'Your last change could not be saved. Check that the disk is not full, then try again.',
  busy: 'The program was busy with something else. Try again in a moment.',
  'not-live': 'This attempt is not open any more. You can resume it from the library.',
  finished: 'The exam has ended.',
  'not-agreed': 'The exam starts once you have agreed to its terms.',
  'not-started': 'The exam has not started yet.',
  'started-already': 'The exam has started already.',
  'no-break': 'You cannot take a break inside a series.',
  'item-closed': 'A break closed this question. It can no longer be seen or changed.',
  'item-checked': 'Its answer was shown, so this response stays as it is.',
  'section-closed': 'This section is closed and can no longer be changed.',
  'no-way-back': 'This section goes forward only.',
  'no-review': 'This section has no review screen.',
  'no-feedback': 'Answers show after the end.',
  'too-many': 'That is more than this question allows. Clear one first.',
  'bad-response': 'This question does not take that response.',
  'not-here': moved,
  'unknown-item': moved,
  'unknown-section': moved,
  'unknown-option': moved,
  'unknown-text': moved,
  'unknown-page': 'This page is not in the reference.',
  'not-found': 'This is no longer there.',
  'bad-input': unable,
  bug: unable,
  // Of other screens than the room.
  'not-finished': unable,
  'no-form': unable,
  'under-way': unable,
  'name-taken': unable,
  'has-attempts': unable,
  file: unable,
  locked: unable,
  'wrong-passphrase': unable,
};

/** Why the room did not take an act, in calm words. */
export function refusalText(code: CallFailure['code']): string {
  return refusals[code];
}
