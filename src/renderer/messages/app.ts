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
  dismiss: 'Dismiss',
  fault: {
    saving: {
      title: 'Something in the program went wrong',
      body: 'Your answers are saved, and an exam under way goes on. If anything looks odd, close Mockroom and start it again: you can resume where you are.',
    },
    notSaving: {
      title: 'Mockroom cannot save at the moment',
      body: 'What was saved before is safe. Close Mockroom and start it again: an exam under way can be resumed.',
    },
  },
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
      body: 'Mockroom cannot read the data in the folder below, and has changed nothing in it. If the folder is on a drive that is not connected or cannot be written to, put that right and try again.',
    },
    damaged: {
      heading: 'Your data is damaged',
      body: 'Something changed the file in which Mockroom keeps your exams and attempts, or part of it is lost. Mockroom has changed nothing in it. Whatever you choose, the damaged file is kept.',
    },
    changed: {
      heading: 'Your data was changed from outside',
      body: 'The file in which Mockroom keeps your exams and attempts is not as Mockroom left it. Another program may have changed it, or the drive may be failing. It can be read, but what it says may not be what you entered.',
    },
    missing: {
      heading: 'Your data is missing',
      body: 'Mockroom has kept data in the folder below before, but the file is gone or empty. If it was moved, or its drive is not connected, put that right and try again.',
    },
    locked: {
      heading: 'Another program is using your data',
      body: 'Another program holds the file in which Mockroom keeps your exams and attempts. Nothing was changed. Wait until it is done, or close it, and try again.',
    },
    full: {
      heading: 'There is no space left',
      body: 'The drive with the folder below is full, so Mockroom could not save anything. Nothing was changed. Make some space and try again.',
    },
    backup: 'Newest good backup',
    noBackup: 'There is no backup that could be read.',
    readable: 'What can still be read',
    unreadableNow: 'Nothing in the file can be read.',
    missingAfter: 'Missing after restoring',
    allAfter: (when: string) => `Everything since ${when}`,
    noneMissing: 'No attempt and no recorded step, as far as counts tell',
    made: (when: string) => `Made ${when}`,
    lastAct: (when: string) => `last used ${when}`,
    restore: 'Restore the backup',
    keep: 'Use what can be read',
    empty: 'Start empty',
    showFolder: 'Show the folder',
    questions: {
      restore: {
        title: 'Restore the backup?',
        body: 'What you did after the backup was made will be missing. The file as it is now is moved to the folder "damaged" and kept.',
      },
      keep: {
        title: 'Use what can be read?',
        body: 'Mockroom goes on with the file as it is, without what is lost. A copy of it is put into the folder "damaged" first.',
      },
      empty: {
        title: 'Start empty?',
        body: 'Mockroom begins without attempts and with the exams that come with it. What is there now, backups too, is moved to the folder "damaged" and kept.',
      },
    },
    cancel: 'Cancel',
    still: 'That did not help yet. The reason is given above.',
    failed:
      'That did not work, and nothing is lost. Check that the drive is connected and not full, then try again.',
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
    case 'locked':
      return 'This exam is locked. It opens with the passphrase of whoever locked it.';
    case 'file':
      return 'The file could not be written. Check that the folder is there and has space, then try again.';
    case 'not-finished':
      return 'This attempt has not ended yet, so it has no report.';
    default:
      return 'That did not work. Nothing was changed.';
  }
}
