import { fileURLToPath } from 'node:url';

/** An Electron program with an empty window: the floor that ours stands on. */
export const blankProgram = fileURLToPath(new URL('./blank-window', import.meta.url));

/** Its arguments, with a folder of its own for what Chromium keeps. */
export function blankArguments(dataFolder: string): string[] {
  return [`--user-data-dir=${dataFolder}`, blankProgram];
}
