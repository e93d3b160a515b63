/** The candidate's tools. What they make is part of the attempt; how they lie on the desk is not. */
import { commandText } from '../../messages/commands.ts';
import { toolText } from '../../messages/tools.ts';
import type { RoomCommand } from '../command.ts';
import { isAtItem, isUnderWay } from '../place.ts';
import { reset as resetInView, resettable } from './reset.ts';
import { sayTime as sayTimeLeft } from './spoken-time.ts';
import { toggleHighlighter, toggleLineReader, togglePanel } from './tools.ts';

const highlighter: RoomCommand = {
  label: commandText.highlighter,
  group: 'question',
  key: 'H',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run: toggleHighlighter,
};

const note: RoomCommand = {
  label: commandText.note,
  group: 'question',
  key: 'O',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run: () => togglePanel('note'),
};

const reset: RoomCommand = {
  label: commandText.reset,
  group: 'question',
  key: 'Z',
  standing(view) {
    if (!isAtItem(view)) return 'absent';
    return resettable(view) === 'nothing' ? 'off' : 'on';
  },
  whyOff: ({ item }) =>
    item?.status.closed || item?.status.checked ? null : toolText.reset.nothing,
  run: resetInView,
};

const calculator: RoomCommand = {
  label: commandText.calculator,
  group: 'tools',
  key: 'C',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run: () => togglePanel('calculator'),
};

const scratch: RoomCommand = {
  label: commandText.scratch,
  group: 'tools',
  key: 'S',
  standing: (view) => (isAtItem(view) || view.where.at === 'review' ? 'on' : 'absent'),
  run: () => togglePanel('scratch'),
};

const sayTime: RoomCommand = {
  label: commandText.sayTime,
  group: 'room',
  key: 'Y',
  isOffered: (view) => view.terms.accommodations.spokenTime,
  standing: (view) => (isUnderWay(view) && view.terms.accommodations.spokenTime ? 'on' : 'absent'),
  run: sayTimeLeft,
};

const lineReader: RoomCommand = {
  label: commandText.lineReader,
  group: 'tools',
  key: null,
  isOffered: (view) => view.terms.accommodations.lineReader,
  standing: (view) => (isAtItem(view) && view.terms.accommodations.lineReader ? 'on' : 'absent'),
  run: toggleLineReader,
};

export const toolCommands = { highlighter, note, reset, calculator, scratch, lineReader, sayTime };
