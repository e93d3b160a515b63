import { mkdirSync, readFileSync, statSync, writeFileSync, renameSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronSource, PlacedElectron } from './electron.ts';
import { projectState } from './paths.ts';
import type { RuntimeVersions } from './probe.ts';

/** What an earlier, finished preparation found, kept so that the next start need not look again. */
export type Prepared = PlacedElectron &
  RuntimeVersions & {
    /** System libraries Electron links; another machine may lack them. */
    readonly libraries: readonly string[];
    /** Everything else the result depends on; see `fingerprint`. */
    readonly fingerprint: string;
  };

const stateFile = join(projectState, 'prepared.json');

/** Changes when a file was replaced or a package got another version. */
export function fingerprint(files: readonly string[], versions: readonly string[]): string {
  const states = files.map((file) => {
    const status = statSync(file, { throwIfNoEntry: false });
    return status === undefined ? 'absent' : `${status.size}@${status.mtimeMs}`;
  });
  return [...versions, ...states].join(' ');
}

export function readPrepared(): Prepared | undefined {
  try {
    return parsePrepared(readFileSync(stateFile, 'utf8'));
  } catch {
    // Absent or damaged: the preparation is simply done again.
    return undefined;
  }
}

export function writePrepared(prepared: Prepared): void {
  mkdirSync(projectState, { recursive: true });
  const draft = `${stateFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(prepared, undefined, 2));
  renameSync(draft, stateFile);
}

/** True when what was prepared then is all still there now. */
export function stillHolds(
  prepared: Prepared,
  placed: PlacedElectron | undefined,
  now: string,
): boolean {
  return (
    placed?.executable === prepared.executable &&
    placed.source === prepared.source &&
    prepared.fingerprint === now &&
    prepared.libraries.every((library) => existsSync(library))
  );
}

export function parsePrepared(text: string): Prepared | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    executable,
    source,
    electron,
    napi,
    libraries,
    fingerprint: print,
  } = value as Record<string, unknown>;
  return typeof executable === 'string' &&
    isSource(source) &&
    typeof electron === 'string' &&
    typeof napi === 'number' &&
    Array.isArray(libraries) &&
    libraries.every((library) => typeof library === 'string') &&
    typeof print === 'string'
    ? { executable, source, electron, napi, libraries, fingerprint: print }
    : undefined;
}

function isSource(value: unknown): value is ElectronSource {
  return value === 'override' || value === 'official' || value === 'carried';
}
