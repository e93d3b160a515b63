import type { CallFailure } from '../../contract/calls.ts';
import { failureText } from './app.ts';
import { counted } from './format.ts';

export const profileText = {
  /** The name of the profile that every installation begins with. */
  firstName: 'Candidate',
  /** Names the button that shows who sits here, and opens the menu. */
  current: (name: string) => `Candidate profile: ${name}`,
  menu: 'Candidate profiles',
  choose: 'Profiles',
  add: 'Add a profile...',
  manage: 'Rename or remove...',
  /** Said when another profile was chosen. */
  chosen: (name: string) => `The profile is now ${name}.`,
  switchFailed: 'The profile could not be changed',

  offer: (name: string) => `Your profile is called ${name}. Reports show this name.`,
  offerRename: 'Use your name',
  offerDismiss: 'Not now',

  addTitle: 'Add a profile',
  renameTitle: 'Rename this profile',
  name: 'Name',
  addHint:
    'A profile has its own attempts, unfinished exam, colors and accommodations. Adding one switches to it.',
  renameHint: 'Shown at the top of the library and on reports.',
  addConfirm: 'Add profile',
  save: 'Save',
  cancel: 'Cancel',
  empty: 'Write a name.',

  title: 'Profiles',
  list: 'Profiles on this computer',
  isCurrent: 'Current',
  attempts: (count: number) =>
    count === 0 ? 'No attempts' : counted(count, 'attempt', 'attempts'),
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeAsk: (name: string) => `Remove ${name} with its settings?`,
  removeKeep: 'Keep',
  removeConfirm: 'Remove profile',
  /** Why some rows have no way to remove them. */
  removeRule:
    'A profile with attempts stays, so that no result is lost. To remove the current one, switch to another first.',
  done: 'Done',
} as const;

/** What a person is told when a profile could not be added, renamed, chosen or removed. */
export function profileFailureText(failure: CallFailure): string {
  switch (failure.code) {
    case 'name-taken':
      return 'Another profile has this name. Choose a different one.';
    case 'has-attempts':
      return 'This profile has attempts, so it stays: removing it would lose their results.';
    case 'busy':
      return 'An exam is being sat, and its time belongs to the profile that began it. End it or leave it for now first.';
    case 'not-found':
      return 'This profile is no longer there, or it is the current one.';
    case 'bad-input':
      return 'A name has 1 to 60 characters.';
    default:
      return failureText(failure);
  }
}
