/** One package to look at: the seed and the index say which. */
export interface Order {
  seed: number;
  index: number;
  /** A fault to commit on purpose, so that a test sees that it is found. */
  plant: Plant | null;
}

export type Plant = 'crash' | 'hang' | 'write' | 'request' | 'run';

export type FromChild =
  | { kind: 'ready' }
  /** The package is written; the time runs. */
  | { kind: 'begun'; index: number }
  | {
      kind: 'done';
      index: number;
      outcome: 'loaded' | 'refused' | null;
      crash: string | null;
      requests: number;
      writesOutside: number;
    };
