import { app } from 'electron';
import type { Profiles } from '../contract/views.ts';
import { ok } from '../core/result.ts';
import type { CallHandlers } from './calls.ts';
import { examCards } from './library/cards.ts';
import type { Store } from './store/open.ts';

export type FirstAnswers = Pick<CallHandlers, 'app/start' | 'app/painted' | 'library/list'>;

export interface FirstAnswersOptions {
  store: Store;
  /** The exams that ship are in the library. */
  shipped: Promise<void>;
  painted(): void;
}

/**
 * What the first screen asks for when no attempt is unfinished. Answered without the rest of main,
 * which has the readers of all item types and is loaded behind the first paint.
 */
export function createFirstAnswers({ store, shipped, painted }: FirstAnswersOptions): FirstAnswers {
  return {
    'app/start': () =>
      ok({ version: app.getVersion(), profiles: profilesView(store), trouble: null }),
    'app/painted': () => {
      painted();
      return ok(null);
    },
    'library/list': async () => {
      await shipped;
      return ok({ exams: examCards(store), unfinished: null, endedUnseen: null });
    },
  };
}

export function profilesView({ profiles }: Store): Profiles {
  return { current: profiles.current(), all: profiles.all(), settings: profiles.settings() };
}
