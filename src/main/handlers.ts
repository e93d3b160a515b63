import { app, dialog, type BrowserWindow } from 'electron';
import type { StoreTrouble } from '../contract/views.ts';
import { fail, ok } from '../core/result.ts';
import type { CallHandlers } from './calls.ts';
import { openExternal } from './external.ts';
import type { Inspections } from './library/inspections.ts';
import { examView, libraryView } from './library/views.ts';
import { reportView, reviewView } from './report/report-views.ts';
import type { Room } from './sitting/room.ts';
import type { Time } from './sitting/time.ts';
import type { Store } from './store/open.ts';

export interface HandlerParts {
  store: Store;
  room: Room;
  inspections: Inspections;
  time: Time;
  window(): BrowserWindow;
  painted(): void;
}

/** What the window may ask for, and who answers. */
export function createHandlers(parts: HandlerParts): CallHandlers {
  const { store, room, inspections, time } = parts;
  return {
    'app/start': () =>
      ok({ version: app.getVersion(), settings: store.settings.read(), trouble: null }),
    'app/painted': () => {
      parts.painted();
      return ok(null);
    },
    'settings/set': (settings) => {
      store.settings.write(settings);
      return ok(store.settings.read());
    },
    'external/open': async ({ url }) => ok({ opened: await openExternal(parts.window(), url) }),

    'library/list': () => ok(libraryView(store, room.live())),
    'library/exam': ({ exam }) => {
      const view = examView(store, exam);
      return view ? ok(view) : fail({ code: 'not-found', detail: `no exam ${exam}` });
    },
    'library/choose': async ({ what }) => {
      const path = await choosePackage(parts.window(), what);
      return ok(path === null ? null : await inspections.inspect(path));
    },
    'library/inspect': async ({ path }) => ok(await inspections.inspect(path)),
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

    'room/begin': ({ exam, seed }) => room.begin(exam, seed),
    'room/resume': ({ attempt }) => room.resume(attempt),
    'room/act': ({ attempt, act }) => room.act(attempt, act),
    'room/abandon': ({ attempt }) => room.abandon(attempt),
    'room/suspend': ({ attempt }) => room.suspend(attempt),

    'report/get': ({ attempt }) => (room.live() !== null ? liveNow : reportView(store, attempt)),
    'review/get': ({ attempt }) => {
      if (room.live() !== null) return liveNow;
      const review = reviewView(store, attempt);
      // An earlier attempt may hold the very items that are being sat, so its keys wait: also while
      // the exam was left for now or cut off.
      return review.ok && room.isUnderWay(review.value.exam.id) ? underWay : review;
    },
  };
}

const liveNow = fail({ code: 'busy' as const, detail: 'an exam is being sat' });

const underWay = fail({ code: 'under-way' as const, detail: 'this exam is begun and not ended' });

/** When the store cannot be used, the window is told so and nothing else works. */
export function createTroubleHandlers(trouble: StoreTrouble, painted: () => void): CallHandlers {
  const refused = (): ReturnType<typeof fail<{ code: 'store'; detail: string }>> =>
    fail({ code: 'store', detail: trouble.detail });
  return {
    'app/start': () => ok({ version: app.getVersion(), settings: { theme: 'system' }, trouble }),
    'app/painted': () => {
      painted();
      return ok(null);
    },
    'settings/set': refused,
    'external/open': refused,
    'library/list': refused,
    'library/exam': refused,
    'library/choose': refused,
    'library/inspect': refused,
    'library/confirm': refused,
    'library/discard': refused,
    'room/begin': refused,
    'room/resume': refused,
    'room/act': refused,
    'room/abandon': refused,
    'room/suspend': refused,
    'report/get': refused,
    'review/get': refused,
  };
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
