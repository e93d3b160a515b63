import type { Log } from './log.ts';

export interface FaultOptions {
  log: Log;
  /** Whether answers can still be kept. */
  isSaving(): boolean;
  /** Tells the person, calmly. */
  tell(isSaving: boolean): void;
}

/**
 * Errors in main that nothing caught. The program goes on: every act is committed by itself, so there
 * is no half-done work to run from, and an exam under way should not be cut off. Told once, and once
 * more when from then on nothing can be saved.
 */
export function hearFaults({ log, isSaving, tell }: FaultOptions): void {
  let told: boolean | null = null;
  const hear = (where: string, error: unknown): void => {
    log(where, error);
    const saves = isSaving();
    if (told === saves || told === false) return;
    told = saves;
    tell(saves);
  };
  process.on('uncaughtException', (error) => hear('uncaught exception', error));
  process.on('unhandledRejection', (error) => hear('unhandled rejection', error));
}
