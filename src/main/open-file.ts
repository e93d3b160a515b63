import { app } from 'electron';
import { fileArgument } from './file-argument.ts';

/** The exams that the person opens from their files. */
export interface OpenedFiles {
  /** Hears of each from now on, and of the last one before. */
  listen(open: (path: string) => void): void;
}

/**
 * Hears of an exam that is opened from the system's files: on macOS by an event, elsewhere by the
 * command line of this program or of a second one that gives way to it. Before ready, since macOS
 * speaks early. It is only ever looked into: adding it to the library takes the person's yes.
 */
export function hearOpenedFiles(): OpenedFiles {
  let waiting = fileArgument(process.argv, process.cwd());
  let listener: ((path: string) => void) | null = null;
  const hear = (path: string | null): void => {
    if (path === null) return;
    if (listener) listener(path);
    else waiting = path;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear(path);
  });
  app.on('second-instance', (_event, args, folder) => hear(fileArgument(args, folder)));
  return {
    listen(open) {
      listener = open;
      const path = waiting;
      waiting = null;
      hear(path);
    },
  };
}
