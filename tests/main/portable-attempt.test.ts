import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allItems } from '../../src/core/exam/exam.ts';
import {
  type AttemptCheck,
  checkAttemptFile,
  ownFingerprint,
  signedFile,
} from '../../src/main/portable/attempt-file.ts';
import { reportView } from '../../src/main/report/report-views.ts';
import { type Store, storeFileName } from '../../src/main/store/open.ts';
import { temporaryFolder } from '../support/folder.ts';
import { exported, facts, opened } from '../support/portable.ts';
import { rightResponse, seated } from '../support/seat.ts';
import { handTime, temporaryStore } from '../support/store.ts';

/** An attempt that time ended, with one right response. */
function finished(store = temporaryStore()): {
  store: Store;
  id: string;
  time: ReturnType<typeof handTime>;
} {
  const time = handTime();
  const seat = seated({ store, time });
  const item = seat.view().item?.view.id ?? '';
  seat.act({ type: 'answered', item, response: rightResponse(seat, item) });
  time.pass(600_000);
  seat.act({ type: 'marked', item, marked: true });
  const id = seat.view().attempt;
  expect(store.attempts.read(id)?.finishedAt).not.toBeNull();
  return { store, id, time };
}

function file(store: Store, id: string): string {
  const bytes = signedFile(store, id, facts);
  if (!bytes.ok) throw new Error(bytes.error.detail);
  return bytes.value.toString('utf8');
}

function check(store: Store, text: string): AttemptCheck {
  const checked = checkAttemptFile(Buffer.from(text), (hash) => store.exams.read(hash));
  if (!checked.ok) throw new Error(`${checked.error.code} ${checked.error.detail}`);
  return checked.value;
}

describe('a signed attempt', () => {
  it('is good as it was written, by the key of this installation, and its log gives its score', () => {
    const { store, id } = finished();
    const checked = check(store, file(store, id));
    expect(checked).toMatchObject({ signature: 'good', replay: 'same' });
    expect(checked.key).toBe(ownFingerprint(store));
    expect(checked.key).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(checked.attempt).toMatchObject({ id, candidate: 'Candidate', result: { end: 'time' } });
  });

  it('is edited when any value of it was changed', () => {
    const { store, id } = finished();
    const text = file(store, id);
    const leaves: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [name, part] of Object.entries(value)) walk(part, [...path, name]);
      } else leaves.push(path);
    };
    walk((JSON.parse(text) as { attempt: unknown }).attempt, []);
    expect(leaves.length).toBeGreaterThan(100);
    for (const path of leaves) {
      const changed = JSON.parse(text) as { attempt: Record<string, unknown> };
      let at = changed.attempt;
      for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
      const last = String(path.at(-1));
      const value = at[last];
      at[last] =
        typeof value === 'number'
          ? value + 1
          : typeof value === 'boolean'
            ? !value
            : `${String(value)}x`;
      expect(check(store, JSON.stringify(changed)).signature, path.join('.')).toBe('edited');
    }
  });

  it('does not mind how its file is laid out', () => {
    const { store, id } = finished();
    const laidOut = JSON.stringify(JSON.parse(file(store, id)), null, 2);
    expect(check(store, laidOut)).toMatchObject({ signature: 'good', replay: 'same' });
  });

  it('tells a score that its log does not give, even when it is signed again', () => {
    const folder = temporaryFolder();
    const { store, id } = finished(temporaryStore(folder));
    changeResult(folder, id);
    expect(check(store, file(store, id))).toMatchObject({ signature: 'good', replay: 'differs' });
  });

  it('shows another key when it was signed on another computer', () => {
    const { store, id } = finished();
    const other = temporaryStore();
    expect(check(store, file(store, id)).key).not.toBe(ownFingerprint(other));
  });

  it('says when the exam is not at hand', () => {
    const { store, id } = finished();
    const checked = checkAttemptFile(Buffer.from(file(store, id)), () => null);
    expect(checked).toMatchObject({ ok: true, value: { signature: 'good', replay: 'no-exam' } });
  });

  it('holds no text of the exam: no stem, no option, no reason', () => {
    const { store, id } = finished();
    const text = file(store, id);
    const exam = store.exams.read(store.attempts.read(id)?.examHash ?? '');
    const items = allItems(exam ?? { items: [], caseStudies: [], series: [] });
    expect(items.length).toBeGreaterThan(16);
    for (const { stem, explanation } of items) {
      expect(text).not.toContain(stem);
      expect(text).not.toContain(explanation);
    }
    expect(text).not.toContain('"key":"a"');
  });

  it('is refused when it is something else, from a newer program or cut off', () => {
    const { store, id } = finished();
    const text = file(store, id);
    const code = (given: string): string => {
      const checked = checkAttemptFile(Buffer.from(given), () => null);
      return checked.ok ? 'taken' : checked.error.code;
    };
    expect(code(text.slice(0, -40))).toBe('damaged');
    expect(code('[]')).toBe('other-kind');
    expect(code('null')).toBe('other-kind');
    expect(code(text.replace('"schema":1,"signature"', '"schema":2,"signature"'))).toBe('newer');
    expect(code(text.replace('"signature":"', '"signature":"!'))).toBe('wrong');
  });

  it('is not made of an attempt that is not over', () => {
    const seat = seated();
    expect(signedFile(seat.store, seat.view().attempt, facts)).toMatchObject({
      ok: false,
      error: { code: 'not-finished' },
    });
  });
});

describe('the key of an installation', () => {
  it('is made once, stays, and leaves it with no data file', () => {
    const folder = temporaryFolder();
    const first = temporaryStore(folder);
    const { id } = finished(first);
    const fingerprint = ownFingerprint(first);
    file(first, id);
    const key = first.installation.signingKey().export({ format: 'der', type: 'pkcs8' });
    const secret = key.subarray(-32);
    const data = JSON.stringify(opened(exported(first)));
    expect(data).not.toContain(secret.toString('base64'));
    expect(data).not.toContain(secret.toString('hex'));
    first.close();
    expect(readFileSync(join(folder, storeFileName)).includes(secret)).toBe(true);
    expect(ownFingerprint(temporaryStore(folder))).toBe(fingerprint);
  });
});

/** What somebody with an editor for SQLite could do. */
function changeResult(folder: string, id: string): void {
  const database = new SqliteDatabase(join(folder, storeFileName));
  onTestFinished(() => void database.close());
  database
    .prepare(
      `UPDATE attempt SET result = json_set(result, '$.points', 25, '$.passed', json('true')) WHERE id = ?`,
    )
    .run(id);
}

describe('a result that was changed in the store', () => {
  it('is told by the report, which is made from the log', () => {
    const folder = temporaryFolder();
    const { store, id } = finished(temporaryStore(folder));
    expect(reportView(store, id)).toMatchObject({ ok: true, value: { kept: null } });
    const before = reportView(store, id);
    changeResult(folder, id);
    const view = reportView(store, id);
    expect(view).toMatchObject({ ok: true, value: { kept: { points: 25, passed: true } } });
    expect(view.ok && before.ok && view.value.report).toEqual(before.ok && before.value.report);
  });
});
