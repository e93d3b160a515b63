import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallFailure } from '../../src/contract/calls.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { formItems } from '../../src/core/form/form.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { cardOf } from '../../src/main/library/exam-to-store.ts';
import { createInspections } from '../../src/main/library/inspections.ts';
import { openPackage } from '../../src/main/library/package-source.ts';
import { libraryView } from '../../src/main/library/views.ts';
import { lockPackage } from '../../src/main/locked/container.ts';
import { ExamLocked } from '../../src/main/locked/keyring.ts';
import { unlock } from '../../src/main/locked/unlock.ts';
import { zipOf } from '../../src/main/locked/zip.ts';
import { commentOn } from '../../src/main/report/comments.ts';
import { pastFor } from '../../src/main/report/past.ts';
import { reportView, reviewView } from '../../src/main/report/report-views.ts';
import { createRoom, type Room } from '../../src/main/sitting/room.ts';
import type { Store } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { cheap, lockedFile, textsIn, textsOf } from '../support/locked.ts';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { handTime, temporaryStore } from '../support/store.ts';

const passphrase = 'seven brown harbors';
const pictures = ['SHOWN-svg', 'SHOWN-hotspot', 'SECRET-svg'];

function value<Value>(
  result: { ok: true; value: Value } | { ok: false; error: CallFailure },
): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** Imports the exam of marked texts, locked or open. @returns its content hash */
async function importSecrets(store: Store, isLocked: boolean): Promise<string> {
  const inspections = createInspections(store);
  const folder = temporaryFolder();
  const path = isLocked
    ? await lockedFile(folder, secretPackage(), passphrase)
    : writePackage(folder, secretPackage());
  let inspection = await inspections.inspect(path);
  if (!inspection.ok && inspection.locked) {
    inspection = value(await inspections.open(inspection.locked.token, passphrase));
  }
  if (!inspection.ok) throw new Error(JSON.stringify(inspection.problems));
  const added = inspections.confirm(inspection.token, 1);
  if (!added) throw new Error('not added');
  return added.hash;
}

/** Answers everything as the keys have it, and writes the very words of keys and stems into notes. */
function sitAll(room: Room, store: Store, attempt: string, exam: Exam, stopAfter = Infinity): void {
  const act = (wanted: Parameters<Room['act']>[1]): void => void value(room.act(attempt, wanted));
  const form = store.attempts.read(attempt)?.form;
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  act({ type: 'agreed' });
  act({ type: 'started' });
  let done = 0;
  for (const section of form?.sections ?? []) {
    act({ type: 'entered', section: section.id });
    for (const { id } of section.items) {
      const item = items.get(id);
      if (!item) throw new Error(`no item ${id}`);
      if (done > 0 && section.items[0]?.id !== id) act({ type: 'moved', item: id });
      act({ type: 'answered', item: id, response: typeOf(item).keyed(item) });
      act({ type: 'noted', item: id, text: `${item.stem} ${item.explanation}` });
      act({ type: 'flagged', item: id, flagged: true });
      done += 1;
      if (done === stopAfter) return;
    }
    act({ type: 'scribbled', text: JSON.stringify(section.items.map(({ id }) => items.get(id))) });
    if (section.kind !== 'series') act({ type: 'reviewed', section: section.id });
    act({ type: 'left', section: section.id });
  }
  act({ type: 'ended', reason: 'candidate' });
}

function roomOver(store: Store): Room {
  const room = createRoom({ store, time: handTime(), notify: () => undefined });
  onTestFinished(() => room.close());
  return room;
}

/** The data folder as a kill would leave it now: everything that was written, and no farewell. */
function asKilled(folder: string): { folder: string; store: Store } {
  const copy = join(temporaryFolder(), 'data');
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, store: temporaryStore(copy) };
}

describe.each([
  { kind: 'a locked exam', isLocked: true },
  { kind: 'an open exam', isLocked: false },
])('$kind', ({ isLocked }) => {
  it(`${isLocked ? 'leaves no' : 'leaves each'} text of its items or keys in the store, through a whole sitting`, async () => {
    const { exam } = await openPackage(writePackage(temporaryFolder(), secretPackage()));
    if (!exam) throw new Error('no exam');
    const texts = new Set([...textsOf(exam), ...pictures]);
    expect(texts.size).toBeGreaterThan(100);
    const folder = temporaryFolder();
    const expected = isLocked ? [] : [...texts];
    const searched = (where = folder): void => {
      expect(textsIn(where, texts).toSorted()).toEqual(expected.toSorted());
    };

    const store = temporaryStore(folder);
    const hash = await importSecrets(store, isLocked);
    searched();

    const room = roomOver(store);
    const { attempt } = value(room.begin(exam.id, { seed: 5 }));
    sitAll(room, store, attempt, exam, 9);
    store.backUp('import', 2);
    searched();

    const killed = asKilled(folder);
    searched(killed.folder);
    if (isLocked) value(await unlock(killed.store, hash, passphrase));
    const resumed = value(roomOver(killed.store).resume(attempt));
    expect(resumed.clock.running).toBe(true);
    searched(killed.folder);

    room.close();
    store.close();
    searched();
  });

  it('is scored, reported, reviewed and commented on alike', async () => {
    const folder = temporaryFolder();
    const store = temporaryStore(folder);
    const hash = await importSecrets(store, isLocked);
    const exam = store.exams.read(hash);
    if (!exam) throw new Error('no exam');
    const room = roomOver(store);
    const { attempt } = value(room.begin(exam.id, { seed: 5 }));
    sitAll(room, store, attempt, exam);
    const report = value(reportView(store, attempt));
    expect(report.report).toMatchObject({ points: report.report.maximum, passed: true });
    const review = value(reviewView(store, attempt));
    expect(review.items).toHaveLength(allItems(exam).length);
    expect(review.items[0]?.made.note).toContain('SHOWN-stem');
    const [item] = review.items;
    value(commentOn(store, attempt, { item: item?.view.id ?? '', text: 'SECRET-comment' }, 5));
    for (const path of Object.keys(exam.assets)) {
      const picture = store.exams.picture(exam.assets[path] ?? '', hash);
      expect(Buffer.from(picture?.bytes ?? []).toString()).toBe(secretPackage()[path]);
    }
    store.backUp('quit', 6);
    const marks = ['SECRET-', 'SHOWN-', 'item-choice'];
    expect(textsIn(folder, marks)).toEqual(isLocked ? [] : marks);
  });
});

describe('a locked exam, before its passphrase was given', () => {
  /** One finished attempt and one that was cut off, found again by another run of the program. */
  async function foundAgain() {
    const folder = temporaryFolder();
    const first = temporaryStore(folder);
    const hash = await importSecrets(first, true);
    const exam = first.exams.read(hash);
    if (!exam) throw new Error('no exam');
    const room = roomOver(first);
    const finished = value(room.begin(exam.id, { seed: 5 })).attempt;
    sitAll(room, first, finished, exam);
    const cut = value(room.begin(exam.id, { seed: 6 })).attempt;
    sitAll(room, first, cut, exam, 4);
    return { hash, exam, finished, cut, ...asKilled(folder) };
  }

  it('shows its card and the score, and that an attempt waits', async () => {
    const { store } = await foundAgain();
    const { exams, unfinished } = libraryView(store);
    expect(exams[0]).toMatchObject({ title: 'Keeping secrets', lock: 'shut', attempts: 1 });
    expect(exams[0]?.best).toBe(1000);
    expect(unfinished).toMatchObject({ isLocked: true, answered: 0 });
  });

  it('gives out nothing else: no exam, picture, form, log, report, review or practice', async () => {
    const { store, hash, exam, finished, cut } = await foundAgain();
    const room = roomOver(store);
    for (const ask of [
      () => store.exams.read(hash),
      () => store.exams.picture(exam.assets['assets/secret.svg'] ?? '', hash),
      () => store.attempts.read(finished)?.form,
      () => store.attempts.events(finished),
      () => reportView(store, finished),
      () => reviewView(store, finished),
      () => room.resume(cut),
    ]) {
      expect(ask).toThrow(ExamLocked);
    }
    expect(store.exams.isOpen(hash)).toBe(false);
    expect(pastFor(store, exam.id, store.profiles.current(), 5)).toEqual(new Map());
    expect(store.attempts.lastSeen(exam.id, store.profiles.current())).toEqual(new Map());
  });

  it('opens with the passphrase alone, and then goes on where it was', async () => {
    const { store, hash, cut } = await foundAgain();
    expect(await unlock(store, hash, 'seven brown harbor')).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(await unlock(store, 'f'.repeat(64), passphrase)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(libraryView(store).exams[0]?.lock).toBe('shut');
    value(await unlock(store, hash, passphrase));
    const { exams, unfinished } = libraryView(store);
    expect(exams[0]?.lock).toBe('open');
    expect(unfinished).toMatchObject({ isLocked: false, answered: 4 });
    const form = store.attempts.read(cut)?.form;
    expect(unfinished?.items).toBe(form && formItems(form).length);
    expect(value(roomOver(store).resume(cut)).clock.running).toBe(true);
    expect(store.attempts.lastSeen('secrets', store.profiles.current()).size).toBeGreaterThan(0);
  });
});

describe('the same content', () => {
  it('imported openly stays locked where it was locked', async () => {
    const folder = temporaryFolder();
    const hash = await importSecrets(temporaryStore(folder), true);
    const { folder: copy, store } = asKilled(folder);
    expect(await importSecrets(store, false)).toBe(hash);
    expect(libraryView(store).exams[0]?.lock).toBe('shut');
    expect(textsIn(copy, ['SECRET-', 'SHOWN-'])).toEqual([]);
  });

  it('imported locked stays open where it was open', async () => {
    const store = temporaryStore();
    const hash = await importSecrets(store, false);
    expect(await importSecrets(store, true)).toBe(hash);
    expect(libraryView(store).exams[0]?.lock).toBe('none');
    expect(store.exams.read(hash)?.title).toBe('Keeping secrets');
  });
});

describe('looking into a locked package', () => {
  it('asks for the passphrase, as often as it takes, and says what was damaged', async () => {
    const inspections = createInspections(temporaryStore());
    const file = await lockedFile(temporaryFolder(), secretPackage(), passphrase);
    const shut = await inspections.inspect(file);
    if (shut.ok || !shut.locked) throw new Error('not locked');
    expect(shut.locked.title).toBe('Keeping secrets');
    expect(shut.problems).toHaveLength(1);
    const { token } = shut.locked;
    expect(await inspections.open(token, 'wrong words')).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(value(await inspections.open(token, passphrase))).toMatchObject({
      ok: true,
      standing: 'new',
      exam: { items: 24 },
    });
    expect(await inspections.open(token, passphrase)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await openPackage(file)).problems[0]?.message).toContain('locked with a passphrase');
  });

  it('checks what it opens like any other package, and adds nothing that has a fault', async () => {
    const files = secretPackage();
    const zip = await zipOf(
      Object.entries({ ...files, 'items/all.json': '[{ "id": "broken" }]' }).map(
        ([path, text]) => ({
          path,
          bytes: Buffer.from(text),
        }),
      ),
    );
    const { exam } = await openPackage(writePackage(temporaryFolder(), files));
    if (!exam) throw new Error('no exam');
    const file = join(temporaryFolder(), 'faulty.mockexam');
    writeFileSync(file, await lockPackage(zip, cardOf(exam), passphrase, cheap));
    const store = temporaryStore();
    const inspections = createInspections(store);
    const shut = await inspections.inspect(file);
    if (shut.ok || !shut.locked) throw new Error('not locked');
    const { token } = shut.locked;
    const looked = value(await inspections.open(token, passphrase));
    if (looked.ok) throw new Error('no fault was found');
    expect(looked.problems).toContainEqual(
      expect.objectContaining({ file: 'items/all.json', item: 'broken' }),
    );
    expect(inspections.confirm(token, 1)).toBeNull();
    expect(libraryView(store).exams).toEqual([]);
  });

  it('finds nothing of its items or keys in the file itself, whose title is open', async () => {
    const [folder, open] = [temporaryFolder(), temporaryFolder()];
    await lockedFile(folder, secretPackage(), passphrase);
    const { exam } = await openPackage(writePackage(open, secretPackage()));
    if (!exam) throw new Error('no exam');
    const texts = [...textsOf(exam), ...pictures];
    expect(textsIn(open, texts)).toEqual(texts);
    expect(textsIn(folder, [...texts, 'Keeping secrets'])).toEqual(['Keeping secrets']);
  });
});
