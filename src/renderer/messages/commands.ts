import type { Confidence } from '../../core/attempt/events.ts';

/** Names of what a candidate can do in the room: on buttons and in the sheet of keys. */
export const commandText = {
  next: 'Next',
  previous: 'Previous',
  review: 'Review',
  list: 'Questions',
  progress: 'Exam progress',
  mark: 'Mark for review',
  flag: 'Mark for feedback',
  check: 'Check answer',
  highlighter: 'Highlighter',
  note: 'Note',
  reset: 'Reset',
  beside: 'Question or the pane beside it',
  exhibits: 'Exhibits',
  calculator: 'Calculator',
  scratch: 'Scratch pad',
  reference: 'Reference',
  takeBreak: 'Take a break',
  pause: 'Pause',
  clock: 'Hide or show the clock',
  clockHide: 'Hide clock',
  clockShow: 'Show clock',
  lineReader: 'Line reader',
  sayTime: 'Say the time left',
  keys: 'Keys',
  appearance: 'Colors and size',
  endExam: 'End exam',
  endPractice: 'End practice',
  leave: 'Leave for now',
} as const;

/** How sure a candidate is of an answer. */
export const confidenceText = {
  sure: 'Sure',
  unsure: 'Unsure',
  guess: 'Guess',
} as const satisfies Record<Confidence, string>;

/** The sheet of keys. */
export const keysText = {
  title: 'Keys',
  lead: 'Everything in the exam can be done with these. Keys of screen readers stay free.',
  /** On a Mac. */
  leadInFields:
    'In a text field, Option writes signs as ever: leave the field first, with Tab or Escape.',
  withAlt: (alt: 'Alt' | 'Option', key: string) => `${alt} + ${key}`,
  or: (first: string, second: string) => `${first} or ${second}`,
  help: 'F1',
  groups: {
    moving: 'Moving through the exam',
    question: 'At a question',
    answering: 'Answering',
    tools: 'Tools',
    room: 'Clock, help and controls',
  },
  rate: (confidence: string) => `How sure: ${confidence}`,
  rows: {
    answer: ['A to L', 'Choose an option'],
    strike: ['Shift + A to L', 'Strike out an option, or bring it back'],
    highlight: [
      'Arrow keys, Enter',
      'On a text, with the highlighter on: move by sentence, highlight',
    ],
    arrows: ['Arrow keys', 'Move within a list of choices'],
    pick: ['Space', 'Pick up a piece, or put it down'],
    carry: ['Arrow keys', 'With a piece picked up: move it, or go through the places for it'],
    cancel: ['Escape', 'Put a piece back; close a panel; leave the code editor'],
    tab: ['Tab, Shift + Tab', 'Move between controls'],
    press: ['Enter or Space', 'Press the control in focus'],
    zoom: ['Ctrl + Plus, Minus, 0', 'Everything larger, smaller, as it was'],
  },
  /** Moves a step of an ordered answer, with the key that Macs name otherwise. */
  moveStep: (alt: 'Alt' | 'Option') => `${alt} + Up, ${alt} + Down`,
  moveStepDoes: 'Move a step of an ordered answer',
  moveReaderDoes: 'Move the line reader',
  macZoom: 'Command + Plus, Minus, 0',
} as const;
