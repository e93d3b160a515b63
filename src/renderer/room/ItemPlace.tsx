import { Flag, MessageSquare } from 'lucide-react';
import type { RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { Badge } from '../ui/Badge.tsx';
import bars from './bars.module.css';

/** In the middle of the top bar: which item is in view, and its marks. The heading says the same. */
export function ItemPlace({ view }: { view: RoomView }) {
  const { item, items } = view;
  if (!item) return null;
  const { marked, flagged, number } = item.status;
  return (
    <>
      <span aria-hidden>{roomText.item.heading(number, items.length)}</span>
      <span className={bars.badges}>
        {marked && (
          <Badge tone="mark" icon={<Flag aria-hidden />}>
            {roomText.states.marked}
          </Badge>
        )}
        {flagged && (
          <Badge tone="mark" icon={<MessageSquare aria-hidden />}>
            {roomText.states.flagged}
          </Badge>
        )}
      </span>
    </>
  );
}

/** The place in the section, as a line under the top bar. */
export function PlaceLine({ view: { item, items } }: { view: RoomView }) {
  const share = (item?.status.number ?? 0) / Math.max(items.length, 1);
  return (
    <div className={bars.line} aria-hidden>
      <div className={bars.done} style={{ width: `${100 * share}%` }} />
    </div>
  );
}
