import { create } from 'zustand';
import type { StoreTrouble } from '../../contract/views.ts';

/** What the window shows. */
export type Screen =
  | { at: 'starting' }
  /** Main did not answer. */
  | { at: 'failed'; detail: string }
  | { at: 'trouble'; trouble: StoreTrouble }
  | { at: 'library' }
  | { at: 'exam'; exam: string }
  /** The room knows its own place. */
  | { at: 'room' }
  | { at: 'report'; attempt: string }
  | { at: 'review'; attempt: string; domain?: string; filter?: string };

export const useScreen = create<{ screen: Screen }>(() => ({ screen: { at: 'starting' } }));

export function goTo(screen: Screen): void {
  useScreen.setState({ screen });
}

export function currentScreen(): Screen {
  return useScreen.getState().screen;
}
