/** What a candidate says about the item in view. */
import type { Confidence } from '../../core/attempt/events.ts';
import { commandText, confidenceText, keysText } from '../messages/commands.ts';
import type { RoomCommand } from './command.ts';
import { isAtItem, isInSeries } from './place.ts';
import { act } from './store.ts';

const mark: RoomCommand = {
  label: commandText.mark,
  group: 'question',
  key: 'M',
  // A mark helps to come back, and a series has no way back.
  standing: (view) => (isAtItem(view) && !isInSeries(view) ? 'on' : 'absent'),
  run({ item }) {
    if (item) void act({ type: 'marked', item: item.view.id, marked: !item.status.marked });
  },
};

const flag: RoomCommand = {
  label: commandText.flag,
  group: 'question',
  key: 'F',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run({ item }) {
    if (item) void act({ type: 'flagged', item: item.view.id, flagged: !item.status.flagged });
  },
};

/** Pressed again, it takes the word back. */
function rate(confidence: Confidence, key: string): RoomCommand {
  return {
    label: confidenceText[confidence],
    sheetLabel: keysText.rate(confidenceText[confidence]),
    group: 'question',
    key,
    standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
    run({ item }) {
      if (!item) return;
      const isTakenBack = item.made.confidence === confidence;
      void act({
        type: 'rated',
        item: item.view.id,
        confidence: isTakenBack ? null : confidence,
      });
    },
  };
}

const check: RoomCommand = {
  label: commandText.check,
  group: 'question',
  key: 'I',
  isOffered: ({ terms }) => terms.practice?.feedback === 'each',
  standing(view) {
    if (!isAtItem(view) || view.terms.practice?.feedback !== 'each') return 'absent';
    return view.item?.status.checked ? 'off' : 'on';
  },
  run({ item }) {
    if (item) void act({ type: 'checked', item: item.view.id });
  },
};

export const markingCommands = {
  mark,
  flag,
  sure: rate('sure', '1'),
  unsure: rate('unsure', '2'),
  guess: rate('guess', '3'),
  check,
};
