import { app, dialog, type BrowserWindow } from 'electron';
import type { CallFailure } from '../contract/calls.ts';
import type { ZoomStep } from '../contract/limits.ts';
import type { Profiles } from '../contract/views.ts';
import { itemsFor } from '../core/form/practice.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { CallHandlers } from './calls.ts';
import { openExternal } from './external.ts';
import { type FirstAnswers, profilesView } from './first-answers.ts';
import type { Inspections } from './library/inspections.ts';
import { examView, libraryView } from './library/views.ts';
import { unlock } from './locked/unlock.ts';
import { createPortableHandlers } from './portable/handlers.ts';
import { commentOn, commentsView } from './report/comments.ts';
import { liveNow, whyShut } from './report/gate.ts';
import { pastFrom } from './report/past.ts';
import { reportView, reviewView } from './report/report-views.ts';
import type { Room } from './sitting/room.ts';
import type { Time } from './sitting/time.ts';
import type { Store } from './store/open.ts';
import { nothingToRecover } from './trouble.ts';

export interface HandlerParts {
  store: Store;
  room: Room;
  inspections: Inspections;
  time: Time;
  window(): BrowserWindow;
  first: FirstAnswers;
  /** Sets the size of everything, in percent. */
  showZoom(percent: ZoomStep): void;
  log(name: string, error: unknown): void;
}

/** What the window may ask for, and who answers. */
export function createHandlers(parts: HandlerParts): CallHandlers {
  const { store, room, inspections, time } = parts;
  const { profiles } = store;
  /** Whoever sits in the room stays who they are. */
  const withProfiles = (change: () => Result<null, CallFailure>): Result<Profiles, CallFailure> => {
    if (room.live() !== null) return liveNow;
    const changed = change();
    if (!changed.ok) return changed;
    parts.showZoom(profiles.settings().zoom);
    return ok(profilesView(store));
  };
  return {
    ...nothingToRecover,
    ...parts.first,
    ...createPortableHandlers(parts),
    'settings/set': (settings) => {
      const changed = profiles.change(settings);
      if (settings.zoom !== undefined) parts.showZoom(settings.zoom);
      return ok(changed);
    },
    'profiles/add': ({ name }) => withProfiles(() => profiles.add(name, time.wall())),
    'profiles/rename': ({ profile, name }) => withProfiles(() => profiles.rename(profile, name)),
    'profiles/choose': ({ profile }) => withProfiles(() => profiles.choose(profile)),
    'profiles/remove': ({ profile }) => withProfiles(() => profiles.remove(profile)),
    'external/open': async ({ url }) => ok({ opened: await openExternal(parts.window(), url) }),

    'library/list': () => ok(libraryView(store, room.live(), room.endedUnseen())),
    'library/exam': ({ exam }) => {
      const view = examView(store, exam);
      return view ? ok(view) : fail({ code: 'not-found', detail: `no exam ${exam}` });
    },
    'library/choose': async ({ what }) => {
      const path = await choosePackage(parts.window(), what);
      return ok(path === null ? null : await inspections.inspect(path));
    },
    'library/inspect': async ({ path }) => ok(await inspections.inspect(path)),
    'library/open-locked': ({ token, passphrase }) => inspections.open(token, passphrase),
    'library/unlock': ({ exam, passphrase }) =>
      // Deriving a key takes a while, for which the clock of a live exam should not wait.
      room.live() === null ? unlock(store, exam, passphrase) : liveNow,
    'library/confirm': ({ token }) => {
      const added = inspections.confirm(token, time.wall());
      return added
        ? ok({ exam: added.exam.id })
        : fail({ code: 'not-found', detail: 'this look into a package is over' });
    },
    'library/discard': ({ token }) => {
      inspections.discard(token);
      return ok(null);
    },

    'practice/count': ({ exam, selection }) => {
      // It reads through old attempts, for which the clock of a live one should not wait.
      if (room.live() !== null) return liveNow;
      const version = store.exams.currentOf(exam);
      const found = version && store.exams.read(version.hash);
      if (!found) return fail({ code: 'not-found', detail: `no exam ${exam}` });
      const past = pastFrom(store, exam, selection);
      return ok({ matching: itemsFor(found, selection, past).length });
    },
    'room/begin': ({ exam, seed, practice }) =>
      room.begin(exam, {
        ...(seed !== undefined && { seed }),
        ...(practice !== undefined && { practice }),
      }),
    'room/resume': ({ attempt }) => room.resume(attempt),
    'room/act': ({ attempt, act }) => room.act(attempt, act),
    'room/abandon': ({ attempt }) => room.abandon(attempt),
    'room/suspend': ({ attempt }) => room.suspend(attempt),
    'room/reference': ({ attempt }) => room.reference(attempt),

    'comments/get': ({ attempt }) => {
      room.endSeen(attempt);
      return whyShut(store, room, attempt, 'comments') ?? commentsView(store, attempt);
    },
    'comments/set': ({ attempt, item, text }) =>
      whyShut(store, room, attempt, 'comments') ??
      commentOn(store, attempt, { item, text }, time.wall()),
    'report/get': ({ attempt }) => {
      room.endSeen(attempt);
      return whyShut(store, room, attempt, 'report') ?? reported(parts, attempt);
    },
    'review/get': ({ attempt }) =>
      whyShut(store, room, attempt, 'review') ?? reviewView(store, attempt),
  };
}

/** The report, always made from the log. Where that gives another result than was kept, it is noted. */
function reported({ store, log }: HandlerParts, attempt: string): ReturnType<typeof reportView> {
  const view = reportView(store, attempt);
  if (view.ok && view.value.kept) {
    log('report', new Error('the log of an attempt gives another result than was kept'));
  }
  return view;
}

/** Folders and files cannot be chosen in one dialog everywhere, so the window asks which. */
async function choosePackage(
  window: BrowserWindow,
  what: 'file' | 'folder',
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open an exam',
    defaultPath: app.getPath('documents'),
    properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
    filters: what === 'file' ? [{ name: 'Mockroom exam', extensions: ['mockexam', 'zip'] }] : [],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
