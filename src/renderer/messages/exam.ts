import type { SectionKind } from '../../core/exam/exam.ts';
import { counted } from './format.ts';

const kinds: Record<SectionKind, { name: (count: number) => string; rule: string }> = {
  standard: {
    name: () => 'Questions',
    rule: 'Move freely and change answers, with a review page at the end. Then the section closes.',
  },
  case: {
    name: (count) => (count === 1 ? 'Case study' : `${count} case studies`),
    rule: 'A scenario in tabs with its own questions and review page. Then the section closes.',
  },
  series: {
    name: (count) => (count === 1 ? 'Series' : `${count} series`),
    rule: 'One scenario, several proposed solutions, forward only: no way back to an earlier question.',
  },
};

export const examText = {
  failed: 'This exam could not be opened',
  ways: 'How to use this exam',
  way: {
    exam: {
      label: 'Exam',
      description: (items: number, minutes: string) =>
        `All of it, as on the day: ${counted(items, 'question', 'questions')}, ${minutes}, one score.`,
    },
    practice: {
      label: 'Practice',
      description: 'Your choice of questions and time, with answers as you go.',
    },
  },
  start: 'Start exam',
  startHint: 'You first see how the room works. The clock starts after that.',
  otherFirst: 'You have another exam under way. Resume or end it before you start this one.',
  startFailed: 'The exam could not be started',
  time: 'Time',
  minutes: (minutes: number | null) =>
    minutes === null ? 'No limit' : counted(minutes, 'minute', 'minutes'),
  /** "100 × 1.5 + 10": how accommodations come to the time that is given. */
  timeSum: (minutes: number, factor: number, extra: number) =>
    `${minutes}${factor === 1 ? '' : ` × ${factor}`}${extra === 0 ? '' : ` + ${extra}`}`,
  items: 'Questions',
  bank: (items: number) => `drawn from ${items}`,
  openBook: 'Open book',
  openBookNo: 'No',
  pages: (pages: number) => counted(pages, 'reference page', 'reference pages'),
  breaks: 'Breaks',
  breaksRule: (stopsClock: boolean) => (stopsClock ? 'The clock stops' : 'The clock runs on'),
  accommodations: 'Accommodations',
  accommodationsNote: 'Recorded on the report.',
  change: 'Change',
  changeAccommodations: 'Change the accommodations',
  pass: 'To pass',
  passPercent: (percent: number) => `${percent}% of the points`,
  passScaled: '700 on the practice scale',
  about: 'About this exam',
  outline: 'Outline',
  edition: 'Edition',
  version: 'Version',
  licence: 'License',
  domains: 'Skills measured',
  domainsNote: 'The share of a sitting that each domain has.',
  bankItems: (items: number, objectives: number) =>
    `${counted(items, 'question', 'questions')} in the bank, ${counted(objectives, 'objective', 'objectives')}`,
  sections: 'Sections, in order',
  sectionName: (kind: SectionKind, title: string | null, count: number) =>
    title ?? kinds[kind].name(count),
  sectionRule: (kind: SectionKind) => kinds[kind].rule,
  attempts: {
    heading: 'Past attempts',
    practice: 'Past practice',
    date: 'Date',
    score: 'Score',
    result: 'Result',
    points: 'Points',
    time: 'Time used',
    actions: 'Open',
    percent: (points: number, maximum: number) =>
      maximum === 0 ? '0%' : `${Math.round((100 * points) / maximum)}%`,
    pointsOf: (points: number, maximum: number) => `${points} of ${maximum}`,
    passed: 'Passed',
    failed: 'Not passed',
    byTime: 'time ran out',
    version: (version: number) => `Version ${version}`,
    report: 'Report',
    review: 'Review',
    reportOf: (date: string) => `Report of ${date}`,
    reviewOf: (date: string) => `Review of ${date}`,
  },
} as const;
