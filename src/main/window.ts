import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Notices } from '../contract/calls.ts';
import type { NoticeName } from '../contract/channels.ts';
import type { Theme } from '../contract/views.ts';
import { appOrigin } from './app-scheme.ts';
import { developmentUrl } from './guards.ts';

export interface MainWindow {
  browser: BrowserWindow;
  notify<Name extends NoticeName>(name: Name, notice: Notices[Name]): void;
  focus(): void;
}

/** The grounds of the themes, so that no white flash comes before the first paint. */
const grounds = { light: '#f5f2ee', dark: '#181716', contrast: '#000000' };

export function openMainWindow(theme: Theme): MainWindow {
  const browser = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Mockroom',
    autoHideMenuBar: true,
    backgroundColor: groundOf(theme),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The clock in the window keeps drawing while it is covered, and costs next to nothing.
      backgroundThrottling: false,
    },
  });
  browser.once('ready-to-show', () => browser.show());
  bringBack(browser);
  setUpZoom(browser);
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
  };
}

function groundOf(theme: Theme): string {
  if (theme !== 'system') return grounds[theme];
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

/** A page that crashed is loaded again: main holds all that counts. Not for ever, if it always does. */
function bringBack(browser: BrowserWindow): void {
  let crashes: number[] = [];
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    process.stderr.write(`mockroom: the window is gone: ${reason}\n`);
    const now = performance.now();
    crashes = [...crashes.filter((time) => now - time < 60_000), now];
    if (reason !== 'clean-exit' && crashes.length <= 3) browser.reload();
  });
}

/** Text size, with the keys that everybody knows from a browser. Chromium keeps it for next time. */
function setUpZoom({ webContents }: BrowserWindow): void {
  const steps: Record<string, (level: number) => number> = {
    '+': (level) => Math.min(3.5, level + 0.5),
    '=': (level) => Math.min(3.5, level + 0.5),
    '-': (level) => Math.max(-3, level - 0.5),
    '0': () => 0,
  };
  webContents.on('before-input-event', (event, input) => {
    const step = steps[input.key];
    if (input.type !== 'keyDown' || !(input.control || input.meta) || !step) return;
    event.preventDefault();
    webContents.setZoomLevel(step(webContents.getZoomLevel()));
  });
}
