import { describe, expect, it, vi } from 'vitest';
import type { CallInput, CallResult } from '../../src/contract/calls.ts';
import type { CallName } from '../../src/contract/channels.ts';
import { answer } from '../../src/main/calls.ts';
import { createFirstAnswers } from '../../src/main/first-answers.ts';
import { createHandlers } from '../../src/main/handlers.ts';
import { createInspections } from '../../src/main/library/inspections.ts';
import { rightResponse, seated, type Seated } from '../support/seat.ts';
import { temporaryStore } from '../support/store.ts';

// What the handlers need of the shell; everything behind them is real.
vi.mock('electron', () => ({
  app: { getVersion: () => '1.2.3' },
  dialog: {},
  ipcMain: {},
  shell: {},
  session: {},
}));

type Ask = <Name extends CallName>(
  name: Name,
  input?: CallInput<Name>,
) => Promise<CallResult<Name>>;

/** Asks main as the window does, with a room that somebody sits in. */
function askerOf(seat: Seated): Ask {
  const handlers = createHandlers({
    store: seat.store,
    room: seat.room,
    inspections: createInspections(seat.store),
    time: seat.time,
    window: () => {
      throw new Error('nobody asks for the window here');
    },
    first: createFirstAnswers({
      store: seat.store,
      shipped: Promise.resolve(),
      painted: () => undefined,
    }),
    showZoom: () => undefined,
    log: () => undefined,
  });
  return (name, input) =>
    answer(handlers, name, input, (_name, error) => {
      throw error;
    });
}

const selection = { domains: [], objectives: [], types: [], only: [], last: 3, number: 5 };

/** A finished attempt with an item to comment on. */
function finished(seat: Seated): string {
  const item = seat.view().item?.view.id as string;
  seat.act({ type: 'answered', item, response: rightResponse(seat, item) });
  seat.act({ type: 'flagged', item, flagged: true });
  seat.act({ type: 'ended', reason: 'candidate' });
  return seat.view().attempt;
}

/** What each way of looking back at an attempt says: 'open', or a code. */
async function lookedBack(ask: Ask, attempt: string): Promise<Record<string, string>> {
  const said = (result: { ok: boolean; error?: { code: string } }): string =>
    result.ok ? 'open' : (result.error?.code ?? '');
  return {
    report: said(await ask('report/get', { attempt })),
    review: said(await ask('review/get', { attempt })),
    comments: said(await ask('comments/get', { attempt })),
    comment: said(await ask('comments/set', { attempt, item: 'no-such-item', text: 'x' })),
  };
}

const open = { report: 'open', review: 'open', comments: 'open', comment: 'unknown-item' };
const every = (code: string): Record<string, string> =>
  Object.fromEntries(Object.keys(open).map((what) => [what, code]));

describe('looking back', () => {
  it('is open to an attempt that is finished, and to no other', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    seat.room.suspend(seat.view().attempt);
    expect(await lookedBack(ask, seat.view().attempt)).toEqual(every('not-finished'));
    seat.room.resume(seat.view().attempt);
    expect(await lookedBack(ask, finished(seat))).toEqual(open);
    expect(await lookedBack(ask, 'no-such-attempt')).toEqual(every('not-found'));
  });

  it('waits while an exam is being sat; a left one keeps the keys of its own exam back', async () => {
    const store = temporaryStore();
    const attempt = finished(seated({ store }));
    const seat = seated({ store });
    const ask = askerOf(seat);
    expect(await lookedBack(ask, attempt)).toEqual(every('busy'));
    expect(await ask('practice/count', { exam: 'sample', selection })).toMatchObject({
      error: { code: 'busy' },
    });
    seat.room.suspend(seat.view().attempt);
    expect(await lookedBack(ask, attempt)).toEqual({ ...open, review: 'under-way' });
    seat.room.resume(seat.view().attempt);
    seat.act({ type: 'ended', reason: 'candidate' });
    expect(await lookedBack(ask, attempt)).toEqual(open);
    expect(await ask('practice/count', { exam: 'sample', selection })).toMatchObject({ ok: true });
  });

  it('leads to attempts of the profile that sits here, and of no other', async () => {
    const store = temporaryStore();
    const seat = seated({ store });
    const ask = askerOf(seat);
    const attempt = finished(seat);
    expect((await ask('profiles/add', { name: 'Ines' })).ok).toBe(true);
    expect(await lookedBack(ask, attempt)).toEqual(every('not-found'));
    await ask('profiles/choose', { profile: 'first' });
    expect(await lookedBack(ask, attempt)).toEqual(open);
  });
});

describe('profiles', () => {
  it('stay as they are while somebody sits in the room', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    for (const refused of [
      await ask('profiles/add', { name: 'Ines' }),
      await ask('profiles/choose', { profile: 'first' }),
      await ask('profiles/rename', { profile: 'first', name: 'Ines' }),
      await ask('profiles/remove', { profile: 'first' }),
    ]) {
      expect(refused).toMatchObject({ error: { code: 'busy' } });
    }
    expect(seat.store.profiles.all()).toMatchObject([{ name: 'Candidate' }]);
  });

  it('come back to their own unfinished attempts only', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    const { attempt } = seat.view();
    seat.room.suspend(attempt);
    await ask('profiles/add', { name: 'Ines' });
    expect(await ask('room/resume', { attempt })).toMatchObject({ error: { code: 'not-found' } });
    await ask('profiles/choose', { profile: 'first' });
    expect(await ask('room/resume', { attempt })).toMatchObject({ ok: true });
  });
});

describe('a window that begins anew', () => {
  it('is not locked out by a welcome page that it does not show any more', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    const attempt = finished(seat);
    const welcome = await ask('room/begin', { exam: 'sample' });
    expect(await lookedBack(ask, attempt)).toEqual(every('busy'));
    seat.room.abandonUnstarted();
    expect(await lookedBack(ask, attempt)).toEqual(open);
    expect(welcome.ok && seat.store.attempts.read(welcome.value.attempt)).toBeNull();
    expect((await ask('profiles/add', { name: 'Ines' })).ok).toBe(true);
  });

  it('finds a running exam as it was', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    seat.time.pass(5_000);
    seat.room.abandonUnstarted();
    expect(await ask('library/list')).toMatchObject({ value: { unfinished: { isLive: true } } });
    expect(await ask('room/resume', { attempt: seat.view().attempt })).toMatchObject({
      value: { clock: { remaining: 595_000, running: true } },
    });
  });
});

describe('the first screen', () => {
  it('is answered in the same words before and after the rest of main is there', async () => {
    const seat = seated();
    const ask = askerOf(seat);
    finished(seat);
    seat.act({ type: 'ended', reason: 'candidate' });
    const { store } = seat;
    const first = createFirstAnswers({
      store,
      shipped: Promise.resolve(),
      painted: () => undefined,
    });
    expect(await first['library/list'](undefined)).toEqual(await ask('library/list'));
    expect(await first['app/start'](undefined)).toEqual(await ask('app/start'));
    expect(await ask('library/list')).toMatchObject({
      value: { exams: [{ id: 'sample', attempts: 1 }], unfinished: null },
    });
  });
});
