import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, powerMonitor } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import type { CallName } from '../contract/channels.ts';
import type { ZoomStep } from '../contract/limits.ts';
import type { StoreTrouble } from '../contract/trouble-views.ts';
import { answerCalls, type CallHandlers } from './calls.ts';
import { dataFolder, isUsable } from './data-folder.ts';
import { hearFaults } from './faults.ts';
import { createFirstAnswers } from './first-answers.ts';
import { setUpGuards, setUpSession } from './guards.ts';
import { addShippedExams } from './library/shipped.ts';
import { createLog } from './log.ts';
import { hearOpenedFiles } from './open-file.ts';
import type { Room } from './sitting/room.ts';
import { systemTime } from './sitting/time.ts';
import { smokeLine } from './smoke.ts';
import { faultFrom, isDamage } from './store/health.ts';
import { openStore, type Store } from './store/open.ts';
import { createTrouble, type Trouble } from './trouble.ts';
import { openMainWindow, type MainWindow } from './window.ts';

const folder = dataFolder(process.argv);
const isSitting = process.argv.includes('--smoke-sitting');
const isSmoke = isSitting || process.argv.includes('--smoke');

// As root, where Chromium's sandbox refuses to start, the launcher says --no-sandbox; anywhere else
// every process is held in it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Chromium keeps things of its own and needs a place for them, even to say that this one is no use.
const programFolder = isUsable(folder) ? folder : mkdtempSync(join(tmpdir(), 'mockroom-'));
// A program whose reader went away says it to nobody, and goes on.
process.stderr.on('error', () => undefined);
const logBug = createLog({
  folder: programFolder,
  version: app.getVersion(),
  now: Date.now,
  say: (entry) => process.stderr.write(entry),
});
app.setPath('userData', programFolder);
app.setPath('sessionData', join(programFolder, 'window'));
Menu.setApplicationMenu(null);
registerAppScheme();
setUpGuards();
const openedFiles = hearOpenedFiles();

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
  if (isSmoke && !opened.ok) endSmoke(1, JSON.stringify({ ready: false, trouble: opened.error }));

  let running: Running | null = null;
  let trouble: Trouble | null = null;
  serveAppScheme({
    root: windowFiles,
    picture: async (examHash, path) => running?.picture(examHash, path) ?? null,
  });
  const window = openMainWindow({
    settings: opened.ok ? opened.value.profiles.settings() : { theme: 'system', zoom: 100 },
    began: () => running?.began(),
    zoomed: (zoom) => running?.zoomed(zoom),
    log: logBug,
  });
  hearFaults({
    log: logBug,
    isSaving: () => running?.isSaving() ?? true,
    tell(isSaving) {
      if (window.browser.isDestroyed()) return tellOfFault();
      const { webContents } = window.browser;
      const say = (): void => window.notify('app/fault', { isSaving });
      if (webContents.isLoading()) webContents.once('did-finish-load', say);
      else say();
    },
  });
  powerMonitor.on('suspend', () => running?.sleeps());
  powerMonitor.on('resume', () => running?.woke());
  app.on('second-instance', () => window.focus());
  quitWhenClosed(() => running?.close());

  const goOn = (store: Store): void => {
    running = run(store, window, heard);
    window.showZoom(store.profiles.settings().zoom);
  };
  const fallInto = (found: StoreTrouble): Trouble => {
    running = null;
    return (trouble = createTrouble({ trouble: found, now: Date.now, opened: goOn, log: logBug }));
  };
  /** A page that turns out to be damaged in the middle of the work leads to the same screen as at the start. */
  const heard = (name: string, error: unknown): void => {
    logBug(name, error);
    if (!isDamage(error) || !running) return;
    running.abandon();
    window.notify('app/trouble', fallInto({ ...faultFrom(error, folder), folder }).view());
  };
  if (opened.ok) goOn(opened.value);
  else fallInto(opened.error);
  answerCalls((name) => running?.handlersFor(name) ?? trouble?.handlers ?? {}, heard);
}

/** The program on a store that is open. */
interface Running {
  handlersFor(name: CallName): Partial<CallHandlers> | Promise<CallHandlers>;
  picture: Parameters<typeof serveAppScheme>[0]['picture'];
  /** The page begins anew. */
  began(): void;
  zoomed(percent: ZoomStep): void;
  /** Whether answers can still be kept. */
  isSaving(): boolean;
  /** The system is about to sleep, or is awake again. */
  sleeps(): void;
  woke(): void;
  /** Leaves the room, makes a backup, closes the store; none of them keeps the program from ending. */
  close(): void;
  /** Lets go of a store that is damaged. */
  abandon(): void;
}

function run(
  store: Store,
  window: MainWindow,
  logBug: (name: string, error: unknown) => void,
): Running {
  const time = systemTime(clockRate());
  store.attempts.removeAllUnstarted();
  let room: Room | null = null;
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
      if (!isSmoke) return void loadRest().then(offerOpened).catch(giveUp);
      if (isSitting) return void sit().catch(giveUpSmoke);
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
  /** A package that was opened from outside the window is shown there, and waits for a yes. */
  const offerOpened = (handlers: CallHandlers): void =>
    openedFiles.listen((path) => {
      void Promise.resolve(handlers['library/inspect']({ path }))
        .then((looked) => looked.ok && window.notify('library/offered', looked.value))
        .catch((error: unknown) => logBug('opening a file', error));
    });
  const sit = async (): Promise<void> => {
    const { sitSome } = await import('./smoke-sitting.ts');
    const sitting = await sitSome(window.browser.webContents, store, 3);
    endSmoke(0, JSON.stringify({ ready: true, packaged: app.isPackaged, ...sitting }));
  };
  // Most of main's code is loaded behind the first paint, unless somebody has an exam to come back to.
  const isEnough = (name: CallName): boolean =>
    rest === null && name in first && !store.attempts.unfinished(store.profiles.current());
  return {
    handlersFor: (name) => (isEnough(name) ? first : loadRest()),
    async picture(examHash, path) {
      const isOpen = store.exams.isOpen(examHash);
      const isShown = isOpen && (await room?.mayShow(examHash, path));
      const assets = isShown ? store.exams.read(examHash)?.assets : null;
      const hash = assets && Object.hasOwn(assets, path) ? assets[path] : null;
      return hash ? store.exams.picture(hash, examHash) : null;
    },
    began: () => attempted('window', () => room?.abandonUnstarted()),
    zoomed: (zoom) =>
      attempted('zoom', () => window.notify('settings/changed', store.profiles.change({ zoom }))),
    isSaving() {
      try {
        store.profiles.change({});
        return true;
      } catch {
        return false;
      }
    },
    sleeps: () => room?.sleeps(),
    woke: () => room?.woke(),
    close() {
      attempted('leaving the room', () => room?.close());
      attempted('backup', () => store.backUp('quit', Date.now()));
      attempted('closing the store', () => store.close());
    },
    abandon() {
      attempted('leaving the room', () => room?.close());
      attempted('closing the store', () => store.abandon());
    },
  };
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

function tellOfFault(): void {
  dialog.showErrorBox(
    'Something in Mockroom went wrong',
    'Everything that was saved is safe. Start Mockroom again: an exam under way can be resumed.',
  );
}

function giveUpSmoke(error: unknown): void {
  endSmoke(1, JSON.stringify({ ready: false, why: String(error) }));
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
