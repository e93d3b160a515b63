/**
 * The names that may cross between window and main. This file imports nothing, since the preload is
 * built from it; a test holds it against `calls.ts`.
 */
export const callNames = [
  'app/start',
  'app/painted',
  'settings/set',
  'profiles/add',
  'profiles/rename',
  'profiles/choose',
  'profiles/remove',
  'external/open',
  'library/list',
  'library/exam',
  'library/choose',
  'library/inspect',
  'library/confirm',
  'library/discard',
  'practice/count',
  'room/begin',
  'room/resume',
  'room/act',
  'room/abandon',
  'room/suspend',
  'room/reference',
  'comments/get',
  'comments/set',
  'report/get',
  'review/get',
] as const;

export type CallName = (typeof callNames)[number];

/** What main says without being asked. */
export const noticeNames = [
  'room/clock',
  'room/changed',
  'library/changed',
  'settings/changed',
  'library/offered',
] as const;

export type NoticeName = (typeof noticeNames)[number];
