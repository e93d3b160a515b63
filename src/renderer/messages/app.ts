import type { CallFailure } from '../../contract/calls.ts';

/** Words of the program as a whole and of the shared controls. */
export const appText = {
  title: (screen: string) => `${screen} - Mockroom`,
  /** Read behind the words of a link, as one name with them. */
  opensInBrowser: ', opens in your browser',
  dialogContent: 'Content',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading',
  toLibrary: 'Library',
  dropHere: 'Drop an exam to look into it',
  startFailed: {
    heading: 'Mockroom could not start',
    body: 'The program did not get an answer from its own background process. Closing the program and starting it again usually helps.',
  },
  recovery: {
    heading: 'This page could not be shown',
    body: 'Something in the program went wrong while it drew this page. Your answers are not affected: each one is saved when it is given.',
    action: 'Back to the library',
    details: 'Details',
  },
  trouble: {
    newer: {
      heading: 'Your data comes from a newer version',
      body: 'The data in the folder below was written by a newer version of Mockroom. This version leaves it as it is, so nothing is lost. Install the newer version to go on.',
    },
    unreadable: {
      heading: 'Your data cannot be read',
      body: 'Mockroom cannot read the data in the folder below, and has changed nothing in it. If the folder is on a drive that is not connected or cannot be written to, put that right and start Mockroom again.',
    },
    folder: 'Data folder',
    copyFolder: 'Copy the path',
    copied: 'Copied',
    details: 'Details',
  },
} as const;

/** What a person is told when a call fails and the screen has no better words of its own. */
export function failureText(failure: CallFailure): string {
  switch (failure.code) {
    case 'store':
      return 'The data on this computer could not be read or written. Check that the disk is not full, then try again.';
    case 'busy':
      return 'The program is still working on something else. Try again in a moment.';
    case 'under-way':
      return 'You have an attempt at this exam that is not finished, and these answers may hold its questions. Resume or end it first.';
    case 'not-found':
      return 'This is no longer there. It may have been removed.';
    case 'no-form':
      return 'This exam does not have enough questions to draw a complete form.';
    case 'not-finished':
      return 'This attempt has not ended yet, so it has no report.';
    default:
      return 'That did not work. Nothing was changed.';
  }
}
