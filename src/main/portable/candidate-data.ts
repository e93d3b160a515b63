import { fail, ok, type Result } from '../../core/result.ts';
import type { Merged } from '../store/candidate-data.ts';
import type { Store } from '../store/open.ts';
import { packData, unpackData } from './data-file.ts';
import type { FileFault } from './file-fault.ts';

export interface ExportFacts {
  /** Wall clock. */
  now: number;
  /** Version of the program. */
  program: string;
}

/** All data of a profile as the bytes of a `.mockroom-data` file. */
export function exportData(
  store: Store,
  profile: string,
  { now, program }: ExportFacts,
): Result<Buffer, FileFault> {
  const data = store.candidateData.read(profile);
  if (!data) return fail({ code: 'wrong', detail: 'there is no such profile' });
  return packData(data, { exportedAt: now, program });
}

/**
 * Puts the data of a file beside what the store has: all of it, or, when anything is wrong with the
 * file, nothing. What is here already stays as it is, and a backup of it is made first.
 *
 * @param now wall clock
 * @throws when no backup could be made, or the store could not be written; it is then as it was
 */
export function importData(
  store: Store,
  bytes: Uint8Array,
  now: number,
): Result<Merged, FileFault> {
  const data = unpackData(bytes);
  if (!data.ok) return data;
  store.backUp('import', now);
  return ok(store.candidateData.merge(data.value));
}
