/**
 * The names that may cross between window and main. This file imports nothing, since the preload is
 * built from it; a test holds it against `calls.ts`.
 */
export const callNames = [
  'app/start',
  'app/painted',
  'settings/set',
  'external/open',
  'library/list',
  'library/exam',
  'library/choose',
  'library/inspect',
  'library/confirm',
  'library/discard',
  'room/begin',
  'room/resume',
  'room/act',
  'room/abandon',
  'room/suspend',
  'report/get',
  'review/get',
] as const;

export type CallName = (typeof callNames)[number];

/** What main says without being asked. */
export const noticeNames = [
  'room/clock',
  'room/changed',
  'library/changed',
  'library/offered',
] as const;

export type NoticeName = (typeof noticeNames)[number];
