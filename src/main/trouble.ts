import { app } from 'electron';
import { callNames } from '../contract/channels.ts';
import type { StoreTrouble } from '../contract/views.ts';
import { noAccommodations } from '../core/attempt/terms.ts';
import { fail, ok } from '../core/result.ts';
import type { CallHandlers } from './calls.ts';

/** When the store cannot be used, the window is told so and nothing else works. */
export function createTroubleHandlers(trouble: StoreTrouble, painted: () => void): CallHandlers {
  const refused = (): ReturnType<typeof fail<{ code: 'store'; detail: string }>> =>
    fail({ code: 'store', detail: trouble.detail });
  return {
    // Every call is refused but these two, also one that is added later.
    ...(Object.fromEntries(callNames.map((name) => [name, refused])) as unknown as CallHandlers),
    'app/start': () =>
      ok({
        version: app.getVersion(),
        profiles: {
          current: '',
          all: [],
          settings: { theme: 'system', zoom: 100, accommodations: noAccommodations },
        },
        trouble,
      }),
    'app/painted': () => {
      painted();
      return ok(null);
    },
  };
}
