import { protocol } from 'electron';
import { answerAppScheme, type AppSchemeSources } from './app-files.ts';

export const appOrigin = 'app://room';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the window and the pictures of exams. After ready. */
export function serveAppScheme(sources: AppSchemeSources): void {
  protocol.handle('app', answerAppScheme(sources));
}
