import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDataFolder } from '../drive/program.ts';
import type { Driver } from './driver.ts';
import { type Known, nothingKnown } from './on-disk.ts';
import type { Promised } from './promise.ts';

/** One data folder, and all that was promised of it so far. */
export interface Place {
  dataFolder: string;
  /** For packages and old stores: things of the harness's own. */
  workFolder: string;
  /** The running program; null when none is. */
  driver: Driver | null;
  /** The attempt under way. */
  promised: Promised | null;
  /** Finished attempts: id to digest, which never changes. */
  finished: Map<string, string>;
  /** The imports that were acknowledged. */
  imported: { exam: string; version: number }[];
  known: Known;
  remove(): void;
}

export function newPlace(): Place {
  const { path, remove } = temporaryDataFolder();
  const dataFolder = join(path, 'data');
  const workFolder = join(path, 'work');
  mkdirSync(dataFolder);
  mkdirSync(workFolder);
  return {
    dataFolder,
    workFolder,
    driver: null,
    promised: null,
    finished: new Map(),
    imported: [],
    known: nothingKnown(),
    remove,
  };
}
