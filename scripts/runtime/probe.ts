import { lastLines, run } from './run.ts';
import { PreparationError } from './say.ts';

export type RuntimeVersions = {
  readonly electron: string;
  /** The Node-API version the runtime implements; better-sqlite3 13 wants 10. */
  readonly napi: number;
};

/** Runs a script inside Electron's own Node, without a window or a display. */
export function runInElectron(executable: string, script: string) {
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    // What is printed is read by a program. Test runners ask for colour, and Node would give it.
    FORCE_COLOR: '0',
  };
  return run(executable, ['-e', script], { env });
}

/** Asks the runtime itself; a version file could be wrong. */
export async function askVersions(executable: string): Promise<RuntimeVersions> {
  const answer = await runInElectron(
    executable,
    'console.log(JSON.stringify({ electron: process.versions.electron, napi: Number(process.versions.napi) }))',
  );
  try {
    return parseVersions(answer.stdout);
  } catch {
    throw new PreparationError(
      `Electron at ${executable} does not run on this computer.\n${lastLines(answer, 5)}`,
    );
  }
}

export function parseVersions(line: string): RuntimeVersions {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  const { electron, napi } = value as Partial<Record<keyof RuntimeVersions, unknown>>;
  if (typeof electron !== 'string' || typeof napi !== 'number') throw new TypeError('not versions');
  return { electron, napi };
}
