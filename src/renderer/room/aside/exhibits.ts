import type { RoomView } from '../../../contract/room-views.ts';
import { closeExhibit, showExhibit, useAside } from './aside.ts';
import { exhibitsHere, type PaneId, panesHere } from './panes.ts';
import { leaveReference } from './reference/reference.ts';

/** Opens an exhibit beside the question; the reference, which counts while it is in view, gives way. */
export function openExhibit(view: RoomView, pane: PaneId): void {
  showExhibit(pane);
  if (view.reference.open !== null) void leaveReference();
}

/** One exhibit after the other: the first, the next, and behind the last one none. */
export function turnExhibits(view: RoomView): void {
  const exhibits = exhibitsHere(view);
  const { shown } = panesHere(view, useAside.getState());
  const at = exhibits.findIndex(({ pane }) => pane === shown?.id);
  const next = exhibits[at + 1];
  if (next) openExhibit(view, next.pane);
  else for (const { pane } of exhibits) closeExhibit(view, pane);
}
