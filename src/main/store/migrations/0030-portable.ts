import type { Migration } from '../migrate.ts';

/**
 * What lets data travel. `origin` names a candidate on every computer: the first profile has the same
 * id everywhere. The installation's key signs attempts, and leaves it with no export.
 */
export const portable: Migration = {
  version: 30,
  sql: `
    ALTER TABLE profile ADD COLUMN origin TEXT;
    UPDATE profile SET origin = lower(hex(randomblob(16)));
    CREATE UNIQUE INDEX profile_by_origin ON profile (origin);

    CREATE TRIGGER profile_has_origin AFTER INSERT ON profile WHEN NEW.origin IS NULL
    BEGIN UPDATE profile SET origin = lower(hex(randomblob(16))) WHERE id = NEW.id; END;

    CREATE TABLE installation (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      -- Ed25519, PKCS #8 in DER.
      private_key BLOB NOT NULL
    ) STRICT;
  `,
};
