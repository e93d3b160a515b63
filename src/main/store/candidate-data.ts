import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type {
  CandidateData,
  StoredAttemptRow,
  StoredExamRow,
} from '../../core/portable/data-file.ts';

/** What became of each attempt of a file. */
export interface Merged {
  /** Id of the profile that they are with now, and its name. */
  profile: string;
  name: string;
  isNew: boolean;
  added: number;
  /** Went on elsewhere: what was done there is added to what was here. */
  continued: number;
  /** Were here already, as in the file or further on. */
  same: number;
  /** Differ from the one that is here, which was left alone. */
  different: number;
  /** At an exam that is locked in another way here. */
  otherLock: number;
}

/** The rows of one candidate, as they stand in the store: what is sealed stays sealed. */
export interface CandidateDataStore {
  /** All that belongs to a profile; null when there is no such profile. */
  read(profile: string): CandidateData | null;
  /** Puts a checked file's data beside what is here, in one transaction. Nothing here is lost. */
  merge(data: CandidateData): Merged;
  /** Whether any process had an attempt with its clock at work a moment before. */
  isBeingSat(now: number): boolean;
}

/** A live attempt notes the time twice a second; one that did so within these milliseconds is live. */
const signOfLife = 5_000;

export function createCandidateData(database: Database): CandidateDataStore {
  const profileBy = (column: 'id' | 'origin') =>
    database.prepare(
      `SELECT id, origin, name, created_at AS createdAt, settings FROM profile WHERE ${column} = ?`,
    );
  const byId = profileBy('id');
  const byOrigin = profileBy('origin');
  const attempts = database.prepare(
    `SELECT id, exam_hash AS exam, form, terms, limit_ms AS "limit", created_at AS createdAt,
       started_at AS startedAt, finished_at AS finishedAt, spent_ms AS spent, last_at AS lastAt, result
     FROM attempt WHERE profile_id = ? AND started_at IS NOT NULL ORDER BY created_at, id`,
  );
  const events = database.prepare(
    'SELECT seq, at, spent, act FROM attempt_event WHERE attempt_id = ? ORDER BY seq',
  );
  const exam = database.prepare(
    `SELECT hash, exam_id AS id, version, content, card, imported_at AS importedAt, lock
     FROM exam_version WHERE hash = ?`,
  );
  const picture = database.prepare(
    'SELECT hash, media_type AS mediaType, bytes FROM picture WHERE hash = ?',
  );
  const write = writer(database);

  const read = database.transaction((id: string): CandidateData | null => {
    const found = byId.get(id) as (CandidateData['profile'] & { id: string }) | undefined;
    if (!found) return null;
    const { id: _local, ...profile } = found;
    const rows = attempts.all(id) as Omit<StoredAttemptRow, 'events'>[];
    const hashes = [...new Set(rows.map((row) => row.exam))].sort();
    const exams = hashes.map((hash) => exam.get(hash) as StoredExamRow);
    const pictures = [...new Set(exams.flatMap(picturesOf))].sort().flatMap((hash) => {
      const row = picture.get(hash) as { bytes: Buffer } | undefined;
      return row ? [{ ...row, bytes: row.bytes.toString('base64') }] : [];
    }) as CandidateData['pictures'];
    return {
      profile,
      exams,
      pictures,
      attempts: rows.map((row) => ({
        ...row,
        events: events.all(row.id) as StoredAttemptRow['events'],
      })),
    };
  });

  const merge = database.transaction((data: CandidateData): Merged => {
    const { origin } = data.profile;
    const known = byOrigin.get(origin) as { id: string; name: string } | undefined;
    const { id: profile, name } = known ?? write.profile(data.profile);
    const merged: Merged = {
      profile,
      name,
      isNew: !known,
      added: 0,
      continued: 0,
      same: 0,
      different: 0,
      otherLock: 0,
    };
    const closed = new Set<string>();
    // The newest first: that is the one to offer where the library has none.
    for (const row of data.exams.toSorted((a, b) => b.version - a.version)) {
      const here = exam.get(row.hash) as StoredExamRow | undefined;
      if (!here) write.exam(row);
      else if (here.lock !== row.lock) closed.add(row.hash);
    }
    for (const row of data.pictures) write.picture(row);
    for (const attempt of data.attempts) {
      const where = closed.has(attempt.exam) ? 'otherLock' : write.attempt(attempt, profile);
      merged[where] += 1;
    }
    return merged;
  });

  const live = database
    .prepare(
      `SELECT 1 FROM attempt WHERE started_at IS NOT NULL AND finished_at IS NULL
       AND last_at BETWEEN ? AND ?`,
    )
    .pluck();
  return {
    read: (profile) => read(profile),
    merge: (data) => merge.immediate(data),
    isBeingSat: (now) => live.get(now - signOfLife, now) !== undefined,
  };
}

/** Names under which the store keeps the pictures of an exam. */
export function picturesOf({ content, lock }: Pick<StoredExamRow, 'content' | 'lock'>): string[] {
  if (lock !== null) return (JSON.parse(lock) as { pictures: string[] }).pictures;
  return Object.values((JSON.parse(content) as { assets: Record<string, string> }).assets);
}

interface Writer {
  profile(profile: CandidateData['profile']): { id: string; name: string };
  exam(exam: StoredExamRow): void;
  picture(picture: CandidateData['pictures'][number]): void;
  attempt(attempt: StoredAttemptRow, profile: string): 'added' | 'continued' | 'same' | 'different';
}

function writer(database: Database): Writer {
  const untouched = database
    .prepare(
      `SELECT p.id FROM profile p
       WHERE p.id = 'first' AND p.name = 'Candidate' AND p.settings = '{"theme":"system"}'
         AND (SELECT count(*) FROM profile) = 1 AND NOT EXISTS (SELECT 1 FROM attempt)`,
    )
    .pluck();
  const takeOver = database.prepare(
    `UPDATE profile SET origin = @origin, name = @name, created_at = @createdAt, settings = @settings
     WHERE id = @id`,
  );
  const addProfile = database.prepare(
    `INSERT INTO profile (id, origin, name, created_at, settings)
     VALUES (@id, @origin, @name, @createdAt, @settings)`,
  );
  const names = database.prepare('SELECT name FROM profile').pluck();
  const addExam = database.prepare(
    `INSERT INTO exam_version (hash, exam_id, version, content, card, imported_at, lock)
     VALUES (@hash, @id, @version, @content, @card, @importedAt, @lock)`,
  );
  const versionTaken = database
    .prepare('SELECT 1 FROM exam_version WHERE exam_id = ? AND version = ?')
    .pluck();
  const nextVersion = database
    .prepare('SELECT coalesce(max(version), 0) + 1 FROM exam_version WHERE exam_id = ?')
    .pluck();
  const offer = database.prepare(
    // An edition that the library has already stays the one that is offered.
    'INSERT OR IGNORE INTO exam (id, current_hash) VALUES (?, ?)',
  );
  const addPicture = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, media_type, bytes) VALUES (?, ?, ?)',
  );
  const known = database.prepare(
    'SELECT profile_id AS profile, exam_hash AS exam, form, terms FROM attempt WHERE id = ?',
  );
  const addAttempt = database.prepare(
    `INSERT INTO attempt (id, exam_hash, profile_id, form, terms, limit_ms, created_at, started_at,
       finished_at, spent_ms, last_at, result)
     VALUES (@id, @exam, @profile, @form, @terms, @limit, @createdAt, @startedAt, @finishedAt, @spent,
       @lastAt, @result)`,
  );
  const goOn = database.prepare(
    `UPDATE attempt SET finished_at = @finishedAt, result = @result, spent_ms = max(spent_ms, @spent),
       last_at = max(last_at, @lastAt) WHERE id = @id`,
  );
  const events = database.prepare(
    'SELECT seq, at, spent, act FROM attempt_event WHERE attempt_id = ? ORDER BY seq',
  );
  const addEvent = database.prepare(
    'INSERT INTO attempt_event (attempt_id, seq, at, spent, act) VALUES (?, ?, ?, ?, ?)',
  );
  const append = (id: string, more: StoredAttemptRow['events']): void => {
    for (const { seq, at, spent, act } of more) addEvent.run(id, seq, at, spent, act);
  };

  return {
    profile({ origin, name, createdAt, settings }) {
      const first = untouched.get() as string | undefined;
      const row = {
        id: first ?? randomUUID(),
        origin,
        name: first ? name : freeName(name, names.all() as string[]),
        createdAt,
        settings,
      };
      (first ? takeOver : addProfile).run(row);
      return row;
    },
    exam(row) {
      const version = versionTaken.get(row.id, row.version)
        ? (nextVersion.get(row.id) as number)
        : row.version;
      addExam.run({ ...row, version });
      offer.run(row.id, row.hash);
    },
    picture({ hash, mediaType, bytes }) {
      addPicture.run(hash, mediaType, Buffer.from(bytes, 'base64'));
    },
    attempt(attempt, profile) {
      const here = known.get(attempt.id) as
        { profile: string; exam: string; form: string; terms: string | null } | undefined;
      if (!here) {
        addAttempt.run({ ...attempt, profile });
        append(attempt.id, attempt.events);
        return 'added';
      }
      const log = events.all(attempt.id) as StoredAttemptRow['events'];
      const shared = Math.min(log.length, attempt.events.length);
      const isSame =
        here.profile === profile &&
        here.exam === attempt.exam &&
        here.form === attempt.form &&
        here.terms === attempt.terms &&
        attempt.events
          .slice(0, shared)
          .every(
            (event, index) =>
              event.seq === log[index]?.seq &&
              event.at === log[index].at &&
              event.spent === log[index].spent &&
              event.act === log[index].act,
          );
      if (!isSame) return 'different';
      if (attempt.events.length <= log.length) return 'same';
      append(attempt.id, attempt.events.slice(shared));
      goOn.run(attempt);
      return 'continued';
    },
  };
}

/** A name that no profile has: a number is added, as often as it takes. */
function freeName(name: string, taken: readonly string[]): string {
  const plain = (text: string): string =>
    text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
  const all = new Set(taken.map(plain));
  if (!all.has(plain(name))) return name;
  for (let number = 2; ; number += 1) {
    const next = `${Array.from(name).slice(0, 50).join('')} ${number}`;
    if (!all.has(plain(next))) return next;
  }
}
