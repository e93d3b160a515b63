import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import type { CallName } from '../contract/channels.ts';
import { answerCalls, type CallHandlers } from './calls.ts';
import { dataFolder, isUsable } from './data-folder.ts';
import { createFirstAnswers } from './first-answers.ts';
import { setUpGuards, setUpSession } from './guards.ts';
import { addShippedExams } from './library/shipped.ts';
import type { Room } from './sitting/room.ts';
import { systemTime } from './sitting/time.ts';
import { smokeLine } from './smoke.ts';
import { openStore } from './store/open.ts';
import { createTroubleHandlers } from './trouble.ts';
import { openMainWindow, type MainWindow } from './window.ts';

const folder = dataFolder(process.argv);
const isSmoke = process.argv.includes('--smoke');

// As root, where Chromium's sandbox refuses to start, the launcher says --no-sandbox; anywhere else
// every process is held in it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Chromium keeps things of its own and needs a place for them, even to say that this one is no use.
const programFolder = isUsable(folder) ? folder : mkdtempSync(join(tmpdir(), 'mockroom-'));
app.setPath('userData', programFolder);
app.setPath('sessionData', join(programFolder, 'window'));
Menu.setApplicationMenu(null);
registerAppScheme();
setUpGuards();

// Before the store is opened: a second program on the same data must not touch it.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  if (isSmoke)
    process.stdout.write(`${JSON.stringify({ ready: false, why: 'it is open already' })}\n`);
  process.exitCode = isSmoke ? 1 : 0;
  app.quit();
}

function start(): void {
  setUpSession();
  // A smoke test must not hang on the very thing that it is to find.
  if (isSmoke)
    setTimeout(() => endSmoke(1, JSON.stringify({ ready: false, why: 'not painted' })), 60_000);
  const opened = openStore(folder);

  if (!opened.ok) {
    serveAppScheme({ root: windowFiles, picture: async () => null });
    const handlers = createTroubleHandlers(opened.error, () => undefined);
    answerCalls(() => handlers, logBug);
    openMainWindow({
      settings: { theme: 'system', zoom: 100 },
      began: () => undefined,
      zoomed: () => undefined,
    });
    if (isSmoke) endSmoke(1, JSON.stringify({ ready: false, trouble: opened.error }));
    return quitWhenClosed(() => undefined);
  }

  const store = opened.value;
  const time = systemTime(clockRate());
  store.attempts.removeAllUnstarted();
  let room: Room | null = null;
  quitWhenClosed(() => {
    attempted('leaving the room', () => room?.close());
    attempted('closing the store', () => store.close());
  });
  serveAppScheme({
    root: windowFiles,
    async picture(examHash, path) {
      const isShown = await room?.mayShow(examHash, path);
      const assets = isShown ? store.exams.read(examHash)?.assets : null;
      const hash = assets && Object.hasOwn(assets, path) ? assets[path] : null;
      return hash ? store.exams.picture(hash) : null;
    },
  });

  const window: MainWindow = openMainWindow({
    settings: store.profiles.settings(),
    began: () => attempted('window', () => room?.abandonUnstarted()),
    zoomed: (zoom) =>
      attempted('zoom', () => window.notify('settings/changed', store.profiles.change({ zoom }))),
  });
  app.on('second-instance', () => window.focus());

  const shipped = addShippedExams(
    join(import.meta.dirname, 'exams'),
    store.exams,
    time.wall(),
  ).catch(
    // With a full disk the library is as it was, which is better than no window.
    (error: unknown) => logBug('exams that ship', error),
  );
  const first = createFirstAnswers({
    store,
    shipped,
    painted() {
      if (!isSmoke) return void loadRest().catch(giveUp);
      const items = store.exams.current().reduce((sum, { card }) => sum + card.items, 0);
      endSmoke(0, smokeLine({ sqlite: store.sqliteVersion, items }));
    },
  });
  let rest: Promise<CallHandlers> | null = null;
  const loadRest = (): Promise<CallHandlers> =>
    (rest ??= import('./answers.ts').then(async ({ createAnswers }) => {
      await shipped;
      const defaultSeed = chosenSeed();
      const answers = createAnswers({ store, time, window, first, defaultSeed, log: logBug });
      room = answers.room;
      return answers.handlers;
    }));
  // Most of main's code is loaded behind the first paint, unless somebody has an exam to come back to.
  const isEnough = (name: CallName): boolean =>
    rest === null && name in first && !store.attempts.unfinished(store.profiles.current());
  answerCalls((name) => (isEnough(name) ? first : loadRest()), logBug);
}

const windowFiles = join(import.meta.dirname, '../renderer');

function quitWhenClosed(close: () => void): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', close);
}

/** Without a window there is nobody to tell, and a program that nobody sees would block the next one. */
function giveUp(error: unknown): void {
  logBug('start', error);
  dialog.showErrorBox(
    'Mockroom could not start',
    error instanceof Error ? error.message : String(error),
  );
  app.exit(1);
}

function endSmoke(code: number, line: string): void {
  process.stdout.write(`${line}\n`, () => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    process.exitCode = code;
    app.exit(code);
  });
}

/** Tests of a whole exam let its time run faster. A build that people use knows no such thing. */
function clockRate(): number {
  const rate = app.isPackaged ? 1 : Number(process.env.MOCKROOM_CLOCK_RATE ?? 1);
  return Number.isFinite(rate) && rate > 0 ? rate : 1;
}

/** A demonstration sits the same form each time. */
function chosenSeed(): number | undefined {
  const seed = Number(process.env.MOCKROOM_SEED || NaN);
  return !app.isPackaged && Number.isSafeInteger(seed) ? seed >>> 0 : undefined;
}

/** What events ask of the store: one that is full must not bring the program down, nor keep it up. */
function attempted(name: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    logBug(name, error);
  }
}

/** Says what went wrong and where, never what was asked or answered. */
function logBug(name: string, error: unknown): void {
  process.stderr.write(
    `mockroom: ${name}: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}
