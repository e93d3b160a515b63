import type { RoomView } from '../../contract/room-views.ts';
import type { Screen } from './screen.ts';

type Ended = Pick<RoomView, 'attempt' | 'sections'>;

/** Whether the candidate wants to comment on something. */
export function hasFlagged({ sections }: Pick<RoomView, 'sections'>): boolean {
  return sections.some(({ flagged }) => flagged > 0);
}

/** Where an attempt leads that has just ended: to its comments, when there is something to say. */
export function screenAfterEnd(view: Ended): Screen {
  return { at: hasFlagged(view) ? 'comments' : 'report', attempt: view.attempt };
}
