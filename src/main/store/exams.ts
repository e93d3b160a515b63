import type { Database } from 'better-sqlite3';
import type { Exam } from '../../core/exam/exam.ts';

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
}

/** Exams by content hash. A version that was stored never changes and never goes. */
export interface Exams {
  /** Makes this the current version of its exam; a content known already keeps its number. */
  add(exam: ExamToStore, now: number): StoredVersion;
  /** The current version of each exam, in the order of their titles. */
  current(): StoredVersion[];
  currentOf(id: string): StoredVersion | null;
  versionOf(hash: string): StoredVersion | null;
  /** The number that the next new version of an exam gets. */
  nextVersion(id: string): number;
  /** The whole exam, keys included. */
  read(hash: string): Exam | null;
  picture(hash: string): StoredPicture | null;
}

interface VersionRow {
  hash: string;
  version: number;
  card: string;
}

const columns = 'v.hash, v.version, v.card';

export function createExams(database: Database): Exams {
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
  const content = database.prepare('SELECT content FROM exam_version WHERE hash = ?').pluck();
  const picture = database.prepare(
    'SELECT media_type AS mediaType, bytes FROM picture WHERE hash = ?',
  );
  const addVersion = database.prepare(
    `INSERT INTO exam_version (hash, exam_id, version, content, card, imported_at)
     VALUES (@hash, @id, @version, @content, @card, @now)`,
  );
  const addPicture = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, media_type, bytes) VALUES (?, ?, ?)',
  );
  const setCurrent = database.prepare(
    `INSERT INTO exam (id, current_hash) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET current_hash = excluded.current_hash`,
  );

  const add = database.transaction(
    ({ hash, exam, card, pictures }: ExamToStore, now: number): StoredVersion => {
      if (!byHash.get(hash)) {
        addVersion.run({
          hash,
          id: exam.id,
          version: nextVersion.get(exam.id),
          content: JSON.stringify(exam),
          card: JSON.stringify(card),
          now,
        });
        for (const [key, { mediaType, bytes }] of pictures) {
          addPicture.run(key, mediaType, Buffer.from(bytes));
        }
      }
      setCurrent.run(exam.id, hash);
      return stored(byHash.get(hash) as VersionRow);
    },
  );

  return {
    add: (exam, now) => add.immediate(exam, now),
    current: () => (current.all() as VersionRow[]).map(stored),
    currentOf: (id) => maybe(currentOf.get(id) as VersionRow | undefined),
    versionOf: (hash) => maybe(byHash.get(hash) as VersionRow | undefined),
    nextVersion: (id) => nextVersion.get(id) as number,
    read(hash) {
      const text = content.get(hash) as string | undefined;
      return text === undefined ? null : examOf(text);
    },
    picture: (hash) => (picture.get(hash) as StoredPicture | undefined) ?? null,
  };
}

function stored({ hash, version, card }: VersionRow): StoredVersion {
  return { hash, version, card: JSON.parse(card) as VersionCard };
}

/** A version that was stored before exams had reference pages lacks the field. */
function examOf(content: string): Exam {
  const exam = JSON.parse(content) as Omit<Exam, 'reference'> & Partial<Exam>;
  return { ...exam, reference: exam.reference ?? [] };
}

function maybe(row: VersionRow | undefined): StoredVersion | null {
  return row ? stored(row) : null;
}
