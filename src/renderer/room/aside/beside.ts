import type { RoomView } from '../../../contract/room-views.ts';
import { askFocus, showPane, showQuestion, useAside } from './aside.ts';
import { panesHere } from './panes.ts';
import { leaveReference } from './reference/reference.ts';

/** Goes from the question to what stands beside it, and back; the one out of sight comes into sight. */
export function crossOver(view: RoomView): void {
  const { shown } = panesHere(view, useAside.getState());
  if (!shown) return;
  const pane = document.querySelector<HTMLElement>('[data-aside]');
  const isQuestionHidden = !document.querySelector('[data-item]')?.checkVisibility();
  if (!pane || (!isQuestionHidden && !pane.contains(document.activeElement))) {
    if (shown.kind !== 'reference') showPane(shown.id);
    askFocus(shown.id);
    return;
  }
  const isNarrow = isQuestionHidden && !useAside.getState().isFull;
  showQuestion();
  // A narrow window has no room for both, and what is out of sight is not read.
  if (isNarrow && shown.kind === 'reference') void leaveReference();
  askFocus('question');
}
