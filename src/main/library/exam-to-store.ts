import { allItems, type Exam } from '../../core/exam/exam.ts';
import type { ExamToStore, StoredPicture, VersionCard } from '../store/exams.ts';
import { contentHash } from './content-hash.ts';
import { pictureKind } from './picture-kind.ts';

/** A checked exam and the bytes of its pictures, made ready for the store. */
export function examToStore(exam: Exam, pictures: ReadonlyMap<string, Uint8Array>): ExamToStore {
  const stored = new Map<string, StoredPicture>();
  for (const [path, bytes] of pictures) {
    const hash = exam.assets[path];
    const mediaType = pictureKind(path, bytes);
    if (hash && mediaType) stored.set(hash, { mediaType, bytes });
  }
  return { hash: contentHash(exam), exam, card: cardOf(exam), pictures: stored };
}

export function cardOf(exam: Exam): VersionCard {
  return {
    id: exam.id,
    code: exam.code ?? null,
    title: exam.title,
    edition: exam.version ?? null,
    language: exam.language,
    items: allItems(exam).length,
    formItems: exam.blueprint.items,
    minutes: exam.minutes,
  };
}
