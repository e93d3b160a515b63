import { app, shell } from 'electron';
import type { CallFailure } from '../contract/calls.ts';
import { callNames } from '../contract/channels.ts';
import type { StoreTrouble, TroubleView } from '../contract/trouble-views.ts';
import { noAccommodations } from '../core/attempt/terms.ts';
import { fail, ok } from '../core/result.ts';
import type { CallHandlers } from './calls.ts';
import { openStore, type Store } from './store/open.ts';
import { clearForEmpty, copyAside, recoveryFor, restoreBackup } from './store/recovery.ts';

export interface TroubleOptions {
  trouble: StoreTrouble;
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** The store could be opened after all: the program goes on with it. */
  opened(store: Store): void;
  log(name: string, error: unknown): void;
}

/** What answers the window while the store cannot be used. */
export interface Trouble {
  view(): TroubleView;
  handlers: CallHandlers;
}

export function createTrouble({ trouble, now, opened, log }: TroubleOptions): Trouble {
  const { folder } = trouble;
  let view = viewOf(trouble);
  /** Does what makes the store one that can be opened, and opens it, or says what is wrong now. */
  const reopen = (
    prepare: () => void,
    options: { asItIs?: boolean } = {},
  ): ReturnType<CallHandlers['recovery/retry']> => {
    try {
      prepare();
    } catch (error) {
      log('recovery', error);
      return refused(error instanceof Error ? error.message : String(error));
    }
    const store = openStore(folder, options);
    if (store.ok) opened(store.value);
    else view = viewOf(store.error);
    return ok({ trouble: store.ok ? null : view });
  };
  const handlers: CallHandlers = {
    // Every call is refused but these, also one that is added later.
    ...(Object.fromEntries(
      callNames.map((name) => [name, () => refused(view.detail)]),
    ) as unknown as CallHandlers),
    'app/start': () =>
      ok({
        version: app.getVersion(),
        profiles: {
          current: '',
          all: [],
          settings: { theme: 'system', zoom: 100, accommodations: noAccommodations },
        },
        trouble: view,
      }),
    'app/painted': () => ok(null),
    'recovery/retry': () => reopen(() => undefined),
    'recovery/restore': ({ backup }) =>
      backup === view.recovery?.backup?.name
        ? reopen(() => restoreBackup(folder, backup, now()))
        : refused('this backup was not offered'),
    'recovery/keep': () =>
      view.recovery?.isSound
        ? reopen(() => copyAside(folder, now()), { asItIs: true })
        : refused('the store is not sound'),
    'recovery/empty': () =>
      view.recovery ? reopen(() => clearForEmpty(folder, now())) : refused('nothing is damaged'),
    'recovery/folder': async () => {
      const failed = await shell.openPath(folder);
      return failed ? refused(failed) : ok(null);
    },
  };
  return { view: () => view, handlers };
}

/** Nothing is offered for a store that is whole, only out of reach. */
function viewOf(trouble: StoreTrouble): TroubleView {
  const canRecover = ['damaged', 'changed', 'missing'].includes(trouble.code);
  return { ...trouble, recovery: canRecover ? recoveryFor(trouble.folder) : null };
}

const refused = (detail: string): { ok: false; error: CallFailure } =>
  fail({ code: 'store', detail });

/** What the calls of a recovery answer while there is nothing to recover. */
export const nothingToRecover = {
  'recovery/retry': () => ok({ trouble: null }),
  'recovery/restore': () => refused('the store is open'),
  'recovery/keep': () => refused('the store is open'),
  'recovery/empty': () => refused('the store is open'),
  'recovery/folder': () => refused('the store is open'),
} satisfies Partial<CallHandlers>;
