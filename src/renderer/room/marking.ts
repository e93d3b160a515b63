/** What a candidate says about the item in view. */
import type { CandidateAct } from '../../contract/calls.ts';
import type { RoomView } from '../../contract/room-views.ts';
import type { Confidence } from '../../core/attempt/events.ts';
import { commandText, confidenceText, keysText } from '../messages/commands.ts';
import type { RoomCommand } from './command.ts';
import { isAtItem, isInSeries } from './place.ts';
import { act } from './store.ts';

type Item = NonNullable<RoomView['item']>;

/**
 * Says something of the item in view. What stands there is read by the time of its turn, so that of
 * two quick presses the second takes back what the first said.
 */
function say({ item }: RoomView, words: (item: Item) => CandidateAct): void {
  const id = item?.view.id;
  void act(({ item: now }) => (now && now.view.id === id ? words(now) : null));
}

const mark: RoomCommand = {
  label: commandText.mark,
  group: 'question',
  key: 'M',
  // A mark helps to come back, and a series has no way back.
  standing: (view) => (isAtItem(view) && !isInSeries(view) ? 'on' : 'absent'),
  run: (view) =>
    say(view, ({ view: { id }, status }) => ({
      type: 'marked',
      item: id,
      marked: !status.marked,
    })),
};

const flag: RoomCommand = {
  label: commandText.flag,
  group: 'question',
  key: 'F',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run: (view) =>
    say(view, ({ view: { id }, status }) => ({
      type: 'flagged',
      item: id,
      flagged: !status.flagged,
    })),
};

/** Pressed again, it takes the word back. Once the answer was shown, it says nothing of knowing any more. */
function rate(confidence: Confidence, key: string): RoomCommand {
  return {
    label: confidenceText[confidence],
    sheetLabel: keysText.rate(confidenceText[confidence]),
    group: 'question',
    key,
    standing(view) {
      if (!isAtItem(view)) return 'absent';
      return view.item?.status.checked ? 'off' : 'on';
    },
    run: (view) =>
      say(view, ({ view: { id }, made }) => ({
        type: 'rated',
        item: id,
        confidence: made.confidence === confidence ? null : confidence,
      })),
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

/** Practice: an answer stands, and the next thing to do is to check it. */
export function isToBeChecked(view: RoomView): boolean {
  return check.standing(view) === 'on' && view.item?.status.completeness !== 'none';
}

export const markingCommands = {
  mark,
  flag,
  sure: rate('sure', '1'),
  unsure: rate('unsure', '2'),
  guess: rate('guess', '3'),
  check,
};
