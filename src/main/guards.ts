import { app, type Session, session, type WebContents } from 'electron';
import { appOrigin } from './app-scheme.ts';
import { refusedSwitch } from './refused-switches.ts';

/** The address of the development server; never set in a build that people use. */
export const developmentUrl: string | null = app.isPackaged
  ? null
  : (process.env.ELECTRON_RENDERER_URL ?? null);

/** Whether an address is the window's own. Parsed, never compared by its beginning. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin } = new URL(address);
  return (
    `${protocol}//${host}` === appOrigin ||
    (developmentUrl !== null && origin === new URL(developmentUrl).origin)
  );
}

/**
 * Ends a packaged program that was started with a switch that opens it, before it has a window or the
 * store, with code 2 and a line that says why.
 */
function refuseSwitches(): void {
  if (!app.isPackaged) return;
  const found = refusedSwitch(process.argv.slice(1));
  if (found === undefined) return;
  process.stderr.write(`mockroom: --${found} is not possible here; start it without.\n`);
  process.exit(2);
}

/** Refuses what no window of this program needs, for every window there will ever be. Before ready. */
export function setUpGuards(): void {
  refuseSwitches();
  // Chromium has errands of its own (component updates, dictionaries). They are off, and no name
  // resolves even if one were left.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  );
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Refuses all permissions, downloads and every request that would leave the machine. After ready. */
export function setUpSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  // Without a language there is no dictionary to fetch: a spell checker that is merely switched off
  // still asks for one now and then.
  target.setSpellCheckerLanguages([]);
  target.webRequest.onBeforeRequest((details, decide) => {
    const { protocol } = new URL(details.url);
    const own =
      protocol === 'app:' ||
      protocol === 'data:' ||
      protocol === 'blob:' ||
      protocol === 'devtools:' ||
      (developmentUrl !== null && isDevelopmentAddress(details.url));
    decide({ cancel: !own });
  });
}

function isDevelopmentAddress(address: string): boolean {
  const { host } = new URL(address);
  return host === new URL(developmentUrl as string).host;
}
