import { counted } from './format.ts';

/** The pages before the clock runs. */
export const introText = {
  step: (step: number, count: number) => `Step ${step} of ${count}`,
  next: 'Continue',
  back: 'Back',
  leave: 'Leave',
  leaveTitle: 'Leave before the exam starts?',
  leavePracticeTitle: 'Leave before the practice starts?',
  leaveBody: 'The clock has not started, so nothing is kept and this does not count as an attempt.',
  leaveStay: 'Stay',

  welcome: {
    title: (exam: string) => `Welcome to ${exam}`,
    body: (isTimed: boolean) =>
      `This is a full mock exam under the conditions of a real one: ${
        isTimed ? 'a fixed time, ' : ''
      }sections that close, and no answers shown before the end.`,
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
    lead: 'A mock exam tells you something only if you sit it as you would the real one. By continuing, you agree:',
    alone: 'to answer on your own, without notes, search or other people;',
    aloneOpenBook:
      'to answer on your own, without search or other people, and with no notes but the reference pages of this exam;',
    points: [
      'not to copy or pass on the questions, unless their license allows it;',
      'that the result is an estimate for practice, and no promise for any real exam.',
    ],
    agree: 'I agree',
    agreed: 'You have agreed.',
  },

  overview: {
    title: 'Overview',
    facts: { questions: 'Questions', time: 'Time', pass: 'To pass', feedback: 'Answers show' },
    time: (minutes: number | null) =>
      minutes === null ? 'No limit' : counted(minutes, 'minute', 'minutes'),
    pass: (percent: number) => `${percent}% of the points`,
    feedback: { each: 'At once', end: 'After the end' },
    accommodations: 'Set up for you',
    accommodationsNote: 'These hold for this attempt and are recorded on its report.',
    /** How the time came about. */
    timeGiven: (given: number, usual: number) =>
      `${counted(given, 'minute', 'minutes')} instead of ${usual}`,
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
    way: 'How sections work',
    listTitle: 'Where you are',
    listBody:
      'At the top left, Questions shows this section with what is answered, marked and not yet seen, and Exam progress shows all sections.',
    gatesTitle: 'Doors that close',
    gatesBody:
      'Before you end a section, take a break or end the exam, a page shows what will close and what you have left open. You can still turn back there.',

    time: 'Time and breaks',
    clockTitle: 'The clock',
    clockBody:
      'It starts when you press Start exam and runs until the end. You can hide it; it returns when 5 minutes are left. You are told at 30, 15, 5 and 1 minutes. When time is up, everything you entered counts, and the exam ends by itself.',
    noLimitBody: 'There is no time limit. Your time is still measured.',
    breaksTitle: 'Breaks',
    breakRuns:
      'Take as many breaks as you like. The clock runs on, and every question you have seen by then closes for good, including unanswered and marked ones.',
    breakStands:
      'Take as many breaks as you like. The clock stands still meanwhile. Every question you have seen by then closes for good, including unanswered and marked ones.',
    breakUntimed:
      'Take as many breaks as you like. Every question you have seen by then closes for good, including unanswered and marked ones.',
    breakSeries: 'You cannot take a break inside a series.',
    cutOffTitle: 'If the program is cut off',
    cutOffBody:
      'Every answer is saved at once. If the program closes or the power fails, open it again and go on where you were. The time in between is not taken from you; the report notes the interruption.',

    tools: 'Tools and keys',
    marksTitle: 'Marks',
    marksBody:
      'Mark a question for review to find it again, or for feedback to comment on it after the end. You can also say how sure you are. None of this changes the score.',
    deskTitle: 'On your desk',
    deskBody:
      'Strike out options, highlight text, and write a note for each question. A scratch pad and a calculator are there too. What you make is saved with the attempt.',
    referenceTitle: 'Reference',
    referenceBody: (pages: number) =>
      `${counted(pages, 'page opens', 'pages open')} beside the question, with a search. The clock keeps running, and the report says how long you had ${
        pages === 1 ? 'it' : 'them'
      } open.`,
    setUpTitle: 'Set up for you',
    keysTitle: 'Keys',
    keysBody: (sheet: string) =>
      `Everything can be done with the keyboard alone. ${sheet} shows the list of keys, and so does the menu at the top right.`,
    start: 'Start exam',
    startNote: 'The clock starts when you press Start exam.',
  },

  practice: {
    title: 'How practice works',
    feedbackTitle: 'Answers',
    feedback: {
      each: 'Check answer shows whether you are right, and why. From then on the answer stays.',
      end: 'Answers and reasons show after the end, in the review.',
    },
    timeTitle: 'Time',
    timed: (minutes: number) =>
      `You have ${counted(minutes, 'minute', 'minutes')}. At zero the practice ends by itself, and everything you entered counts.`,
    untimed: 'There is no time limit. Your time is still measured.',
    pauseTitle: 'Pause',
    pause: 'You can pause at any question. The clock stands still, and nothing closes.',
    agree:
      'By starting you agree not to copy or pass on the questions, unless their license allows it.',
    start: 'Start practice',
    startNote: 'The clock starts when you press Start practice.',
  },
} as const;

/** The kinds of sections, and their rules. */
export const kindText = {
  standard: {
    name: 'Standard',
    heading: 'Standard sections',
    rules: [
      'Move freely: answer in any order, skip, come back, change answers.',
      'After the last question comes a review screen. You end the section from there.',
    ],
    door: 'Once ended, the section is closed for good: its questions cannot be seen or changed again.',
  },
  case: {
    name: 'Case study',
    heading: 'Case studies',
    rules: [
      'A scenario in several tabs stands beside the questions. Read it as often as you like.',
      'Each question stands alone: a fact given in one question does not hold in another.',
      'Move freely between these questions. A review screen comes after the last one.',
    ],
    door: 'Once left, the case study is closed for good: neither its scenario nor its questions can be seen again.',
  },
  series: {
    name: 'Series',
    heading: 'Series',
    rules: [
      'All questions share one scenario and one goal. Each proposes another solution, and you say whether it meets the goal.',
      'Several of the solutions may meet the goal, or none.',
    ],
    door: 'Forward only: once you press Next, there is no way back to a question. There is no review screen, and after the last question the section closes for good.',
    /** In an exam; a pause of a practice is possible anywhere. */
    noBreak: 'You cannot take a break until the series has ended. If you need one, take it now.',
  },
} as const;
