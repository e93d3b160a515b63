import { counted } from './format.ts';

/** Words of the candidate's tools: what is made at an item, and the panels that float over it. */
export const toolText = {
  strip: 'Tools for this question',
  clearHighlights: 'Clear highlights',
  bringBackHighlights: 'Bring back highlights',
  highlightsCleared: 'Highlights cleared.',
  highlightsBack: 'Highlights brought back.',
  hasNote: 'There is a note.',
  wasReset: 'Question reset.',

  confidence: {
    question: 'How sure are you?',
    note: 'Not scored.',
  },

  kept: {
    saving: 'Saving',
    saved: 'Saved',
    failed: 'Not saved.',
    again: 'Try again',
  },

  note: {
    title: (number: number) => `Note on question ${number}`,
    label: 'Note',
    hint: 'Kept with the attempt and shown in the review. It is not scored.',
  },

  scratch: {
    title: 'Scratch pad',
    label: 'Scratch pad',
    hint: 'One pad for the whole attempt.',
  },

  calculator: {
    title: 'Calculator',
    display: (number: string) => `Display: ${number}`,
    keypad: 'Keypad',
    memory: (number: string) => `Memory: ${number}`,
    result: (number: string) => `Result: ${number}`,
    copy: 'Copy result',
    troubles: {
      zero: 'Cannot divide by zero',
      size: 'Too large to show',
    },
    keys: {
      '+': 'Plus',
      '-': 'Minus',
      '*': 'Times',
      '/': 'Divided by',
      '=': 'Equals',
      '%': 'Percent',
      '.': 'Decimal point',
      sign: 'Change sign',
      back: 'Delete last digit',
      'clear-entry': 'CE, clear entry',
      clear: 'C, clear all',
      'memory-clear': 'MC, memory clear',
      'memory-recall': 'MR, memory recall',
      'memory-add': 'M+, add to memory',
      'memory-subtract': 'M−, take off memory',
    },
  },

  unseenEnd: {
    title: 'You have not seen the end of this question',
    body: 'It goes on below what is in view.',
    rest: 'Show the rest',
    goOn: 'Go on',
  },

  reset: {
    title: 'Reset this question?',
    body: 'Your response and the options you struck out are cleared. Your note and your highlights stay.',
    safe: 'Keep it',
    confirm: 'Reset',
    nothing: 'There is nothing to reset yet.',
  },

  lineReader: {
    name: 'Line reader',
    handle: 'Move the line reader',
    handleTip: 'Drag it, or use the arrow keys. Alt with Up or Down moves it from anywhere.',
    larger: 'More lines',
    smaller: 'Fewer lines',
    close: 'Turn off the line reader',
  },

  spokenTime: {
    noLimit: 'There is no time limit.',
    over: 'No time left.',
    stands: 'The clock stands.',
    left: (hours: number, minutes: number, seconds: number) => {
      const parts = [
        ...(hours > 0 ? [counted(hours, 'hour', 'hours')] : []),
        ...(minutes > 0 ? [counted(minutes, 'minute', 'minutes')] : []),
        // Nobody needs the seconds of an hour.
        ...(hours === 0 && minutes < 5 && (seconds > 0 || minutes === 0)
          ? [counted(seconds, 'second', 'seconds')]
          : []),
      ];
      return `${parts.join(' ')} left.`;
    },
  },

  feedback: {
    title: 'Feedback',
  },
} as const;
