import type { Problem } from '../../core/exam/problem.ts';
import type { ItemTypeName } from '../../core/items/index.ts';
import { counted, dateTimeText } from './format.ts';

const types = {
  choice: 'One answer',
  multiple: 'Several answers',
  dropdown: 'Drop-downs',
  match: 'Matching',
  order: 'Ordered steps',
  statements: 'Yes or no statements',
  hotspot: 'Hotspots',
  text: 'Short answers',
  number: 'Numbers',
  code: 'Files to complete',
} satisfies Record<ItemTypeName, string>;

export const libraryText = {
  heading: 'Exams',
  windowTitle: 'Exams',
  brand: 'Mockroom',
  open: 'Open an exam...',
  openMenu: 'Open an exam',
  openFile: 'Exam file',
  openFileHint: 'One .mockexam or .zip file',
  openFolder: 'Exam folder',
  openFolderHint: 'A folder with an exam.yaml',
  reading: 'Reading the exam',
  added: (title: string) => `${title} is in the library.`,
  failed: 'The library could not be read',
  retry: 'Try again',
  dismiss: 'Dismiss',
  list: 'Exams in the library',
  addOwn:
    'To add your own exam, drop its folder or .mockexam file on this window, or choose Open an exam. You see what it holds before anything is added.',
  empty: {
    title: 'No exams yet',
    body: 'An exam is a folder or one .mockexam file. Choose Open an exam at the top, or drop it on this window. You see what it holds before anything is added.',
  },
  card: {
    version: (version: number, edition: string | null) =>
      edition === null ? `Version ${version}` : `Edition ${edition}`,
    time: 'Time',
    minutes: (minutes: number) => `${minutes} min`,
    items: 'Questions',
    ofBank: (form: number, bank: number) => `${form} of ${bank}`,
    attempts: 'Attempts, with practice',
    best: 'Best exam score',
    none: 'None yet',
    passed: 'Passed',
  },
  unfinished: {
    title: (name: string, isPractice: boolean) =>
      isPractice ? `Your practice of ${name} is not finished` : `${name} is not finished`,
    left: (time: string) => `${time} left`,
    noLimit: 'no time limit',
    facts: (answered: number, items: number, time: string, at: number) =>
      `${answered} of ${counted(items, 'question', 'questions')} answered, ${time}. Last worked on ${dateTimeText(at)}. The clock is stopped.`,
    /** Of a locked exam, before its passphrase was given. */
    lockedFacts: (time: string, at: number) =>
      `It is locked and opens with its passphrase; ${time}. Last worked on ${dateTimeText(at)}. The clock is stopped.`,
    resume: 'Resume',
    end: 'End it and see the score',
    confirm: {
      title: (isPractice: boolean) =>
        isPractice ? 'End this practice now?' : 'End this exam now?',
      body: (open: number) =>
        open === 0
          ? 'Every question has an answer. The attempt is scored as it stands and cannot be resumed.'
          : `${counted(open, 'question has', 'questions have')} no answer and will earn no points. The attempt is scored as it stands and cannot be resumed.`,
      /** When it is not known how much is answered. */
      lockedBody:
        'A question without an answer earns no points. The attempt is scored as it stands and cannot be resumed.',
      safe: 'Keep it for later',
      confirm: (isPractice: boolean) => (isPractice ? 'End practice' : 'End exam'),
    },
  },
  inspection: {
    title: 'Add this exam?',
    sameTitle: 'This exam is already in the library',
    from: (name: string) => `From ${name}`,
    standing: {
      new: 'New to the library',
      'new-version': (version: number) => `Becomes version ${version}`,
      same: (version: number) => `Same as version ${version}`,
    },
    newVersionNote: 'Attempts on earlier versions keep the items they were sat with.',
    sameNote: 'The content is identical, so there is nothing to add.',
    domains: 'Items by domain',
    domain: 'Domain',
    items: 'Items',
    share: 'Share',
    weight: 'Weight',
    types: 'Item types',
    type: typeName,
    content: 'Content',
    bank: 'Items in the bank',
    form: 'Items in a sitting',
    time: 'Time',
    minutes: (minutes: number) => `${minutes} min`,
    caseStudies: 'Case studies',
    series: 'Series',
    objectives: 'Objectives covered',
    covered: (covered: number, total: number) => `${covered} of ${total}`,
    pictures: 'Pictures',
    add: 'Add to library',
    cancel: 'Cancel',
    close: 'Close',
  },
  problems: {
    title: 'This exam cannot be added yet',
    notExam: 'This cannot be opened as an exam',
    count: (count: number, name: string) =>
      `${counted(count, 'problem', 'problems')} in ${name}. An exam is added whole or not at all, so the library is as it was.`,
    list: 'Problems',
    item: (item: string) => `item ${item}`,
    /** As the command line writes a problem. */
    line: ({ file, line, column, item, message, hint }: Problem) =>
      [`${file}:${line}:${column}`, item ?? '-', message, hint].filter(Boolean).join('  '),
    copy: 'Copy all',
    close: 'Close',
  },
} as const;

/** What a candidate calls a type of item. */
export function typeName(type: string): string {
  return types[type as ItemTypeName] ?? type;
}

/** "AZ-400 Designing and ..." */
export function examName(exam: { code: string | null; title: string }): string {
  return exam.code === null ? exam.title : `${exam.code} ${exam.title}`;
}

/** "10–15%", or "12%" where the range is one number. */
export function weightText([lowest, highest]: readonly [number, number]): string {
  return lowest === highest ? `${lowest}%` : `${lowest}\u2013${highest}%`;
}
