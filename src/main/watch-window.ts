import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { pulseChannel } from '../contract/channels.ts';
import type { Log } from './log.ts';
import { answering, hangs, lookEvery, type Pulse, silentStill } from './pulse.ts';

/** So often within a minute a page is brought back without a question. */
const mostReturns = 3;

/**
 * Brings a page back that hangs or whose process died. Main holds all that counts, so the page comes
 * back to the very place, and the attempt never notices.
 *
 * @param isWatched false while somebody debugs the page: it stands still at a breakpoint
 */
export function watchWindow(browser: BrowserWindow, log: Log, isWatched: () => boolean): void {
  const { webContents } = browser;
  let gone: number[] = [];
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed()) return;
    log(`the window is gone (${reason})`);
    const now = performance.now();
    gone = [...gone.filter((time) => now - time < 60_000), now];
    if (gone.length <= mostReturns) browser.reload();
    else void askWhetherAgain(browser).catch((error: unknown) => log('window', error));
  });

  let pulse: Pulse = answering;
  let isAsked = false;
  let lookedAt = performance.now();
  ipcMain.on(pulseChannel, (event) => {
    if (event.sender !== webContents) return;
    isAsked = false;
    pulse = answering;
  });
  const look = (): void => {
    const now = performance.now();
    const elapsed = now - lookedAt;
    lookedAt = now;
    if (webContents.isCrashed() || !isWatched()) {
      isAsked = false;
      pulse = answering;
      return;
    }
    if (!isAsked) {
      isAsked = true;
      webContents.send(pulseChannel);
      return;
    }
    const used = processorTime(webContents.getOSProcessId());
    pulse = silentStill(pulse, elapsed, used);
    if (!hangs(pulse, used, webContents.isLoadingMainFrame())) return;
    isAsked = false;
    pulse = answering;
    log('the window hangs');
    webContents.forcefullyCrashRenderer();
  };
  const looking = setInterval(look, lookEvery);
  browser.once('closed', () => clearInterval(looking));
}

/** Processor time that a process has used so far, in milliseconds; null where nobody knows. */
function processorTime(pid: number): number | null {
  const seconds = app.getAppMetrics().find((metric) => metric.pid === pid)?.cpu.cumulativeCPUUsage;
  return seconds === undefined ? null : seconds * 1_000;
}

async function askWhetherAgain(browser: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: 'This window keeps stopping',
    detail:
      'Everything that was saved is safe. You can try again, or close Mockroom and start it anew: an exam under way can be resumed.',
    buttons: ['Try again', 'Close Mockroom'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0 && !browser.isDestroyed()) browser.reload();
  else app.quit();
}
