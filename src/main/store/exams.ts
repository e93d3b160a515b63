import type { Database } from 'better-sqlite3';
import type { Exam } from '../../core/exam/exam.ts';
import type { ContentKey } from '../locked/content-key.ts';
import { type Keyring, openJson, sealJson } from '../locked/keyring.ts';
import type { Lock } from '../locked/lock.ts';

/** What lists show of a version, kept beside it so that they need not read the whole exam. */
export interface VersionCard {
  id: string;
  code: string | null;
  title: string;
  edition: string | null;
  language: string;
  items: number;
  formItems: number;
  minutes: number;
}

export interface StoredVersion {
  hash: string;
  version: number;
  card: VersionCard;
  /** `shut`: it is locked, and its passphrase was not given in this run. */
  lock: 'none' | 'shut' | 'open';
}

export interface StoredPicture {
  mediaType: string;
  bytes: Uint8Array;
}

/** A checked exam with all that is needed to keep it. */
export interface ExamToStore {
  hash: string;
  exam: Exam;
  card: VersionCard;
  /** SHA-256 (hex) to picture. */
  pictures: ReadonlyMap<string, StoredPicture>;
  /** How it is locked, and the key that everything of it but the card is sealed with. */
  locked?: { lock: Lock; key: ContentKey };
}

/** Exams by content hash. A version that was stored never changes and never goes. */
export interface Exams {
  /**
   * Makes this the current version of its exam; a content known already keeps its number, and stays
   * locked or open as it was.
   */
  add(exam: ExamToStore, now: number): StoredVersion;
  /** The current version of each exam, in the order of their titles. */
  current(): StoredVersion[];
  currentOf(id: string): StoredVersion | null;
  versionOf(hash: string): StoredVersion | null;
  /** The number that the next new version of an exam gets. */
  nextVersion(id: string): number;
  /**
   * The whole exam, keys included.
   *
   * @throws ExamLocked when its passphrase was not given in this run
   */
  read(hash: string): Exam | null;
  /** Whether it can be read without asking for a passphrase. */
  isOpen(hash: string): boolean;
  /** How a locked exam is locked, as it was stored and not checked yet; null for an open one. */
  lockOf(hash: string): unknown;
  /**
   * @param hash SHA-256 of the picture
   * @param exam content hash of the exam whose picture it is
   * @throws ExamLocked when its passphrase was not given in this run
   */
  picture(hash: string, exam: string): StoredPicture | null;
}

interface VersionRow {
  hash: string;
  version: number;
  card: string;
  locked: 0 | 1;
}

/** What column `lock` holds. */
interface LockColumn {
  lock: Lock;
  /** Under which names the pictures of this exam are kept. */
  pictures: string[];
}

const columns = 'v.hash, v.version, v.card, v.lock IS NOT NULL AS locked';

export function createExams(database: Database, keys: Keyring): Exams {
  const byHash = database.prepare(`SELECT ${columns} FROM exam_version v WHERE v.hash = ?`);
  const current = database.prepare(
    `SELECT ${columns} FROM exam e JOIN exam_version v ON v.hash = e.current_hash
     ORDER BY v.card ->> 'title', v.exam_id`,
  );
  const currentOf = database.prepare(
    `SELECT ${columns} FROM exam e JOIN exam_version v ON v.hash = e.current_hash WHERE e.id = ?`,
  );
  const nextVersion = database
    .prepare('SELECT coalesce(max(version), 0) + 1 FROM exam_version WHERE exam_id = ?')
    .pluck();
  const content = database.prepare(
    'SELECT content, lock IS NOT NULL AS locked FROM exam_version WHERE hash = ?',
  );
  const lock = database.prepare('SELECT lock FROM exam_version WHERE hash = ?').pluck();
  const picture = database.prepare(
    'SELECT media_type AS mediaType, bytes FROM picture WHERE hash = ?',
  );
  const addVersion = database.prepare(
    `INSERT INTO exam_version (hash, exam_id, version, content, card, imported_at, lock)
     VALUES (@hash, @id, @version, @content, @card, @now, @lock)`,
  );
  const addPicture = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, media_type, bytes) VALUES (?, ?, ?)',
  );
  const setCurrent = database.prepare(
    `INSERT INTO exam (id, current_hash) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET current_hash = excluded.current_hash`,
  );

  const add = database.transaction(
    ({ hash, exam, card, pictures, locked }: ExamToStore, now: number): StoredVersion => {
      if (!byHash.get(hash)) {
        const key = locked?.key ?? null;
        const nameOf = (picture: string): string => key?.pictureName(picture) ?? picture;
        const json = JSON.stringify(exam);
        addVersion.run({
          hash,
          id: exam.id,
          version: nextVersion.get(exam.id),
          content: key ? sealJson(key, json, contentPlace(hash)) : json,
          card: JSON.stringify(card),
          now,
          lock: locked
            ? JSON.stringify({
                lock: locked.lock,
                pictures: [...pictures.keys()].map(nameOf),
              } satisfies LockColumn)
            : null,
        });
        for (const [picture, { mediaType, bytes }] of pictures) {
          const name = nameOf(picture);
          addPicture.run(
            name,
            mediaType,
            Buffer.from(key ? key.seal(bytes, picturePlace(name)) : bytes),
          );
        }
      }
      setCurrent.run(exam.id, hash);
      return stored(byHash.get(hash) as VersionRow);
    },
  );
  const isLocked = (hash: string): boolean => lock.get(hash) != null;

  return {
    add: (exam, now) => add.immediate(exam, now),
    current: () => (current.all() as VersionRow[]).map(stored),
    currentOf: (id) => maybe(currentOf.get(id) as VersionRow | undefined),
    versionOf: (hash) => maybe(byHash.get(hash) as VersionRow | undefined),
    nextVersion: (id) => nextVersion.get(id) as number,
    read(hash) {
      const row = content.get(hash) as { content: string; locked: 0 | 1 } | undefined;
      if (!row) return null;
      return examOf(
        row.locked ? openJson(keys.of(hash), row.content, contentPlace(hash)) : row.content,
      );
    },
    isOpen: (hash) => keys.has(hash) || !isLocked(hash),
    lockOf(hash) {
      const column = lock.get(hash) as string | null | undefined;
      return column == null ? null : (JSON.parse(column) as LockColumn).lock;
    },
    picture(hash, exam) {
      if (!isLocked(exam)) return (picture.get(hash) as StoredPicture | undefined) ?? null;
      const key = keys.of(exam);
      const name = key.pictureName(hash);
      const found = picture.get(name) as StoredPicture | undefined;
      return found ? { ...found, bytes: key.open(found.bytes, picturePlace(name)) } : null;
    },
  };

  function stored({ hash, version, card, locked }: VersionRow): StoredVersion {
    const held = keys.has(hash) ? 'open' : 'shut';
    return {
      hash,
      version,
      card: JSON.parse(card) as VersionCard,
      lock: locked ? held : 'none',
    };
  }

  function maybe(row: VersionRow | undefined): StoredVersion | null {
    return row ? stored(row) : null;
  }
}

/** What a box is sealed for, so that none opens in the place of another. Part of the format. */
function contentPlace(hash: string): string {
  return `exam ${hash}`;
}

function picturePlace(name: string): string {
  return `picture ${name}`;
}

/** A version that was stored before exams had reference pages lacks the field. */
function examOf(content: string): Exam {
  const exam = JSON.parse(content) as Omit<Exam, 'reference'> & Partial<Exam>;
  return { ...exam, reference: exam.reference ?? [] };
}
