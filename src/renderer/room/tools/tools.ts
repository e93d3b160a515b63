import { create } from 'zustand';
import type { Corner, FloatingPlace } from '../../ui/floating-place.ts';
import { forgetKept } from './kept-texts.ts';

/** The panels that float over the question. */
export type Panel = 'note' | 'scratch' | 'calculator';

interface PanelState {
  isOpen: boolean;
  /** Where it was left; null: it was never moved. */
  place: FloatingPlace | null;
  /** Where it stands until it is moved. */
  corner: Corner;
  /** Goes up whenever it is asked for, so that the focus comes to it. */
  asked: number;
}

/** The candidate's tools as they lie on the desk. What they make is part of the attempt, this is not. */
interface Tools {
  isHighlighterOn: boolean;
  panels: Readonly<Record<Panel, PanelState>>;
  /** Whether the reset of the item in view is being asked about. */
  isResetAsked: boolean;
  /** The way on from an item whose end was not in view, while the candidate is asked about it. */
  wayOn: (() => void) | null;
  /** Masking: item to the ids of what was uncovered in it. */
  shown: Readonly<Record<string, readonly string[]>>;
  isLineReaderOn: boolean;
  /** Told to a screen reader. The same words twice are two messages. */
  said: { words: string; count: number };
}

/** At the right, where it hides ends of lines and not their beginnings. */
const usualCorner: Corner = 'bottom-right';

const away: PanelState = { isOpen: false, place: null, corner: usualCorner, asked: 0 };

export const useTools = create<Tools>(() => ({
  isHighlighterOn: false,
  panels: { note: away, scratch: away, calculator: away },
  isResetAsked: false,
  wayOn: null,
  shown: {},
  isLineReaderOn: true,
  said: { words: '', count: 0 },
}));

/** The id of the control that turns the highlighter on and off: the focus returns there. */
export const highlighterButton = 'highlighter-button';

/** Ids of items whose end was in view, or that were asked about. */
export const seenEnds = new Set<string>();

/** Another attempt begins with everything in its usual place. */
export function resetTools(): void {
  seenEnds.clear();
  forgetKept();
  useTools.setState(useTools.getInitialState());
}

export function toggleHighlighter(): void {
  useTools.setState(({ isHighlighterOn }) => ({ isHighlighterOn: !isHighlighterOn }));
}

/** Opens a panel, or closes it when it is open. */
export function togglePanel(panel: Panel): void {
  if (useTools.getState().panels[panel].isOpen) closePanel(panel);
  else
    setPanel(panel, ({ asked }) => ({ isOpen: true, asked: asked + 1, corner: freeCorner(panel) }));
}

/** None opens over another. */
function freeCorner(panel: Panel): Corner {
  const others = Object.entries(useTools.getState().panels).filter(
    ([name, { isOpen, place }]) => name !== panel && name !== 'note' && isOpen && place === null,
  );
  return others.some(([, { corner }]) => corner === usualCorner) ? 'bottom-left' : usualCorner;
}

export function closePanel(panel: Panel): void {
  setPanel(panel, () => ({ isOpen: false }));
}

export function closePanels(): void {
  for (const panel of ['note', 'scratch', 'calculator'] as const) closePanel(panel);
}

export function movePanel(panel: Panel, place: FloatingPlace): void {
  setPanel(panel, () => ({ place }));
}

function setPanel(panel: Panel, change: (now: PanelState) => Partial<PanelState>): void {
  useTools.setState(({ panels }) => ({
    panels: { ...panels, [panel]: { ...panels[panel], ...change(panels[panel]) } },
  }));
}

export function askAboutReset(isResetAsked: boolean): void {
  useTools.setState({ isResetAsked });
}

export function askAboutEnd(wayOn: (() => void) | null): void {
  useTools.setState({ wayOn });
}

/** Covers or uncovers something of an item. */
export function setShown(item: string, id: string, isShown: boolean): void {
  useTools.setState(({ shown }) => {
    const others = (shown[item] ?? []).filter((other) => other !== id);
    return { shown: { ...shown, [item]: isShown ? [...others, id] : others } };
  });
}

export function toggleLineReader(): void {
  useTools.setState(({ isLineReaderOn }) => ({ isLineReaderOn: !isLineReaderOn }));
}

export function say(words: string): void {
  useTools.setState(({ said }) => ({ said: { words, count: said.count + 1 } }));
}
