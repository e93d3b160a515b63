import { create } from 'zustand';
import type { TroubleView } from '../../contract/trouble-views.ts';

/** What the window shows. */
export type Screen =
  | { at: 'starting' }
  /** Main did not answer. */
  | { at: 'failed'; detail: string }
  | { at: 'trouble'; trouble: TroubleView }
  | { at: 'library' }
  /** `way`: which of the two ways into the room is open at first; the whole exam when left out. */
  | { at: 'exam'; exam: string; way?: 'exam' | 'practice' }
  /** The room knows its own place. */
  | { at: 'room' }
  /** After the end: what the candidate says of the items marked for feedback. */
  | { at: 'comments'; attempt: string }
  | { at: 'report'; attempt: string }
  | { at: 'review'; attempt: string; domain?: string; filter?: string };

export const useScreen = create<{ screen: Screen }>(() => ({ screen: { at: 'starting' } }));

export function goTo(screen: Screen): void {
  useScreen.setState({ screen });
}

export function currentScreen(): Screen {
  return useScreen.getState().screen;
}
