import type { RoomView } from '../../contract/room-views.ts';
import { keysText } from '../messages/commands.ts';

/** `absent`: it has no place here. `off`: it has, but not now. */
export type Standing = 'on' | 'off' | 'absent';

/** Under which heading the sheet of keys lists a command. */
export type CommandGroup = keyof typeof keysText.groups;

/** One thing a candidate can do. Buttons and keys are two doors to the same object. */
export interface RoomCommand {
  /** On its button, and in the sheet of keys. */
  label: string;
  /** Where the label depends on the attempt. */
  labelHere?: (view: RoomView) => string;
  /** Longer words for the sheet of keys. */
  sheetLabel?: string;
  group: CommandGroup;
  /** A capital letter, a digit or "/", pressed together with Alt; null where a key would be rash. */
  key: string | null;
  standing: (view: RoomView) => Standing;
  /** Whether this attempt has it at all; the sheet of keys leaves out what it has not. Default: yes. */
  isOffered?: (view: RoomView) => boolean;
  /** Why it is off, where that is not plain to see; its button can then still be reached and asked. */
  whyOff?: (view: RoomView) => string | null;
  run: (view: RoomView) => void;
}

export function labelOf(command: RoomCommand, view: RoomView): string {
  return command.labelHere?.(view) ?? command.label;
}

export const isMac = navigator.platform.startsWith('Mac');

/** Macs call the key Option. */
export const altName = isMac ? 'Option' : 'Alt';

/** "Alt + N" */
export function keyText(key: string): string {
  return keysText.withAlt(altName, key);
}
