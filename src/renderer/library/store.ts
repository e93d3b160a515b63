import { create } from 'zustand';
import type { CallFailure, CallResult } from '../../contract/calls.ts';
import type { Inspection, LibraryView } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';

export interface LibraryState {
  view: LibraryView | null;
  /** Why the library, or the last thing asked of it, did not work. */
  failure: CallFailure | null;
  /** A package that was looked into and waits for a yes or no. */
  inspection: Inspection | null;
  /** A package is being read or added. */
  work: 'none' | 'reading' | 'adding';
  /** The exam that was added last, for the words that say so. */
  added: { exam: string; title: string } | null;
}

export const useLibrary = create<LibraryState>(() => ({
  view: null,
  failure: null,
  inspection: null,
  work: 'none',
  added: null,
}));

const set = useLibrary.setState;

export async function loadLibrary(): Promise<void> {
  const listed = await ask('library/list');
  if (listed.ok) set({ view: listed.value });
  else set({ failure: listed.error });
}

export function retryLibrary(): void {
  set({ failure: null });
  void loadLibrary();
}

export function dismissFailure(): void {
  set({ failure: null });
}

export async function chooseExam(what: 'file' | 'folder'): Promise<void> {
  await read(ask('library/choose', { what }));
}

export async function inspectPath(path: string): Promise<void> {
  await read(ask('library/inspect', { path }));
}

/** A package came in from outside the window. */
export function offer(inspection: Inspection): void {
  set({ inspection, failure: null, added: null });
}

/** Adds the package in view to the library. */
export async function confirmInspection(): Promise<void> {
  const { inspection, work } = useLibrary.getState();
  if (!inspection?.ok || work !== 'none') return;
  set({ work: 'adding' });
  const confirmed = await ask('library/confirm', { token: inspection.token });
  if (confirmed.ok) {
    await loadLibrary();
    set({ added: { exam: confirmed.value.exam, title: inspection.exam.title } });
  } else {
    set({ failure: confirmed.error });
  }
  set({ work: 'none', inspection: null });
}

/** Looks into the locked package in view. @returns why the passphrase does not open it, or null */
export async function openInspection(passphrase: string): Promise<CallFailure | null> {
  const { inspection } = useLibrary.getState();
  const token = inspection?.ok === false ? inspection.locked?.token : undefined;
  if (token === undefined) return null;
  const opened = await ask('library/open-locked', { token, passphrase });
  // Closed in the meantime, or another package came in: what was opened is of no use any more.
  const isWanted = useLibrary.getState().inspection === inspection;
  if (!opened.ok) return isWanted ? opened.error : null;
  if (isWanted) set({ inspection: opened.value });
  else if (opened.value.ok) void ask('library/discard', { token: opened.value.token });
  return null;
}

export function discardInspection(): void {
  const { inspection } = useLibrary.getState();
  set({ inspection: null });
  const token = inspection?.ok ? inspection.token : inspection?.locked?.token;
  if (token !== undefined) void ask('library/discard', { token });
}

async function read(asked: Promise<CallResult<'library/choose'>>): Promise<void> {
  if (useLibrary.getState().work !== 'none') return;
  set({ work: 'reading', failure: null, added: null });
  const inspected = await asked;
  set(
    inspected.ok
      ? { work: 'none', inspection: inspected.value }
      : { work: 'none', failure: inspected.error },
  );
}
