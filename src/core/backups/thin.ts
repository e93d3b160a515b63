/** A backup as the rule of thinning sees it. */
export interface BackupAge {
  /** Counted up with each backup, so that a clock set back cannot make an old one the newest. */
  number: number;
  /** Wall clock, milliseconds since 1970. */
  at: number;
  /** Why it was made: when the program was closed, before an import, before a migration. */
  reason: BackupReason;
}

export const backupReasons = ['quit', 'import', 'migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

const day = 24 * 60 * 60 * 1000;
const newest = 3;
const days = 7;
const weeks = 5;

/**
 * Which backups may go. Kept are the newest three, the last one of each of the last seven days and
 * of each of the last five weeks (by UTC, so that travel changes nothing), and the last one that was
 * made before a migration: it is the only one that the program of before could still read.
 *
 * Never more than sixteen stay. Thinning again at the same time takes nothing more.
 *
 * @param now wall clock, milliseconds since 1970
 * @returns the ones to remove, oldest first
 */
export function backupsToRemove<Backup extends BackupAge>(
  backups: readonly Backup[],
  now: number,
): Backup[] {
  const ordered = [...backups].sort((a, b) => a.number - b.number);
  const kept = new Set<Backup>(ordered.slice(-newest));
  const beforeMigration = ordered.findLast(({ reason }) => reason === 'migration');
  if (beforeMigration) kept.add(beforeMigration);
  const keepLastOfEach = (span: number, spans: number): void => {
    const current = Math.floor(now / span);
    const last = new Map<number, Backup>();
    for (const backup of ordered) last.set(Math.floor(backup.at / span), backup);
    for (const [period, backup] of last) {
      if (period <= current && period > current - spans) kept.add(backup);
    }
  };
  keepLastOfEach(day, days);
  keepLastOfEach(7 * day, weeks);
  return ordered.filter((backup) => !kept.has(backup));
}
