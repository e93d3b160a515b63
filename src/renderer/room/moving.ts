/** The ways through a section. */
import type { RoomView } from '../../contract/room-views.ts';
import { commandText } from '../messages/commands.ts';
import type { RoomCommand } from './command.ts';
import { askFirst } from './furniture.ts';
import { leaveItem } from './leaving.ts';
import {
  currentSection,
  isAtItem,
  isInSeries,
  isLastItem,
  nextOpen,
  previousOpen,
} from './place.ts';
import { act, settledWhole } from './store.ts';

/** Brings an item of this section into view. */
export function goTo(view: RoomView, item: string): void {
  if (view.item?.view.id === item) return;
  const go = (): void => void act({ type: 'moved', item });
  if (isAtItem(view)) leaveItem(go);
  else go();
}

export function goToReview(view: RoomView): void {
  const section = currentSection(view);
  if (!section) return;
  const go = (): void => void act({ type: 'reviewed', section: section.id });
  if (isAtItem(view)) leaveItem(go);
  else go();
}

/** To the next item, without asking anything. */
export function goNext(view: RoomView): void {
  const following = nextOpen(view);
  if (following) void act({ type: 'moved', item: following.id });
}

const next: RoomCommand = {
  label: commandText.next,
  group: 'moving',
  key: 'N',
  standing: (view) => (isAtItem(view) ? 'on' : 'absent'),
  run(view) {
    if (!isInSeries(view)) {
      const following = nextOpen(view);
      return following ? goTo(view, following.id) : goToReview(view);
    }
    leaveItem(() => {
      if (isLastItem(view)) return askFirst('end-series');
      // What was just entered has to reach main before the item counts as unanswered.
      void settledWhole().then((now) => {
        if (now?.item?.view.id !== view.item?.view.id) return;
        if (now?.item?.status.completeness === 'none') askFirst('next-unanswered');
        else goNext(view);
      });
    });
  },
};

const previous: RoomCommand = {
  label: commandText.previous,
  group: 'moving',
  key: 'P',
  standing(view) {
    if (!isAtItem(view) || isInSeries(view)) return 'absent';
    return previousOpen(view) ? 'on' : 'off';
  },
  run(view) {
    const before = previousOpen(view);
    if (before) goTo(view, before.id);
  },
};

const review: RoomCommand = {
  label: commandText.review,
  group: 'moving',
  key: 'R',
  standing: (view) => (isAtItem(view) && !isInSeries(view) ? 'on' : 'absent'),
  run: goToReview,
};

export const movingCommands = { next, previous, review };
