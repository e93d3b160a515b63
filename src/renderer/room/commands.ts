import type { RoomView, SectionOutline } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { mayHide, remainingNow, toggleClock, useClock } from './clock.ts';
import { askFirst, toggleList, useFurniture } from './furniture.ts';
import { act, settled } from './store.ts';

/** One thing a candidate can do. Buttons and keys are two doors to the same object. */
export interface RoomCommand {
  label: string;
  /** Pressed together with Alt. */
  key: string;
  /** `absent`: it has no place here. `off`: it has, but not now. */
  standing: (view: RoomView) => 'on' | 'off' | 'absent';
  run: (view: RoomView) => void;
}

export function currentSection(view: RoomView): SectionOutline | null {
  return 'section' in view.where ? (view.sections[view.where.section] ?? null) : null;
}

const inItem = (view: RoomView): boolean => view.where.at === 'item' && view.item !== null;

const isSeries = (view: RoomView): boolean => currentSection(view)?.kind === 'series';

const indexOf = (view: RoomView): number => (view.where.at === 'item' ? view.where.index : -1);

export function goNext(view: RoomView): void {
  const section = currentSection(view);
  const following = view.items[indexOf(view) + 1];
  if (following) void act({ type: 'moved', item: following.id });
  else if (section && section.kind !== 'series')
    void act({ type: 'reviewed', section: section.id });
}

const next: RoomCommand = {
  label: roomText.commands.next,
  key: 'N',
  standing: (view) => (inItem(view) ? 'on' : 'absent'),
  run(view) {
    if (!isSeries(view)) return goNext(view);
    if (indexOf(view) === view.items.length - 1) return askFirst('end-series');
    // What was just entered has to reach main before the item counts as unanswered.
    void settled().then((now) => {
      if (now?.item?.status.completeness === 'none') askFirst('next-unanswered');
      else goNext(view);
    });
  },
};

const previous: RoomCommand = {
  label: roomText.commands.previous,
  key: 'P',
  standing(view) {
    if (!inItem(view) || isSeries(view)) return 'absent';
    return indexOf(view) > 0 ? 'on' : 'off';
  },
  run(view) {
    const before = view.items[indexOf(view) - 1];
    if (before) void act({ type: 'moved', item: before.id });
  },
};

const mark: RoomCommand = {
  label: roomText.commands.mark,
  key: 'M',
  // A mark helps to come back, and a series has no way back.
  standing: (view) => (inItem(view) && !isSeries(view) ? 'on' : 'absent'),
  run({ item }) {
    if (item) void act({ type: 'marked', item: item.view.id, marked: !item.status.marked });
  },
};

const review: RoomCommand = {
  label: roomText.commands.review,
  key: 'R',
  standing: (view) => (inItem(view) && !isSeries(view) ? 'on' : 'absent'),
  run(view) {
    const section = currentSection(view);
    if (section) void act({ type: 'reviewed', section: section.id });
  },
};

const list: RoomCommand = {
  label: roomText.commands.list,
  key: 'L',
  standing: (view) => (inItem(view) ? 'on' : 'absent'),
  run: toggleList,
};

const clock: RoomCommand = {
  label: roomText.commands.clockHide,
  key: 'T',
  standing: () => (mayHide(remainingNow(useClock.getState(), performance.now())) ? 'on' : 'off'),
  run: toggleClock,
};

export const commands = { next, previous, mark, review, list, clock };

/** Runs the command of a key, when it is allowed now. @returns whether there was one */
export function runKey(key: string, view: RoomView): boolean {
  const command = Object.values(commands).find((candidate) => candidate.key === key);
  if (command?.standing(view) !== 'on' || useFurniture.getState().question !== null) return false;
  command.run(view);
  return true;
}
