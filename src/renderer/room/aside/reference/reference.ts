import { create } from 'zustand';
import type { RoomView } from '../../../../contract/room-views.ts';
import type { ReferencePage } from '../../../../core/exam/reference-page.ts';
import { ask } from '../../../app/ask.ts';
import { act, refuse, useRoom } from '../../store.ts';
import { askFocus, keepReference, showPane } from '../aside.ts';
import type { PaneId } from '../panes.ts';
import { noTrail, pageOf, stepped, type Trail, turned } from './trail.ts';

/** Where a page is to be shown once it is in view. Each press makes a new one. */
export interface Jump {
  page: string;
  /** Which heading: see `Section`; null for where the page was left. */
  section: number | null;
  /** Words to mark, in their plain form; none for a plain way there. */
  words: readonly string[];
}

interface Reference {
  attempt: string | null;
  /** Null until main has sent them. */
  pages: readonly ReferencePage[] | null;
  hasFailed: boolean;
  trail: Trail;
  query: string;
  jump: Jump | null;
}

const closedBook: Reference = {
  attempt: null,
  pages: null,
  hasFailed: false,
  trail: noTrail,
  query: '',
  jump: null,
};

/**
 * The pages of the open book, and how the candidate goes about in them. Which page is in view, and
 * whether any is, only main says: it counts how long and how often.
 */
export const useReference = create<Reference>(() => closedBook);

/** Asks main for the pages, once per attempt. @returns null when main did not give them */
export async function loadPages(attempt: string): Promise<readonly ReferencePage[] | null> {
  const before = useReference.getState();
  if (before.attempt === attempt && before.pages) return before.pages;
  if (before.attempt !== attempt) useReference.setState({ ...closedBook, attempt });
  useReference.setState({ hasFailed: false });
  const result = await ask('room/reference', { attempt });
  if (useReference.getState().attempt !== attempt) return null;
  if (!result.ok) {
    useReference.setState({ hasFailed: true });
    return null;
  }
  useReference.setState({ pages: result.value.pages });
  return result.value.pages;
}

/** Opens the book where it was closed, at its first page the first time. */
export async function openReference({ attempt }: RoomView): Promise<void> {
  const pages = await loadPages(attempt);
  const page = pageOf(useReference.getState().trail) ?? pages?.[0]?.id;
  if (page === undefined) {
    refuse({ code: 'not-found', detail: 'the reference has no pages' });
    return;
  }
  await turnTo(page);
}

/** Brings a page into view, at a heading of it when one is named. */
export async function turnTo(page: string, jump: Omit<Jump, 'page'> | null = null): Promise<void> {
  if (await consult(page, turned(useReference.getState().trail, page)))
    useReference.setState({ jump: jump && { ...jump, page } });
}

/** One page back or forward on the way that the reader came. */
export async function step(by: 1 | -1): Promise<void> {
  const to = stepped(useReference.getState().trail, by);
  const page = pageOf(to);
  if (page !== null) await consult(page, to);
}

/** The way goes on from where main says the reader is; they differ when an attempt is resumed. */
export function followPage(page: string): void {
  useReference.setState(({ trail }) => ({ trail: turned(trail, page) }));
}

async function consult(page: string, trail: Trail): Promise<boolean> {
  const before = useReference.getState().trail;
  // Ahead of main's word, so that `followPage` finds the way as it is meant.
  useReference.setState({ trail, jump: null });
  if (useRoom.getState().view?.reference.open === page) return true;
  // The candidate may be on the way to the review screen, where no page shows.
  const outcome = await act(({ where }) =>
    where.at === 'item' ? { type: 'consulted', page } : null,
  );
  const isTaken = outcome === 'taken';
  if (!isTaken) useReference.setState({ trail: before });
  return isTaken;
}

/** Puts the book away. */
export async function closeReference(): Promise<void> {
  keepReference(false);
  await act({ type: 'consulted', page: null });
}

/** Turns from the book to something else; its place among the panes stays. */
export async function leaveReference(): Promise<void> {
  keepReference(true);
  await act({ type: 'consulted', page: null });
}

/** Brings a pane into view. The reference counts only while it is. */
export async function switchTo(view: RoomView, pane: PaneId): Promise<void> {
  if (pane === 'reference') {
    await openReference(view);
    return;
  }
  showPane(pane);
  if (view.reference.open !== null) await leaveReference();
}

/** Opens the book with the focus in its search, or puts it away when it is in view. */
export async function toggleReference(view: RoomView): Promise<void> {
  if (view.reference.open !== null) {
    await closeReference();
    return;
  }
  askFocus('reference');
  await openReference(view);
}

export function setQuery(query: string): void {
  useReference.setState({ query });
}

/** The jump was made. */
export function landed(): void {
  useReference.setState({ jump: null });
}
