import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { createFirstAnswers } from '../../src/main/first-answers.ts';
import { createHandlers } from '../../src/main/handlers.ts';
import { createInspections } from '../../src/main/library/inspections.ts';
import { storeFileName } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { seated, type Seated } from '../support/seat.ts';
import { handTime, temporaryStore } from '../support/store.ts';

const chosen = vi.hoisted(() => ({ path: '' }));

// The system's dialogs are answered for the person; everything behind them is real.
vi.mock('electron', () => ({
  app: { getVersion: () => '1.2.3', getPath: () => '/' },
  dialog: {
    showSaveDialog: async () => ({ canceled: chosen.path === '', filePath: chosen.path }),
    showOpenDialog: async () => ({ canceled: false, filePaths: [chosen.path] }),
  },
  ipcMain: {},
  shell: {},
  session: {},
}));

function handlersOf(seat: Seated, log: (name: string, error: unknown) => void = () => undefined) {
  return createHandlers({
    store: seat.store,
    room: seat.room,
    inspections: createInspections(seat.store),
    time: seat.time,
    window: () => ({}) as never,
    first: createFirstAnswers({
      store: seat.store,
      shipped: Promise.resolve(),
      painted: () => undefined,
    }),
    showZoom: () => undefined,
    log,
  });
}

function ended(folder = temporaryFolder()): Seated {
  const time = handTime();
  const seat = seated({ store: temporaryStore(folder), time });
  time.pass(600_000);
  seat.act({ type: 'agreed' });
  return seat;
}

describe('files through the window', () => {
  it('wait while an exam is being sat', async () => {
    const handlers = handlersOf(seated());
    chosen.path = join(temporaryFolder(), 'never');
    const busy = { ok: false, error: { code: 'busy' } };
    expect(await handlers['data/export'](undefined)).toMatchObject(busy);
    expect(await handlers['data/import'](undefined)).toMatchObject(busy);
    expect(await handlers['attempt/save']({ attempt: 'any' })).toMatchObject(busy);
    expect(existsSync(chosen.path)).toBe(false);
  });

  it('are written whole, and a file that cannot be written is told', async () => {
    const seat = ended();
    const handlers = handlersOf(seat);
    const { attempt } = seat.view();
    chosen.path = '';
    expect(await handlers['data/export'](undefined)).toEqual({ ok: true, value: { file: null } });
    chosen.path = join(temporaryFolder(), 'one.mockattempt');
    expect(await handlers['attempt/save']({ attempt })).toEqual({
      ok: true,
      value: { file: 'one.mockattempt' },
    });
    const before = readFileSync(chosen.path);
    expect(before.length).toBeGreaterThan(1_000);
    chosen.path = join(chosen.path, 'not-a-folder');
    expect(await handlers['attempt/save']({ attempt })).toMatchObject({
      ok: false,
      error: { code: 'file' },
    });
  });

  it('come in for the candidate who then sits here, or not at all', async () => {
    chosen.path = join(temporaryFolder(), 'data.mockroom-data');
    const from = ended();
    from.store.profiles.rename('first', 'Ada');
    await handlersOf(from)['data/export'](undefined);
    const to = ended();
    const taken = await handlersOf(to)['data/import'](undefined);
    expect(taken).toMatchObject({ ok: true, value: { ok: true, name: 'Ada', added: 1, left: 0 } });
    expect(to.store.profiles.nameOf(to.store.profiles.current())).toBe('Ada');
    writeFileSync(chosen.path, readFileSync(chosen.path).subarray(0, -9));
    expect(await handlersOf(to)['data/import'](undefined)).toMatchObject({
      ok: true,
      value: { ok: false, why: 'damaged', file: 'data.mockroom-data' },
    });
  });
});

describe('a result that was changed in the store', () => {
  it('is noted once the report is opened, without what it says', async () => {
    const folder = temporaryFolder();
    const seat = ended(folder);
    const log = vi.fn();
    const handlers = handlersOf(seat, log);
    const { attempt } = seat.view();
    await handlers['report/get']({ attempt });
    expect(log).not.toHaveBeenCalled();
    const database = new SqliteDatabase(join(folder, storeFileName));
    database.exec(`UPDATE attempt SET result = json_set(result, '$.points', 23)`);
    database.close();
    await handlers['report/get']({ attempt });
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0])).not.toContain('23');
  });
});
