import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ZoomStep } from '../../contract/limits.ts';
import type { DataImport } from '../../contract/views.ts';
import { fail, ok } from '../../core/result.ts';
import type { CallHandlers } from '../calls.ts';
import { profilesView } from '../first-answers.ts';
import { liveNow, whyShut } from '../report/gate.ts';
import type { Room } from '../sitting/room.ts';
import type { Time } from '../sitting/time.ts';
import type { Store } from '../store/open.ts';
import { ownFingerprint, signedFile } from './attempt-file.ts';
import { exportData, importData } from './candidate-data.ts';
import { dataFileLimits } from './data-file.ts';
import type { FileFault } from './file-fault.ts';
import { readBounded, writeWhole } from './files.ts';

export interface PortableParts {
  store: Store;
  room: Room;
  time: Time;
  window(): BrowserWindow;
  showZoom(percent: ZoomStep): void;
}

type PortableHandlers = Pick<
  CallHandlers,
  'data/export' | 'data/import' | 'attempt/save' | 'installation/key'
>;

const dataFilter = { name: 'Mockroom data', extensions: ['mockroom-data'] };
const attemptFilter = { name: 'Mockroom attempt', extensions: ['mockattempt'] };

/** Files that leave this computer, and one that comes in. None of it while an exam is being sat. */
export function createPortableHandlers(parts: PortableParts): PortableHandlers {
  const { store, room, time } = parts;
  const facts = () => ({ now: time.wall(), program: app.getVersion() });
  return {
    async 'data/export'() {
      if (room.live() !== null) return liveNow;
      const profile = store.profiles.current();
      const name = fileName(`${store.profiles.nameOf(profile)} ${day(time.wall())}`);
      const path = await askWhere(parts.window(), `${name}.mockroom-data`, dataFilter);
      if (path === null) return ok({ file: null });
      const bytes = exportData(store, profile, facts());
      const written = bytes.ok ? writeWhole(path, bytes.value) : bytes;
      return written.ok ? ok({ file: basename(path) }) : fileFailure(written.error);
    },
    async 'data/import'() {
      if (room.live() !== null) return liveNow;
      const { canceled, filePaths } = await dialog.showOpenDialog(parts.window(), {
        title: 'Import data',
        defaultPath: app.getPath('documents'),
        properties: ['openFile'],
        filters: [dataFilter],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      return ok(take(parts, path));
    },
    async 'attempt/save'({ attempt }) {
      const shut = whyShut(store, room, attempt, 'report');
      if (shut) return shut;
      const bytes = signedFile(store, attempt, facts());
      if (!bytes.ok) return bytes;
      const stored = store.attempts.read(attempt);
      const exam = stored && store.exams.versionOf(stored.examHash)?.card;
      const name = fileName(
        [
          exam?.code ?? exam?.title,
          store.profiles.nameOf(store.profiles.current()),
          day(stored?.finishedAt ?? time.wall()),
        ].join(' '),
      );
      const path = await askWhere(parts.window(), `${name}.mockattempt`, attemptFilter);
      if (path === null) return ok({ file: null });
      const written = writeWhole(path, bytes.value);
      return written.ok ? ok({ file: basename(path) }) : fileFailure(written.error);
    },
    'installation/key': () => ok({ fingerprint: ownFingerprint(store) }),
  };
}

function take({ store, time, showZoom }: PortableParts, path: string): DataImport {
  const bytes = readBounded(path, dataFileLimits.packed);
  const merged = bytes.ok ? importData(store, bytes.value, time.wall()) : bytes;
  if (!merged.ok) {
    const { code, detail } = merged.error;
    return { ok: false, file: basename(path), why: code, detail };
  }
  const { profile, name, isNew, added, continued, same, different, otherLock } = merged.value;
  // Whoever brought their data along wants to see it.
  store.profiles.choose(profile);
  showZoom(store.profiles.settings().zoom);
  return {
    ok: true,
    name,
    isNew,
    added: added + continued,
    same,
    left: different + otherLock,
    profiles: profilesView(store),
  };
}

async function askWhere(
  window: BrowserWindow,
  name: string,
  filter: { name: string; extensions: string[] },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [filter],
  });
  return canceled || filePath === '' ? null : filePath;
}

function fileFailure({ detail }: FileFault) {
  return fail({ code: 'file' as const, detail });
}

/** A name that every system takes. */
function fileName(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N} .-]+/gu, '-')
    .replaceAll(/^[ .-]+/g, '')
    .slice(0, 100)
    .trim();
}

function day(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
