/**
 * The names that may cross between window and main. This file imports nothing, since the preload is
 * built from it; a test holds it against `calls.ts`.
 */
export const callNames = [
  'app/start',
  'app/painted',
  'recovery/retry',
  'recovery/restore',
  'recovery/keep',
  'recovery/empty',
  'recovery/folder',
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
  'library/open-locked',
  'library/unlock',
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
  'data/export',
  'data/import',
  'attempt/save',
  'installation/key',
] as const;

export type CallName = (typeof callNames)[number];

/** What main says without being asked. */
export const noticeNames = [
  'app/fault',
  'app/trouble',
  'room/clock',
  'room/changed',
  'library/changed',
  'settings/changed',
  'library/offered',
] as const;

export type NoticeName = (typeof noticeNames)[number];

/** Main asks the page's process for a sign of life, and gets it, by this name. */
export const pulseChannel = 'app/pulse';
