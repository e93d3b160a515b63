import type { Migration } from '../migrate.ts';

/**
 * Exams that are locked with a passphrase. Their content, their pictures and the attempts at them are
 * sealed; `lock` says how the passphrase opens them. NULL: the exam is open.
 */
export const locked: Migration = {
  version: 40,
  sql: `
    ALTER TABLE exam_version ADD COLUMN lock TEXT CHECK (lock IS NULL OR json_valid(lock));
  `,
};
