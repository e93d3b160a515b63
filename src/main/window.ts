import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Notices } from '../contract/calls.ts';
import type { NoticeName } from '../contract/channels.ts';
import { type ZoomStep, zoomSteps } from '../contract/limits.ts';
import type { Settings, Theme } from '../contract/views.ts';
import { appOrigin } from './app-scheme.ts';
import { developmentUrl } from './guards.ts';
import type { Log } from './log.ts';
import { watchWindow } from './watch-window.ts';

export interface MainWindow {
  browser: BrowserWindow;
  notify<Name extends NoticeName>(name: Name, notice: Notices[Name]): void;
  focus(): void;
  /** Sets the size of everything, in percent. */
  showZoom(percent: ZoomStep): void;
}

export interface WindowOptions {
  settings: Pick<Settings, 'theme' | 'zoom'>;
  /** The page begins anew: it is loaded for the first time, or again. */
  began(): void;
  log: Log;
  /** Hears of a size that was chosen with a key. */
  zoomed(percent: ZoomStep): void;
}

/** The grounds of the themes, so that no white flash comes before the first paint. */
const grounds = {
  light: '#f5f2ee',
  dark: '#181716',
  cream: '#f7eed4',
  blue: '#071c46',
  contrast: '#000000',
};

export function openMainWindow({ settings, began, zoomed, log }: WindowOptions): MainWindow {
  const browser = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Mockroom',
    autoHideMenuBar: true,
    backgroundColor: groundOf(settings.theme),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // What main sends is for the window alone, and not for somebody who looks into it.
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  showOnce(browser, log);
  browser.webContents.on('did-navigate', began);
  watchWindow(
    browser,
    log,
    () => developmentUrl === null && !browser.webContents.isDevToolsOpened(),
  );
  const showZoom = setUpZoom(browser, settings.zoom, zoomed);
  void browser.loadURL(developmentUrl ?? `${appOrigin}/index.html`);
  return {
    browser,
    notify(name, notice) {
      if (!browser.isDestroyed()) browser.webContents.send(name, notice);
    },
    focus() {
      if (browser.isMinimized()) browser.restore();
      browser.focus();
    },
    showZoom,
  };
}

/** How long a page that was loaded may take to its first paint unseen, in milliseconds. */
const longestUnseen = 1_000;

/**
 * Shows the window when its page was painted, so that it does not flash. The one paint of a hidden window
 * is lost when Chromium's GPU process ends and begins anew just then, as it does where drivers are poor;
 * nothing would ever show the window. It is then shown without, and paints.
 */
function showOnce(browser: BrowserWindow, log: Log): void {
  let isShown = false;
  const show = (): void => {
    if (isShown || browser.isDestroyed()) return;
    isShown = true;
    browser.show();
  };
  browser.once('ready-to-show', show);
  browser.webContents.once('did-stop-loading', () => {
    setTimeout(() => {
      if (!isShown) log('the window is shown before its first paint, which did not come');
      show();
    }, longestUnseen);
  });
}

function groundOf(theme: Theme): string {
  if (theme !== 'system') return grounds[theme];
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

/**
 * The size of everything, with the keys that everybody knows from a browser.
 *
 * @returns sets the size, in percent
 */
function setUpZoom(
  { webContents }: BrowserWindow,
  first: ZoomStep,
  zoomed: WindowOptions['zoomed'],
): (percent: ZoomStep) => void {
  let percent = first;
  const show = (wanted: ZoomStep): void => {
    percent = wanted;
    webContents.setZoomFactor(percent / 100);
  };
  // Chromium keeps a size per origin of its own; the profile's is the one that counts.
  webContents.on('did-finish-load', () => show(percent));
  const next = (): ZoomStep => zoomSteps.find((step) => step > percent) ?? percent;
  const previous = (): ZoomStep => zoomSteps.findLast((step) => step < percent) ?? percent;
  const steps: Record<string, () => ZoomStep> = {
    '+': next,
    '=': next,
    '-': previous,
    '0': () => 100,
  };
  webContents.on('before-input-event', (event, input) => {
    const step = steps[input.key];
    if (input.type !== 'keyDown' || !(input.control || input.meta) || !step) return;
    event.preventDefault();
    const wanted = step();
    if (wanted === percent) return;
    show(wanted);
    zoomed(percent);
  });
  return show;
}
