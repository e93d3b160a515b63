import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { examTerms, noAccommodations } from '../../src/core/attempt/terms.ts';
import type { Report } from '../../src/core/report/report.ts';
import { contentHash } from '../../src/main/library/content-hash.ts';
import { reportView, reviewView } from '../../src/main/report/report-views.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { type Store, storeFileName } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { handTime, temporaryStore } from '../support/store.ts';

describe('a store of the first release', () => {
  /** As that release wrote it: see the head of the file. */
  const firstRelease = (): Store => {
    const folder = temporaryFolder();
    const database = new SqliteDatabase(join(folder, storeFileName));
    database.exec(readFileSync(join(import.meta.dirname, 'first-release.sql'), 'utf8'));
    database.close();
    return temporaryStore(folder);
  };
  const reportFrom = (store: Store, attempt: string): Report => {
    const report = reportView(store, attempt);
    if (!report.ok) throw new Error(report.error.code);
    return report.value.report;
  };
  const perItem = ({ items }: Report): string[] =>
    items.map(({ id, points, time }) => `${id} ${points} ${time}`);

  it('gives everything to a first profile', () => {
    const store = firstRelease();
    expect(store.profiles.all()).toEqual([{ id: 'first', name: 'Candidate', attempts: 3 }]);
    expect(store.profiles.settings()).toEqual({
      theme: 'dark',
      zoom: 100,
      accommodations: noAccommodations,
    });
    expect(store.attempts.finishedOf('sample', 'first').map(({ id }) => id)).toEqual([
      'ended-by-time',
      'ended-by-candidate',
    ]);
  });

  it('says of finished attempts what that release said of them', () => {
    const store = firstRelease();
    const report = reportFrom(store, 'ended-by-candidate');
    expect(report).toMatchObject({
      passed: false,
      scaled: 466,
      points: 12,
      maximum: 25,
      cut: 18,
      domains: [
        { id: 'alpha', points: 5, maximum: 15, right: 4, unanswered: 6, marked: 2, time: 71_118 },
        { id: 'beta', points: 7, maximum: 10, right: 4, unanswered: 2, marked: 1, time: 42_442 },
      ],
      marked: ['alpha-order-2', 'beta-multiple-1', 'series-1-2'],
      time: { spent: 113_560, limit: 600_000 },
      interruptions: [{ at: 1_700_000_542_195, away: 500_000 }],
      breaks: { count: 0 },
      reference: { times: 0 },
      end: 'candidate',
    });
    expect(perItem(report)).toEqual([
      'beta-dropdown-1 2 7000',
      'alpha-dropdown-2 2 7013',
      'beta-choice-1 0 7026',
      'alpha-match-2 0 7039',
      'alpha-order-2 1 7052',
      'beta-match-1 0 7065',
      'beta-order-1 1 7078',
      'alpha-order-1 0 7091',
      'alpha-dropdown-1 0 7104',
      'beta-multiple-1 2 7117',
      'case-1-1 1 7130',
      'case-1-2 0 7143',
      'case-1-3 2 7156',
      'series-1-1 1 7169',
      'series-1-2 0 7182',
      'series-1-3 0 7195',
    ]);
    expect(reportFrom(store, 'ended-by-time')).toMatchObject({
      scaled: 233,
      points: 7,
      maximum: 30,
      time: { spent: 600_000 },
      end: 'time',
    });
    expect(reviewView(store, 'ended-by-time')).toMatchObject({ ok: true });
  });

  it('goes on with an exam that was begun then, as a faithful one', () => {
    const store = firstRelease();
    const room = createRoom({ store, time: handTime(), notify: () => undefined });
    onTestFinished(() => room.close());
    const resumed = room.resume('begun');
    expect(resumed).toMatchObject({
      value: {
        terms: examTerms,
        where: { at: 'item', section: 2, index: 1 },
        clock: { remaining: 493_635, running: true },
        break: { refusal: 'no-break', stopsClock: false },
      },
    });
    expect(room.act('begun', { type: 'ended', reason: 'candidate' })).toMatchObject({ ok: true });
  });

  it('knows its exam again by its content, so that it does not become another version', () => {
    const store = firstRelease();
    const current = store.exams.currentOf('sample');
    const exam = current && store.exams.read(current.hash);
    expect(exam && contentHash(exam)).toBe(current?.hash);
  });
});
