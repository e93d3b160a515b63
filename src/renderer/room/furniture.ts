import { create } from 'zustand';

/** What the room asks before it does something. */
export type Question =
  'abandon' | 'next-unanswered' | 'end-series' | 'end-section' | 'end-exam' | 'suspend';

interface Furniture {
  question: Question | null;
  isListOpen: boolean;
  isHelpOpen: boolean;
  /** Which pane a narrow window shows in a case study. */
  pane: 'question' | 'case';
  /** Share of the width that a case study's scenario takes, in percent. */
  split: number;
}

/** The id of the button that opens the question list: the focus returns there. */
export const listButton = 'question-list-button';

export const narrowest = 25;
export const widest = 70;

/** How the room is set up for this candidate. Nothing here is part of the attempt. */
export const useFurniture = create<Furniture>(() => ({
  question: null,
  isListOpen: false,
  isHelpOpen: false,
  pane: 'question',
  split: 48,
}));

export function resetFurniture(): void {
  useFurniture.setState(useFurniture.getInitialState());
}

export function askFirst(question: Question): void {
  useFurniture.setState({ question });
}

export function closeQuestion(): void {
  useFurniture.setState({ question: null });
}

export function toggleList(): void {
  const { isListOpen } = useFurniture.getState();
  useFurniture.setState({ isListOpen: !isListOpen });
  if (isListOpen) document.getElementById(listButton)?.focus();
}

export function setHelp(isHelpOpen: boolean): void {
  useFurniture.setState({ isHelpOpen });
}

export function showPane(pane: Furniture['pane']): void {
  useFurniture.setState({ pane });
}

export function setSplit(percent: number): void {
  useFurniture.setState({ split: Math.round(Math.min(widest, Math.max(narrowest, percent))) });
}
