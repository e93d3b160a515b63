import { create } from 'zustand';
import type { RoomView } from '../../contract/room-views.ts';

/** What the room asks before it does something. */
export type Question =
  'abandon' | 'next-unanswered' | 'end-series' | 'end-section' | 'break' | 'end-exam' | 'suspend';

/** The two faces of the panel at the left. */
export type SidePanel = 'list' | 'progress';

interface Furniture {
  question: Question | null;
  panel: SidePanel | null;
  /** The panel was asked for and has not taken the focus yet. */
  panelTakesFocus: boolean;
  isHelpOpen: boolean;
  /** Colors and size, in the room. */
  isAppearanceOpen: boolean;
  /** Why something that was asked for cannot be done here. The same words twice are two messages. */
  hint: { words: string; count: number } | null;
}

/** The ids of the buttons that open the panel's faces: the focus returns there. */
export const panelButtons = {
  list: 'question-list-button',
  progress: 'exam-progress-button',
} as const satisfies Record<SidePanel, string>;

/** How the room is set up for this candidate. Nothing here is part of the attempt. */
export const useFurniture = create<Furniture>(() => ({
  question: null,
  panel: null,
  panelTakesFocus: false,
  isHelpOpen: false,
  isAppearanceOpen: false,
  hint: null,
}));

export function resetFurniture(): void {
  useFurniture.setState(useFurniture.getInitialState());
}

/** What no longer fits where the candidate is now: the list belongs to items in view, a hint to an act. */
export function followPlace({ where }: Pick<RoomView, 'where'>): void {
  const { panel } = useFurniture.getState();
  if (where.at === 'break' || (panel === 'list' && where.at !== 'item')) putPanelAway();
  sayHint(null);
}

export function askFirst(question: Question): void {
  useFurniture.setState({ question });
}

export function closeQuestion(): void {
  useFurniture.setState({ question: null });
}

/** Opens a face of the panel, turns to it, or closes it when it is in view. */
export function togglePanel(face: SidePanel): void {
  if (useFurniture.getState().panel === face) closePanel();
  else useFurniture.setState({ panel: face, panelTakesFocus: true });
}

export function panelTookFocus(): void {
  useFurniture.setState({ panelTakesFocus: false });
}

/** The panel closes by itself, and the focus is elsewhere already. */
export function putPanelAway(): void {
  useFurniture.setState({ panel: null, panelTakesFocus: false });
}

/** Closes the panel and gives the focus back to its button. */
export function closePanel(): void {
  const { panel } = useFurniture.getState();
  putPanelAway();
  if (panel) document.getElementById(panelButtons[panel])?.focus();
}

export function setHelp(isHelpOpen: boolean): void {
  useFurniture.setState({ isHelpOpen });
}

export function setAppearance(isAppearanceOpen: boolean): void {
  useFurniture.setState({ isAppearanceOpen });
}

/** Says why something cannot be done; null takes the words away. */
export function sayHint(words: string | null): void {
  useFurniture.setState(({ hint }) => ({
    hint: words === null ? null : { words, count: (hint?.count ?? 0) + 1 },
  }));
}
