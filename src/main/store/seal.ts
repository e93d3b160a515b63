import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { sealSuffix, syncFile, walSuffix } from './files.ts';

/**
 * What the file was when it was closed. SQLite notices damage to its own structure, but not a changed
 * byte in an answer; the seal notices any.
 */
interface Seal {
  sha256: string;
  /** Bytes. */
  size: number;
}

/**
 * Files beyond this are not sealed, so that reading one whole costs a start some tenths of a second at
 * the most. In bytes.
 */
const largest = 256 * 1024 * 1024;

/** Seals a file that is closed. Without a seal the next start only looks more closely. */
export function writeSeal(file: string): void {
  // Another process has it open, and will seal it.
  if (existsSync(file + walSuffix)) return;
  if (statSync(file).size > largest) return;
  const unfinished = `${file}${sealSuffix}.making`;
  writeFileSync(unfinished, JSON.stringify(seen(file)));
  syncFile(unfinished);
  renameSync(unfinished, file + sealSuffix);
}

/** To be removed before the first write: from then on it would tell of a file that is no more. */
export function removeSeal(file: string): void {
  rmSync(file + sealSuffix, { force: true });
}

export function hasSeal(file: string): boolean {
  return existsSync(file + sealSuffix);
}

/**
 * `whole`: byte for byte as it was closed. `broken`: other bytes. `open`: never sealed, or the program was
 * cut off.
 */
export type SealState = 'whole' | 'broken' | 'open';

export function sealOf(file: string): SealState {
  const path = file + sealSuffix;
  // A log beside it: somebody wrote after the seal. An empty one is left where a file was only read.
  const log = file + walSuffix;
  if (!existsSync(path) || (existsSync(log) && statSync(log).size > 0)) return 'open';
  const seal = parse(readFileSync(path, 'utf8'));
  if (!seal) return 'open';
  const { sha256, size } = seen(file);
  return sha256 === seal.sha256 && size === seal.size ? 'whole' : 'broken';
}

function seen(file: string): Seal {
  const bytes = readFileSync(file);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

function parse(text: string): Seal | null {
  try {
    const { sha256, size } = JSON.parse(text) as Partial<Seal>;
    return typeof sha256 === 'string' && typeof size === 'number' ? { sha256, size } : null;
  } catch {
    return null;
  }
}
