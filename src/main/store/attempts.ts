import type { Database } from 'better-sqlite3';
import type { Act, AttemptEvent } from '../../core/attempt/events.ts';
import { examTerms, type Terms } from '../../core/attempt/terms.ts';
import type { Form } from '../../core/form/form.ts';

export interface StoredAttempt {
  id: string;
  examHash: string;
  /** Id of the profile whose attempt it is. */
  profile: string;
  form: Form;
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

/** Attempts as append-only logs. A method that returns has committed. */
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
}

type FinishedRow = Omit<FinishedAttempt, 'result' | 'isPractice'> & {
  result: string;
  terms: string | null;
};

export function createAttempts(database: Database): Attempts {
  const create = database.prepare(
    `INSERT INTO attempt (id, exam_hash, profile_id, form, terms, limit_ms, created_at, last_at)
     VALUES (@id, @examHash, @profile, @form, @terms, @limit, @now, @now)`,
  );
  const read = database.prepare('SELECT * FROM attempt WHERE id = ?');
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
    `SELECT * FROM attempt
     WHERE profile_id = ? AND finished_at IS NULL AND started_at IS NOT NULL
     ORDER BY created_at DESC LIMIT 1`,
  );
  const finished = database.prepare(
    `SELECT a.id, v.version, a.started_at AS startedAt, a.spent_ms AS spent, a.result, a.terms
     FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash
     WHERE v.exam_id = ? AND a.profile_id = ? AND a.finished_at IS NOT NULL
     ORDER BY a.started_at DESC, a.rowid DESC`,
  );
  const forms = database.prepare(
    `SELECT a.form, a.started_at AS startedAt
     FROM attempt a JOIN exam_version v ON v.hash = a.exam_hash
     WHERE v.exam_id = ? AND a.profile_id = ? AND a.started_at IS NOT NULL
     ORDER BY a.started_at`,
  );

  const insert = (id: string, { seq, at, spent, ...act }: AttemptEvent): void => {
    addEvent.run(id, seq, at, Math.round(spent), JSON.stringify(act));
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
      create.run({ ...attempt, form: JSON.stringify(form), terms: JSON.stringify(terms), now });
    },
    read: (id) => maybe(read.get(id) as AttemptRow | undefined),
    events: (id) =>
      (events.all(id) as { seq: number; at: number; spent: number; act: string }[]).map(
        ({ act, ...event }) => ({ ...event, ...(JSON.parse(act) as Act) }),
      ),
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
      for (const row of forms.all(examId, profile) as { form: string; startedAt: number }[]) {
        const form = JSON.parse(row.form) as Form;
        for (const section of form.sections) {
          for (const item of section.items) seen.set(item.id, row.startedAt);
        }
      }
      return seen;
    },
  };
}

function maybe(row: AttemptRow | undefined): StoredAttempt | null {
  return row
    ? {
        id: row.id,
        examHash: row.exam_hash,
        profile: row.profile_id,
        form: JSON.parse(row.form) as Form,
        terms: termsOf(row.terms),
        limit: row.limit_ms,
        createdAt: row.created_at,
        startedAt: row.started_at,
        finishedAt: row.finished_at,
        spent: row.spent_ms,
        lastAt: row.last_at,
      }
    : null;
}

/** Attempts from before there were terms were faithful exams. */
function termsOf(terms: string | null): Terms {
  return terms === null ? examTerms : (JSON.parse(terms) as Terms);
}
