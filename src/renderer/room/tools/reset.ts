import type { RoomView } from '../../../contract/room-views.ts';
import { toolText } from '../../messages/tools.ts';
import { act } from '../store.ts';
import { askAboutReset, say } from './tools.ts';

/** What a reset of the item in view would take back. */
export function resettable(view: RoomView): 'response' | 'strikes' | 'nothing' {
  const { item } = view;
  if (!item || item.status.closed || item.status.checked) return 'nothing';
  if (item.status.completeness !== 'none') return 'response';
  return item.made.struck.length > 0 ? 'strikes' : 'nothing';
}

/** Takes back response and strikes; asks first when there is a response. */
export function reset(view: RoomView): void {
  if (!view.item) return;
  if (resettable(view) === 'response') askAboutReset(true);
  else resetItem(view.item.view.id);
}

export function resetItem(item: string): void {
  void act({ type: 'reset', item }).then((outcome) => {
    if (outcome === 'taken') say(toolText.wasReset);
  });
}
