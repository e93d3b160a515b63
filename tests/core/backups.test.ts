import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupAge, backupReasons, backupsToRemove } from '../../src/core/backups/thin.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23, 12);

/** Backups of the last sixty days and of a clock that was wrong, in any order of times. */
const someBackups = fc
  .array(
    fc.record({
      at: fc.integer({ min: now - 60 * day, max: now + 5 * day }),
      reason: fc.constantFrom(...backupReasons),
    }),
    { maxLength: 80 },
  )
  .map((backups) => backups.map((backup, index): BackupAge => ({ ...backup, number: index + 1 })));

function kept(backups: readonly BackupAge[], at = now): BackupAge[] {
  const removed = new Set(backupsToRemove(backups, at));
  return backups.filter((backup) => !removed.has(backup));
}

describe('thinning backups', () => {
  it('keeps the newest three, a day of the last week each, a week of the last month each', () => {
    const backups = Array.from({ length: 120 }, (_, index): BackupAge => {
      // Two a day for sixty days, up to now.
      return { number: index + 1, at: now - (119 - index) * (day / 2), reason: 'quit' };
    });
    const days = kept(backups).map(({ at }) => new Date(at).toISOString().slice(5, 13));
    expect(days).toEqual([
      '10-28T12',
      '11-04T12',
      '11-11T12',
      '11-17T12',
      '11-18T12',
      '11-19T12',
      '11-20T12',
      '11-21T12',
      '11-22T12',
      '11-23T00',
      '11-23T12',
    ]);
  });

  it('never takes one of the newest three, nor the last from before a migration', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const stay = kept(backups);
        for (const backup of backups.slice(-3)) expect(stay).toContain(backup);
        const last = backups.findLast(({ reason }) => reason === 'migration');
        if (last) expect(stay).toContain(last);
      }),
    );
  });

  it('leaves one of every day of the last week and of every week of the last month', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const stay = kept(backups);
        for (const [span, spans] of [
          [day, 7],
          [7 * day, 5],
        ] as const) {
          const of = (backup: BackupAge): number => Math.floor(backup.at / span);
          const current = Math.floor(now / span);
          for (const backup of backups.filter((one) => of(one) <= current)) {
            if (current - of(backup) < spans) {
              expect(stay.some((one) => of(one) === of(backup))).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('keeps no more than sixteen, and takes nothing more when it is done again', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const stay = kept(backups);
        expect(stay.length).toBeLessThanOrEqual(16);
        expect(kept(stay)).toEqual(stay);
      }),
    );
  });

  it('does not depend on the order in which they are listed', () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        expect(backupsToRemove(backups.toReversed(), now)).toEqual(backupsToRemove(backups, now));
      }),
    );
  });
});
