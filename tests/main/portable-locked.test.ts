import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createInspections } from '../../src/main/library/inspections.ts';
import { unlock } from '../../src/main/locked/unlock.ts';
import { importData } from '../../src/main/portable/candidate-data.ts';
import { signedFile } from '../../src/main/portable/attempt-file.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import type { Store } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { lockedFile, textsIn, textsOf } from '../support/locked.ts';
import { goodPackage } from '../support/package.ts';
import { exported, facts } from '../support/portable.ts';
import { handTime, temporaryStore } from '../support/store.ts';

const passphrase = 'correct horse battery';

/** A store with one ended attempt at a locked exam. */
async function satLocked(): Promise<{ store: Store; attempt: string; hash: string }> {
  const store = temporaryStore();
  const inspections = createInspections(store);
  const seen = await inspections.inspect(
    await lockedFile(temporaryFolder(), goodPackage, passphrase),
  );
  if (seen.ok || !seen.locked) throw new Error('it is not locked');
  const open = await inspections.open(seen.locked.token, passphrase);
  if (!open.ok || !open.value.ok) throw new Error('it does not open');
  inspections.confirm(open.value.token, 1);
  const time = handTime();
  const room = createRoom({ store, time, notify: () => undefined });
  const begun = room.begin(open.value.exam.id, { seed: 1 });
  if (!begun.ok) throw new Error(begun.error.code);
  const { attempt, exam } = begun.value;
  for (const type of ['agreed', 'started'] as const) room.act(attempt, { type });
  time.pass(3_600_000);
  room.act(attempt, { type: 'entered', section: 'section-1' });
  room.close();
  expect(store.attempts.read(attempt)?.finishedAt).not.toBeNull();
  return { store, attempt, hash: exam.hash };
}

describe('data with a locked exam', () => {
  it('stays locked in the file, and opens on another computer with the passphrase', async () => {
    const { store, attempt, hash } = await satLocked();
    const exam = store.exams.read(hash);
    if (!exam) throw new Error('no exam');
    const file = exported(store);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'unpacked.json'), gunzipSync(file));
    expect(textsIn(folder, [exam.id])).toEqual([exam.id]);
    expect(textsIn(folder, textsOf(exam))).toEqual([]);

    const there = temporaryStore();
    expect(importData(there, file, 1)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(exported(there)).toEqual(file);
    expect(() => there.attempts.events(attempt)).toThrow('locked');
    expect(() => signedFile(there, attempt, facts)).toThrow('locked');
    expect(await unlock(there, hash, passphrase)).toMatchObject({ ok: true });
    expect(there.attempts.events(attempt)).toEqual(store.attempts.events(attempt));
    expect(there.exams.read(hash)).toEqual(exam);
  });

  it('is left out where the same exam is locked in another way', async () => {
    const { store } = await satLocked();
    const other = await satLocked();
    const before = exported(other.store);
    expect(importData(other.store, exported(store), 1)).toMatchObject({
      ok: true,
      value: { added: 0, otherLock: 1 },
    });
    expect(exported(other.store)).toEqual(before);
  });
});
