import type { Database } from 'better-sqlite3';
import type { Act, AttemptEvent } from '../../core/attempt/events.ts';
import { examTerms, type Terms } from '../../core/attempt/terms.ts';
import type { Form } from '../../core/form/form.ts';
import { type Keyring, openJson, sealJson } from '../locked/keyring.ts';

export interface StoredAttempt {
  id: string;
  examHash: string;
  /** Id of the profile whose attempt it is. */
  profile: string;
  /** @throws ExamLocked for a locked exam whose passphrase was not given in this run */
  readonly form: Form;
  terms: Terms;
  /** Exam time allowed, milliseconds; null for no limit. */
  limit: number | null;
  createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
  /** Exam time spent as last noted, milliseconds. */
  spent: number;
  /** Wall clock of the last sign of life. */
  lastAt: number;
  /** As it was kept at the end; null before. */
  result: AttemptResult | null;
}

/** The score as lists show it. The report itself is always made from the log. */
export interface AttemptResult {
  passed: boolean;
  scaled: number;
  points: number;
  maximum: number;
  end: 'candidate' | 'time';
}

export interface FinishedAttempt {
  id: string;
  version: number;
  isPractice: boolean;
  startedAt: number;
  spent: number;
  result: AttemptResult;
}

/**
 * Attempts as append-only logs. A method that returns has committed. Of an attempt at a locked exam,
 * the form and what the candidate did are sealed: without the exam's key, what needs them throws
 * ExamLocked.
 */
export interface Attempts {
  create(
    attempt: Pick<StoredAttempt, 'id' | 'examHash' | 'profile' | 'form' | 'terms' | 'limit'>,
    now: number,
  ): void;
  read(id: string): StoredAttempt | null;
  events(id: string): AttemptEvent[];
  append(id: string, event: AttemptEvent): void;
  /** The last event, and with it the score: both or neither. */
  finish(id: string, event: AttemptEvent, result: AttemptResult): void;
  /** Notes the time spent, between events. */
  beat(id: string, spent: number, now: number): void;
  /** Removes an attempt whose clock never ran. */
  removeUnstarted(id: string): void;
  removeAllUnstarted(): void;
  /** The profile's newest attempt that was started and not finished. */
  unfinished(profile: string): StoredAttempt | null;
  /** The profile's, newest first, all versions of the exam. */
  finishedOf(examId: string, profile: string): FinishedAttempt[];
  /** When each item was last in a form that the profile started: item id to wall clock. */
  lastSeen(examId: string, profile: string): Map<string, number>;
}

interface AttemptRow {
  id: string;
  exam_hash: string;
  profile_id: string;
  form: string;
  terms: string | null;
  limit_ms: number | null;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
  spent_ms: number;
  last_at: number;
  result: string | null;
  locked: 0 | 1;
}

type FinishedRow = Omit<FinishedAttempt, 'result' | 'isPractice'> & {
  result: string;
  terms: string | null;
};

/** Of an attempt, with whether its exam is locked. */
const rows = `SELECT a.*, v.lock IS NOT NULL AS locked
  FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash`;

export function createAttempts(database: Database, keys: Keyring): Attempts {
  const create = database.prepare(
    `INSERT INTO attempt (id, exam_hash, profile_id, form, terms, limit_ms, created_at, last_at)
     VALUES (@id, @examHash, @profile, @form, @terms, @limit, @now, @now)`,
  );
  const read = database.prepare(`${rows} WHERE a.id = ?`);
  const events = database.prepare(
    'SELECT seq, at, spent, act FROM attempt_event WHERE attempt_id = ? ORDER BY seq',
  );
  const addEvent = database.prepare(
    'INSERT INTO attempt_event (attempt_id, seq, at, spent, act) VALUES (?, ?, ?, ?, ?)',
  );
  const note = database.prepare(
    'UPDATE attempt SET spent_ms = max(spent_ms, ?), last_at = ? WHERE id = ?',
  );
  const start = database.prepare('UPDATE attempt SET started_at = ? WHERE id = ?');
  const finish = database.prepare('UPDATE attempt SET finished_at = ?, result = ? WHERE id = ?');
  const removeOne = database.prepare('DELETE FROM attempt WHERE id = ? AND started_at IS NULL');
  const removeAll = database.prepare('DELETE FROM attempt WHERE started_at IS NULL');
  const unfinished = database.prepare(
    `${rows}
     WHERE a.profile_id = ? AND a.finished_at IS NULL AND a.started_at IS NOT NULL
     ORDER BY a.created_at DESC LIMIT 1`,
  );
  const finished = database.prepare(
    `SELECT a.id, v.version, a.started_at AS startedAt, a.spent_ms AS spent, a.result, a.terms
     FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash
     WHERE v.exam_id = ? AND a.profile_id = ? AND a.finished_at IS NOT NULL
     ORDER BY a.started_at DESC, a.rowid DESC`,
  );
  const forms = database.prepare(
    `SELECT a.id, a.exam_hash, a.form, a.started_at AS startedAt, v.lock IS NOT NULL AS locked
     FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash
     WHERE v.exam_id = ? AND a.profile_id = ? AND a.started_at IS NOT NULL
     ORDER BY a.started_at`,
  );

  const lockedExam = database
    .prepare(
      `SELECT v.hash FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash
       WHERE a.id = ? AND v.lock IS NOT NULL`,
    )
    .pluck();
  const isLocked = database
    .prepare('SELECT 1 FROM exam_version WHERE hash = ? AND lock IS NOT NULL')
    .pluck();

  const actColumn = (id: string, seq: number, act: Act): string => {
    const exam = lockedExam.get(id) as string | undefined;
    const json = JSON.stringify(act);
    return exam === undefined ? json : sealJson(keys.of(exam), json, actPlace(id, seq));
  };
  const formOf = (row: Pick<AttemptRow, 'id' | 'exam_hash' | 'form' | 'locked'>): Form =>
    JSON.parse(
      row.locked ? openJson(keys.of(row.exam_hash), row.form, formPlace(row.id)) : row.form,
    ) as Form;

  const insert = (id: string, { seq, at, spent, ...act }: AttemptEvent): void => {
    addEvent.run(id, seq, at, Math.round(spent), actColumn(id, seq, act));
    note.run(Math.round(spent), at, id);
    if (act.type === 'started') start.run(at, id);
  };
  const append = database.transaction(insert);
  const end = database.transaction((id: string, event: AttemptEvent, result: AttemptResult) => {
    insert(id, event);
    finish.run(event.at, JSON.stringify(result), id);
  });

  return {
    create({ form, terms, ...attempt }, now) {
      const json = JSON.stringify(form);
      create.run({
        ...attempt,
        form: isLocked.get(attempt.examHash)
          ? sealJson(keys.of(attempt.examHash), json, formPlace(attempt.id))
          : json,
        terms: JSON.stringify(terms),
        now,
      });
    },
    read: (id) => maybe(read.get(id) as AttemptRow | undefined),
    events(id) {
      const exam = lockedExam.get(id) as string | undefined;
      const key = exam === undefined ? null : keys.of(exam);
      return (events.all(id) as { seq: number; at: number; spent: number; act: string }[]).map(
        ({ act, ...event }) => {
          const json = key ? openJson(key, act, actPlace(id, event.seq)) : act;
          return { ...event, ...(JSON.parse(json) as Act) };
        },
      );
    },
    append: (id, event) => append.immediate(id, event),
    finish: (id, event, result) => end.immediate(id, event, result),
    beat(id, spent, now) {
      // The clock must not wait for another process that holds the file: the next beat says more.
      database.pragma('busy_timeout = 50');
      try {
        note.run(Math.round(spent), now, id);
      } finally {
        database.pragma('busy_timeout = 5000');
      }
    },
    removeUnstarted(id) {
      removeOne.run(id);
    },
    removeAllUnstarted() {
      removeAll.run();
    },
    unfinished: (profile) => maybe(unfinished.get(profile) as AttemptRow | undefined),
    finishedOf: (examId, profile) =>
      (finished.all(examId, profile) as FinishedRow[]).map(({ result, terms, ...row }) => ({
        ...row,
        isPractice: termsOf(terms).practice !== null,
        result: JSON.parse(result) as AttemptResult,
      })),
    lastSeen(examId, profile) {
      const seen = new Map<string, number>();
      const all = forms.all(examId, profile) as (AttemptRow & { startedAt: number })[];
      for (const row of all) {
        // Another version of the exam may have a lock of its own, which need not be open for this one.
        if (row.locked && !keys.has(row.exam_hash)) continue;
        for (const section of formOf(row).sections) {
          for (const item of section.items) seen.set(item.id, row.startedAt);
        }
      }
      return seen;
    },
  };

  function maybe(row: AttemptRow | undefined): StoredAttempt | null {
    return row
      ? {
          id: row.id,
          examHash: row.exam_hash,
          profile: row.profile_id,
          // Read when it is asked for: much can be said of an attempt whose exam is locked.
          get form() {
            return formOf(row);
          },
          terms: termsOf(row.terms),
          limit: row.limit_ms,
          createdAt: row.created_at,
          startedAt: row.started_at,
          finishedAt: row.finished_at,
          spent: row.spent_ms,
          lastAt: row.last_at,
          result: row.result === null ? null : (JSON.parse(row.result) as AttemptResult),
        }
      : null;
  }
}

/** What a box is sealed for, so that none opens in the place of another. Part of the format. */
function actPlace(attempt: string, seq: number): string {
  return `act ${attempt} ${seq}`;
}

function formPlace(attempt: string): string {
  return `form ${attempt}`;
}

/** Attempts from before there were terms were faithful exams. */
function termsOf(terms: string | null): Terms {
  return terms === null ? examTerms : (JSON.parse(terms) as Terms);
}
