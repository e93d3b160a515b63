import type { RoomView } from '../../contract/room-views.ts';
import { commandText } from '../messages/commands.ts';
import { refusalText, roomText } from '../messages/room.ts';
import { asideCommands } from './aside/commands.ts';
import { mayHide, remainingNow, toggleClock, useClock } from './clock.ts';
import type { RoomCommand } from './command.ts';
import { askFirst, sayHint, setHelp, togglePanel, useFurniture } from './furniture.ts';
import { markingCommands } from './marking.ts';
import { movingCommands } from './moving.ts';
import { isAtItem, isUnderWay } from './place.ts';
import { act } from './store.ts';
import { toolCommands } from './tools/commands.ts';
import { say } from './tools/tools.ts';

const list: RoomCommand = {
  label: commandText.list,
  group: 'moving',
  key: 'L',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run: () => togglePanel('list'),
};

const progress: RoomCommand = {
  label: commandText.progress,
  group: 'moving',
  key: 'E',
  standing: (view) => (isUnderWay(view) && view.where.at !== 'break' ? 'on' : 'absent'),
  run: () => togglePanel('progress'),
};

const takeBreak: RoomCommand = {
  label: commandText.takeBreak,
  labelHere: ({ terms }) => (terms.practice ? commandText.pause : commandText.takeBreak),
  group: 'moving',
  key: 'B',
  standing(view) {
    const { at } = view.where;
    if (at !== 'item' && at !== 'review' && at !== 'opening') return 'absent';
    return view.break.refusal === null ? 'on' : 'off';
  },
  whyOff: ({ break: { refusal } }) => refusal && refusalText(refusal),
  run({ terms }) {
    // A pause closes nothing, so there is nothing to ask.
    if (terms.practice) void act({ type: 'rested' });
    else askFirst('break');
  },
};

const clock: RoomCommand = {
  label: commandText.clock,
  group: 'room',
  key: 'T',
  isOffered: ({ clock: { limit } }) => limit !== null,
  standing(view) {
    // Without a limit there is none, and a break has one of its own that always shows.
    if (view.clock.limit === null || !isUnderWay(view) || view.where.at === 'break')
      return 'absent';
    return mayHide(remainingNow(useClock.getState(), performance.now())) ? 'on' : 'off';
  },
  whyOff: () => roomText.clock.stays,
  run() {
    toggleClock();
    // Whoever does not see it has no other way to know.
    say(useClock.getState().isHidden ? roomText.clock.nowHidden : roomText.clock.nowShown);
  },
};

const keys: RoomCommand = {
  label: commandText.keys,
  group: 'room',
  key: '/',
  standing: () => 'on',
  run: () => setHelp(true),
};

/**
 * All that a candidate can do in the room, in the order of the sheet of keys. No key is a plain
 * letter, and none carries the modifiers that screen readers keep for themselves (Insert, Caps Lock,
 * Ctrl with Option).
 */
export const commands = {
  ...movingCommands,
  list,
  progress,
  takeBreak,
  ...markingCommands,
  ...toolCommands,
  ...asideCommands,
  clock,
  keys,
} satisfies Record<string, RoomCommand>;

/** Runs a command, when it is allowed now; says why it is not, where that is not plain to see. */
export function runCommand(command: RoomCommand, view: RoomView): void {
  const standing = command.standing(view);
  if (standing === 'on') return command.run(view);
  const why = standing === 'off' ? command.whyOff?.(view) : null;
  if (why) sayHint(why);
}

/** Runs the command of a key. @returns whether there is one here */
export function runKey(key: string, view: RoomView): boolean {
  const command = Object.values<RoomCommand>(commands).find((candidate) => candidate.key === key);
  if (!command || useFurniture.getState().question !== null) return false;
  if (command.standing(view) === 'absent') return false;
  runCommand(command, view);
  return true;
}
