import type { Refusal } from '../../core/attempt/rules.ts';
import type { CallFailure } from '../../contract/calls.ts';
import { counted } from './format.ts';

const questions = (count: number): string => counted(count, 'question', 'questions');

/** Words of the room. */
export const roomText = {
  exam: (code: string | null, title: string) => code ?? title,

  intro: {
    step: (step: number, count: number) => `Step ${step} of ${count}`,
    next: 'Continue',
    back: 'Back',
    leave: 'Leave',
    leaveTitle: 'Leave before the exam starts?',
    leaveBody:
      'The clock has not started, so nothing is kept and this does not count as an attempt.',
    leaveStay: 'Stay',
    welcome: {
      title: (exam: string) => `Welcome to ${exam}`,
      body: 'This is a full mock exam under the conditions of a real one: a fixed time, sections that close, and no answers shown before the end.',
      untimed:
        'The next pages explain how it works. The clock does not run yet, so take the time you need.',
      check: 'Before you go on',
      checks: [
        'Choose a time and a place in which you will not be interrupted.',
        'Put away notes, phone and other windows, as you would have to in a real exam.',
        'Everything you enter is saved on this computer the moment you enter it.',
      ],
    },
    agreement: {
      title: 'Agreement',
      lead: 'A mock exam tells you something only if you sit it as you would the real one. By going on you agree:',
      points: [
        'to answer on your own, without notes, search or other people;',
        'not to copy or pass on the questions, unless their license allows it;',
        'that the result is an estimate for practice, and no promise for any real exam.',
      ],
      agree: 'I agree',
      agreed: 'You have agreed.',
    },
    overview: {
      title: 'Overview',
      facts: { questions: 'Questions', time: 'Time', pass: 'To pass' },
      time: (minutes: number | null) =>
        minutes === null ? 'No limit' : counted(minutes, 'minute', 'minutes'),
      pass: (percent: number) => `${percent}% of the points`,
      sections: 'Sections',
      columns: { number: 'No.', title: 'Section', kind: 'Kind', items: 'Questions' },
      total: 'All sections',
      points: 'How points work',
      pointsBody: [
        'Each question says what it is worth. Where a question has several parts, each correct part usually earns points of its own.',
        'A wrong answer costs nothing, with one exception: where you choose all that apply, wrong choices are taken off the right ones in the same question, never below zero. So leave nothing unanswered.',
        'The points of all sections are added up. No section or skill area has a minimum of its own.',
      ],
    },
    how: {
      title: 'How the room works',
      clock: 'The clock',
      clockBody:
        'It starts when you press Start exam and runs until the end. You can hide it; it returns when 5 minutes are left. You are told at 30, 15, 5 and 1 minutes. When time is up, everything you entered counts, and the exam ends by itself.',
      noLimitBody: 'This exam has no time limit. Your time is still measured.',
      marks: 'Marks and the question list',
      marksBody:
        'Mark a question for review to find it again. Marks do not change the score. The question list shows what is answered, marked and not yet seen.',
      cutOff: 'If the program is cut off',
      cutOffBody:
        'Every answer is saved at once. If the program closes or the power fails, open it again and go on where you were. The time in between is not taken from you; the report notes the interruption.',
      keys: 'Keys',
      keysBody:
        'Everything can be done with the keyboard alone. The menu at the top right holds the list of keys.',
      start: 'Start exam',
      startNote: 'The clock starts when you press Start exam.',
    },
  },

  kinds: {
    standard: {
      name: 'Standard',
      heading: 'Standard sections',
      rules: [
        'Move freely: answer in any order, skip, come back, change answers.',
        'Behind the last question comes a review screen. From there you end the section.',
        'Once ended, the section is closed for good: its questions cannot be seen or changed again.',
      ],
    },
    case: {
      name: 'Case study',
      heading: 'Case studies',
      rules: [
        'A scenario in several tabs stands beside the questions. Read it as often as you like.',
        'Each question stands alone: a fact given in one question does not hold in another.',
        'Move freely between these questions. A review screen comes behind the last one.',
        'Once left, the case study is closed for good: neither its scenario nor its questions can be seen again.',
      ],
    },
    series: {
      name: 'Series',
      heading: 'Series',
      rules: [
        'All questions share one scenario and one goal. Each proposes another solution, and you say whether it meets the goal.',
        'Several of the solutions may meet the goal, or none.',
        'Forward only: once you press Next, there is no way back to a question.',
        'There is no review screen. Behind the last question the section is closed for good.',
      ],
    },
  },

  opening: {
    section: (number: number, count: number) => `Section ${number} of ${count}`,
    facts: (kind: string, items: number) => `${kind} · ${questions(items)}`,
    rules: 'In this section',
    clockRuns: 'The clock keeps running on this page.',
    begin: 'Begin section',
  },

  item: {
    heading: (number: number, count: number) => `Question ${number} of ${count}`,
    progress: 'Place in this section',
    marked: 'Marked',
    closed: 'This question is closed.',
    solution: 'Solution',
    scenario: 'Scenario',
    goal: 'Goal',
    question: 'Question',
    caseStudy: 'Case study',
    showing: 'Show',
    allInformation: 'All information',
    split: 'Width of the case study',
    splitTip:
      'Drag to set the width, or press to step through three widths. With the keyboard, use the arrow keys.',
  },

  commands: {
    next: 'Next',
    previous: 'Previous',
    mark: 'Mark for review',
    review: 'Review',
    list: 'Question list',
    clockHide: 'Hide clock',
    clockShow: 'Show clock',
    answer: 'Choose an option',
    answerKeys: 'A to L',
    moveStep: 'Move a step of an ordered answer',
    moveStepKeys: 'Alt + Up, Alt + Down',
    key: (letter: string) => `Alt + ${letter}`,
  },

  clock: {
    label: 'Time left',
    hidden: 'Clock hidden',
    noLimit: 'No time limit',
    warning: (minutes: number) => `Less than ${counted(minutes, 'minute', 'minutes')} left.`,
    lastWords: 'Everything you enter is saved. When time is up, the exam ends by itself.',
    dismiss: 'Dismiss',
  },

  menu: {
    label: 'More',
    keys: 'Keys',
    leave: 'Leave for now',
  },

  keys: {
    title: 'Keys',
    key: 'Key',
    does: 'What it does',
    tab: 'Move between controls',
    tabKeys: 'Tab, Shift + Tab',
    press: 'Press the control in focus',
    pressKeys: 'Enter or Space',
    zoom: 'Text size: larger, smaller, as it was',
    zoomKeys: 'Ctrl + Plus, Minus, 0',
    close: 'Close',
  },

  list: {
    title: 'Question list',
    close: 'Close the question list',
    filter: 'Show',
    filters: {
      all: 'All',
      unanswered: 'Unanswered',
      partly: 'Partly answered',
      marked: 'Marked',
      unseen: 'Not seen',
    },
    filterCount: (filter: string, count: number) => `${filter} (${count})`,
    none: 'No question fits this filter.',
    question: (number: number) => `Question ${number}`,
    current: 'In view',
    forwardOnly:
      'This section goes forward only, so the list shows where you are and leads nowhere.',
    progress: 'Exam progress',
    sectionState: { closed: 'Closed', current: 'You are here', ahead: 'To come' },
    answered: (answered: number, items: number) => `${answered} of ${items} answered`,
  },

  states: {
    all: 'Answered',
    some: 'Partly answered',
    none: 'Unanswered',
    unseen: 'Not seen',
    marked: 'Marked',
  },

  review: {
    title: 'Review',
    lead: 'Go back to any question, or end the section.',
    counts: (answered: number, items: number, marked: number) =>
      `${answered} of ${items} answered · ${marked} marked`,
    columns: { question: 'Question', state: 'State', marked: 'Mark' },
    back: 'Back to questions',
    end: 'End section',
  },

  confirm: {
    endSection: {
      title: (section: string) => `End the section “${section}”?`,
      body: 'The section closes for good. You cannot see or change its questions again.',
      caseBody:
        'The case study closes for good. You cannot see its scenario or its questions again.',
      unanswered: (count: number) => `${questions(count)} unanswered`,
      partly: (count: number) => `${questions(count)} partly answered`,
      marked: (count: number) => `${questions(count)} marked for review`,
      complete: 'All questions are answered, and none is marked.',
      safe: 'Keep working',
      confirm: 'End section',
    },
    endSeries: {
      title: 'Leave the last question?',
      body: 'This was the last question of the series. Going on closes the series for good; this cannot be undone.',
      unanswered: 'You have not answered this question.',
      safe: 'Stay here',
      confirm: 'End section',
    },
    nextUnanswered: {
      title: 'Go on without an answer?',
      body: 'You have not answered this question, and there is no way back to it. A wrong answer costs nothing.',
      safe: 'Stay here',
      confirm: 'Next',
    },
    endExam: {
      title: 'End the exam?',
      body: 'Your answers are handed in and scored. You cannot come back to this attempt.',
      safe: 'Go back',
      confirm: 'End exam',
    },
    suspend: {
      title: 'Leave for now?',
      body: 'The clock stops, and everything you entered is saved. You go on from the library, in the same place, with the time that is left.',
      noted: 'A real exam room would not allow this, so the report notes the interruption.',
      safe: 'Stay',
      confirm: 'Leave for now',
    },
  },

  end: {
    title: 'All sections are closed',
    body: 'Nothing more can be answered. End the exam to see your score.',
    action: 'End exam',
  },

  timeUp: {
    title: 'Time is up',
    body: 'Everything you answered is saved. The exam has ended and is scored as it stands.',
    action: 'See the score',
  },

  refusal: {
    title: 'That could not be done',
    saved: 'What you entered before is safe.',
    dismiss: 'Dismiss',
  },
} as const;

/** Why the room did not take an act, in calm words. */
export function refusalText(code: CallFailure['code']): string {
  switch (code) {
    case 'store':
      return 'Your last change could not be saved. Check that the disk is not full, then enter it again.';
    case 'busy':
      return 'The program was busy with something else. Try again in a moment.';
    default:
      return roomRefusals[code as Refusal] ?? 'The program could not do this. Try again.';
  }
}

const roomRefusals: Partial<Record<Refusal, string>> = {
  finished: 'The exam has ended.',
  'section-closed': 'This section is closed and can no longer be changed.',
  'no-way-back': 'This section goes forward only.',
  'no-review': 'This section has no review screen.',
  'too-many': 'That is more than this question allows. Clear one first.',
  'bad-response': 'This question does not take that response.',
  'not-here': 'The room has moved on. Look at where you are now, then try again.',
};
