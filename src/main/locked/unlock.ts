import { fail, ok, type Result } from '../../core/result.ts';
import type { Store } from '../store/open.ts';
import { lockSchema, openLock } from './lock.ts';

/**
 * Opens a locked exam of the store for this run.
 *
 * @param exam content hash
 * @returns why not: a passphrase that is not the one, or no such locked exam
 */
export async function unlock(
  { exams, keys }: Pick<Store, 'exams' | 'keys'>,
  exam: string,
  passphrase: string,
): Promise<Result<null, { code: 'wrong-passphrase' | 'not-found'; detail: string }>> {
  if (keys.has(exam)) return ok(null);
  // A file from elsewhere may have brought it in, so what it may cost is looked at again.
  const lock = lockSchema.safeParse(exams.lockOf(exam));
  if (!lock.success) return fail({ code: 'not-found', detail: 'no locked exam of that name' });
  const opened = await openLock(lock.data, passphrase);
  if (!opened.ok) {
    return fail({ code: 'wrong-passphrase', detail: 'this passphrase does not open it' });
  }
  keys.add(exam, opened.value);
  return ok(null);
}
