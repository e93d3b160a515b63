import type { Migration } from '../migrate.ts';

/**
 * Exams by content hash, so that an attempt keeps the very exam it was sat with; attempts as
 * append-only logs.
 */
export const first: Migration = {
  version: 10,
  sql: `
    CREATE TABLE exam_version (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      exam_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      content TEXT NOT NULL CHECK (json_valid(content)),
      -- What lists show, so that they need not read the content.
      card TEXT NOT NULL CHECK (json_valid(card)),
      imported_at INTEGER NOT NULL,
      UNIQUE (exam_id, version)
    ) STRICT;

    CREATE TABLE exam (
      id TEXT PRIMARY KEY,
      current_hash TEXT NOT NULL REFERENCES exam_version (hash)
    ) STRICT;

    CREATE TABLE picture (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      media_type TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE attempt (
      id TEXT PRIMARY KEY,
      exam_hash TEXT NOT NULL REFERENCES exam_version (hash),
      form TEXT NOT NULL CHECK (json_valid(form)),
      -- Exam time allowed, milliseconds; NULL for no limit.
      limit_ms INTEGER CHECK (limit_ms > 0),
      created_at INTEGER NOT NULL,
      started_at INTEGER,
      finished_at INTEGER,
      -- Exam time spent as last noted, which may be later than the last event.
      spent_ms INTEGER NOT NULL DEFAULT 0 CHECK (spent_ms >= 0),
      -- Wall clock of the last sign of life.
      last_at INTEGER NOT NULL,
      -- The score, once finished.
      result TEXT CHECK (json_valid(result)),
      CHECK ((finished_at IS NULL) = (result IS NULL))
    ) STRICT;

    CREATE INDEX attempt_by_exam ON attempt (exam_hash, created_at);
    CREATE INDEX attempt_unfinished ON attempt (created_at) WHERE finished_at IS NULL;

    CREATE TABLE attempt_event (
      attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL CHECK (seq > 0),
      at INTEGER NOT NULL,
      spent INTEGER NOT NULL CHECK (spent >= 0),
      act TEXT NOT NULL CHECK (json_valid(act)),
      PRIMARY KEY (attempt_id, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER attempt_event_is_append_only BEFORE UPDATE ON attempt_event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

    CREATE TRIGGER attempt_event_stays BEFORE DELETE ON attempt_event
    WHEN EXISTS (SELECT 1 FROM attempt WHERE id = OLD.attempt_id AND started_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'an event of a started attempt is never removed'); END;

    CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
    WHEN OLD.started_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a started attempt is never removed'); END;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
  `,
};
