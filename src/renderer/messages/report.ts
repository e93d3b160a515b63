import type { StandstillReason } from '../../core/attempt/standstill.ts';
import { confidenceText } from './commands.ts';
import { counted, dateTimeText, dayTimeText, spanText } from './format.ts';

export const reportText = {
  windowTitle: (exam: string) => `Report, ${exam}`,
  failed: 'This report could not be opened',
  passed: 'Passed',
  notPassed: 'Not passed',
  practised: (points: number, maximum: number) =>
    `Practice: ${points} of ${counted(maximum, 'point', 'points')}`,
  practiceNote:
    'A practice attempt is no forecast of a whole exam: it holds the questions you asked for.',
  eyebrow: (exam: string, finishedAt: number) => `${exam}, ${dateTimeText(finishedAt)}`,
  review: 'Review answers',
  print: 'Print',

  score: 'Score',
  scoreLine: 'on the practice scale of 1 to 1000',
  pass: '700 to pass',
  /** What a screen reader hears in place of the drawn scale. */
  scale: (scaled: number) => `${scaled} on a scale of 1 to 1000, on which 700 passes.`,
  points: (points: number, maximum: number) =>
    `${points} of ${counted(maximum, 'point', 'points')}.`,
  cut: (cut: number, points: number) =>
    points >= cut
      ? `${cut} were needed to pass: ${marginWords(points - cut)}.`
      : `${cut} were needed to pass: ${counted(cut - points, 'point', 'points')} short.`,
  scaleNote:
    'This is a practice scale. It puts 700 at the number of points needed to pass, so 700 does not mean 70%. Only the points decide between passed and not passed.',

  domains: 'Results by domain',
  domainsNote: 'The points of all domains add up to the score. No domain has a minimum of its own.',
  domainPoints: (points: number, maximum: number) =>
    `${points} of ${counted(maximum, 'point', 'points')}`,
  domainRight: (right: number, items: number) =>
    `${right} of ${counted(items, 'question', 'questions')} fully right`,
  domainTime: (milliseconds: number) => `${spanText(milliseconds)} spent`,
  domainUnanswered: (count: number) => `${count} left open`,
  few: 'Few questions',
  fewNote: (count: number) =>
    `Few questions: with fewer than ${count}, a single answer moves the bar a long way. Read such a bar as a hint, not as a verdict.`,
  reviewDomain: 'Review',
  reviewDomainOf: (title: string) => `Review ${title}`,

  open: 'Left open',
  openNone: 'Every question has a full answer, and none is marked.',
  unanswered: (count: number) => `${counted(count, 'question', 'questions')} without a full answer`,
  marked: (count: number) => `${counted(count, 'question', 'questions')} marked for review`,
  flagged: (count: number) => `${counted(count, 'question', 'questions')} marked for feedback`,
  comment: 'Comment',
  showComments: 'Comment on the questions marked for feedback',
  show: 'Show',
  showUnanswered: 'Show the questions without a full answer',
  showMarked: 'Show the marked questions',

  confidence: 'How sure you were',
  confidenceNote: 'What you said of each answer, against how it went. It never changes the score.',
  ratings: confidenceText,
  ratingRight: (right: number, items: number) =>
    items === 0 ? 'None' : `${right} of ${counted(items, 'question', 'questions')} right`,
  sureButWrong: (count: number) =>
    `${counted(count, 'answer was', 'answers were')} sure but not right. Study these first.`,
  showSureButWrong: 'Show the answers that were sure but not right',

  attempt: 'This attempt',
  candidate: 'Candidate',
  mode: 'Mode',
  modes: { exam: 'Exam', practice: 'Practice' },
  feedback: { each: 'answers shown after each question', end: 'answers shown at the end' },
  breaks: 'Breaks',
  breakCount: (count: number) => (count === 0 ? 'None' : String(count)),
  breakTime: (time: number, wall: number) =>
    time === 0 && wall > 0
      ? `${spanText(wall)}, with the clock stopped`
      : `${spanText(time)} of the exam time`,
  reference: 'Reference pages',
  referenceCount: (times: number) =>
    times === 0 ? 'Not opened' : `Opened ${counted(times, 'time', 'times')}`,
  referenceTime: (time: number, items: number) =>
    `${spanText(time)}, at ${counted(items, 'question', 'questions')}`,
  accommodations: 'Accommodations',

  started: 'Started',
  ended: 'Ended',
  endedBy: { candidate: 'by you', time: 'when time ran out' },
  time: 'Time used',
  timeOf: (spent: number, limit: number | null) =>
    limit === null ? spanText(spent) : `${spanText(spent)} of ${spanText(limit)}`,
  noLimit: 'no time limit',
  interruptions: 'Interruptions',
  interruptionCount: (count: number) => (count === 0 ? 'None' : String(count)),
  interruption: (at: number, away: number, reason: StandstillReason | null) =>
    `${spanText(away)}, until ${dayTimeText(at)}${reason === null ? '' : `, ${standstills[reason]}`}`,
  interruptionNote: 'The clock was stopped while you were away.',
  version: 'Exam version',
  seed: 'Form number',
} as const;

const standstills: Record<StandstillReason, string> = {
  sleep: 'the computer slept',
  stopped: 'the program stood still',
};

function marginWords(margin: number): string {
  return margin === 0 ? 'exactly reached' : `${counted(margin, 'point', 'points')} to spare`;
}
