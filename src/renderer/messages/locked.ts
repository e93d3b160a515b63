import type { CallFailure } from '../../contract/calls.ts';
import { failureText } from './app.ts';

export const lockedText = {
  title: 'This exam is locked',
  /** Of an exam in the library. `name`: null when the window does not know it. */
  body: (name: string | null) =>
    `${name ?? 'This exam'} opens with the passphrase of whoever locked it. It stays open until you close the program.`,
  /** Of a package that is about to be added. */
  packageBody: (name: string) =>
    `${name} can be looked into and added once you give the passphrase of whoever locked it.`,
  passphrase: 'Passphrase',
  open: 'Open',
  cancel: 'Not now',
  empty: 'Type the passphrase.',
  wrong:
    'This is not the passphrase of this exam. Check capital letters and spaces, then try again.',
  shut: 'Locked',
  isOpen: 'Unlocked',
} as const;

/** Why a passphrase did not open an exam. */
export function unlockFailureText(failure: CallFailure): string {
  return failure.code === 'wrong-passphrase' ? lockedText.wrong : failureText(failure);
}
