import { drawForm } from '../../src/core/form/draw.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { formItems } from '../../src/core/form/form.ts';
import { examToStore } from '../../src/main/library/exam-to-store.ts';
import { openPackage, type OpenedPackage } from '../../src/main/library/package-source.ts';
import type { Store } from '../../src/main/store/open.ts';

/** How a package fared: whole in the library, or refused with problems. */
export type Outcome = 'loaded' | 'refused';

/**
 * Opens a package; when it loads, stores it, draws a form and makes what a room shows of each item.
 *
 * @throws when anything of that does not hold what the program promises
 */
export async function examine(path: string, store: Store): Promise<Outcome> {
  const opened = await openPackage(path);
  checkProblems(opened);
  const { exam, pictures } = opened;
  if (!exam) return 'refused';

  const ready = examToStore(exam, pictures);
  store.exams.add(ready, 1);
  const kept = store.exams.read(ready.hash);
  if (JSON.stringify(kept) !== JSON.stringify(exam))
    throw new Error('the store holds another exam');
  for (const [picture, hash] of Object.entries(exam.assets)) {
    if (!store.exams.picture(hash, ready.hash)) throw new Error(`the store lacks ${picture}`);
  }

  const drawn = drawForm(exam, 1);
  if (!drawn.ok) throw new Error(`no form: ${drawn.error.message}`);
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  for (const { id, arrangement } of formItems(drawn.value)) {
    const item = items.get(id);
    if (!item) throw new Error(`the form names ${id}`);
    JSON.stringify(typeOf(item).view(item, arrangement));
  }
  for (const item of items.values()) {
    const type = typeOf(item);
    const keyed = type.keyed(item);
    if (type.score(item, type.blank(item)) > type.maximum(item)) throw new Error('too many points');
    if (type.score(item, keyed) !== type.maximum(item)) {
      throw new Error(`the key of ${item.id} does not earn its points`);
    }
  }
  return 'loaded';
}

function checkProblems({ exam, problems }: OpenedPackage): void {
  if ((exam === null) !== problems.length > 0) {
    throw new Error(exam ? 'an exam with problems' : 'refused without a problem');
  }
  for (const { file, line, column, message, hint } of problems) {
    if (file === '' || message.trim() === '' || hint.trim() === '') {
      throw new Error(`a problem says too little: ${JSON.stringify({ file, message, hint })}`);
    }
    if (!(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1)) {
      throw new Error(`a problem without a place: ${message} ${line}:${column}`);
    }
  }
}
