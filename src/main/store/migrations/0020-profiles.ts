import type { Migration } from '../migrate.ts';

/**
 * Several candidates on one machine, and the terms under which an attempt is sat. What was there
 * before belongs to the first profile, and was sat as a faithful exam without accommodations.
 */
export const profiles: Migration = {
  version: 20,
  sql: `
    CREATE TABLE profile (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(trim(name)) > 0),
      created_at INTEGER NOT NULL,
      settings TEXT NOT NULL CHECK (json_valid(settings))
    ) STRICT;

    INSERT INTO profile (id, name, created_at, settings)
    VALUES (
      'first',
      'Candidate',
      0,
      json_object('theme', coalesce((SELECT value ->> '$' FROM setting WHERE name = 'theme'), 'system'))
    );

    DELETE FROM setting WHERE name = 'theme';
    INSERT INTO setting (name, value) VALUES ('profile', '"first"');

    -- Both columns are always filled; SQLite cannot add them as NOT NULL to rows that are there.
    ALTER TABLE attempt ADD COLUMN profile_id TEXT REFERENCES profile (id);
    ALTER TABLE attempt ADD COLUMN terms TEXT CHECK (terms IS NULL OR json_valid(terms));
    UPDATE attempt SET profile_id = 'first';

    CREATE INDEX attempt_by_profile ON attempt (profile_id, created_at);
  `,
};
