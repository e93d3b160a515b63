import { create } from 'zustand';
import type { RoomView } from '../../../contract/room-views.ts';
import { type Asked, type PaneId, panesHere } from './panes.ts';
import { forgetPlaces } from './reading-places.ts';

interface Aside extends Asked {
  /** Whose arrangement this is: it is kept while the same attempt comes and goes. */
  attempt: string | null;
  /** Share of the width that the pane beside the question takes, in percent. */
  split: number;
  /** Whether the pane takes the whole width; the question is out of sight then. */
  isFull: boolean;
  /** What a narrow window shows, which has room for one of the two. */
  front: 'question' | 'aside';
  /** Case study to the tab that was read last. */
  tabs: Readonly<Record<string, string>>;
  /** How pictures of exhibits show. */
  pictures: 'fit' | 'actual';
  /** What takes the focus as soon as it shows. */
  focus: PaneId | 'question' | null;
}

export const narrowest = 25;
export const widest = 70;
/** Where the split stands at first, and after a double press on the separator. */
export const usualSplit = 48;

/** How the candidate has set up what stands beside the question. Nothing here is part of the attempt. */
export const useAside = create<Aside>(() => ({
  attempt: null,
  pane: null,
  exhibits: [],
  keepsReference: false,
  split: usualSplit,
  isFull: false,
  front: 'question',
  tabs: {},
  pictures: 'fit',
  focus: null,
}));

/** Another attempt begins with everything in its usual place. */
export function openAside(attempt: string): void {
  if (useAside.getState().attempt === attempt) return;
  useAside.setState({ ...useAside.getInitialState(), attempt });
  forgetPlaces();
}

/** Main sent the room anew: another question has to come into sight, and a section left takes its panes along. */
export function followRoom(before: RoomView | null, view: RoomView): void {
  if (view.item && view.item.view.id !== before?.item?.view.id) showQuestion();
  if (before && sectionOf(before) !== sectionOf(view)) {
    useAside.setState({ pane: null, exhibits: [], keepsReference: false });
  }
}

function sectionOf({ where }: RoomView): number | null {
  const place = where.at === 'break' ? where.back : where;
  return 'section' in place ? place.section : null;
}

/** Brings the question into sight: beside the pane, or in its place in a narrow window. */
export function showQuestion(): void {
  useAside.setState({ isFull: false, front: 'question' });
}

/** Gives the pane the whole width. */
export function fillWidth(): void {
  useAside.setState({ isFull: true });
}

/** Brings a pane other than the reference into view; see `switchTo` for all of them. */
export function showPane(pane: PaneId): void {
  useAside.setState({ pane, front: 'aside' });
}

export function showExhibit(pane: PaneId): void {
  useAside.setState(({ exhibits }) => ({
    exhibits: exhibits.includes(pane) ? exhibits : [...exhibits, pane],
    pane,
    front: 'aside',
    focus: pane,
  }));
}

/** Takes an exhibit from among the panes. A narrow window shows again what it belongs to. */
export function closeExhibit(view: RoomView, pane: PaneId): void {
  useAside.setState(({ exhibits }) => {
    const left = exhibits.filter((other) => other !== pane);
    const { shown } = panesHere(view, { pane: null, exhibits: left, keepsReference: false });
    return {
      exhibits: left,
      pane: shown?.id ?? null,
      front: pane.startsWith('exhibit:case:') ? 'aside' : 'question',
      isFull: false,
    };
  });
}

export function keepReference(keepsReference: boolean): void {
  useAside.setState({ keepsReference });
}

export function setSplit(percent: number): void {
  useAside.setState({ split: Math.round(Math.min(widest, Math.max(narrowest, percent))) });
}

export function readTab(source: string, tab: string): void {
  useAside.setState(({ tabs }) => ({ tabs: { ...tabs, [source]: tab } }));
}

export function setPictures(pictures: Aside['pictures']): void {
  useAside.setState({ pictures });
}

/** Has a pane, or the question, take the focus once it shows. */
export function askFocus(focus: Aside['focus']): void {
  useAside.setState({ focus });
}
