import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Act, AttemptEvent } from '../../src/core/attempt/events.ts';
import { reduce } from '../../src/core/attempt/state.ts';
import type { Exam } from '../../src/core/exam/exam.ts';
import type { Form } from '../../src/core/form/form.ts';
import { reportOf } from '../../src/core/report/report.ts';
import { contentHash } from '../../src/main/library/content-hash.ts';
import { type Facts, factsOf, stable } from './facts.ts';

/** An attempt as the file has it. */
export interface FoundAttempt {
  id: string;
  started: boolean;
  finished: boolean;
  /** Exam time kept, in milliseconds. */
  spent: number;
  events: AttemptEvent[];
  facts: Facts;
  /** Of the whole log and the result: that of a finished attempt never changes. */
  digest: string;
}

export interface FoundVersion {
  hash: string;
  exam: string;
  version: number;
}

export interface FoundStore {
  attempts: Map<string, FoundAttempt>;
  versions: FoundVersion[];
  /** What breaks the store's own promises, one line each. */
  faults: string[];
}

interface Row {
  id: string;
  exam_hash: string;
  form: string;
  limit_ms: number | null;
  started_at: number | null;
  finished_at: number | null;
  spent_ms: number;
  result: string | null;
}

/** What is known already of files and attempts that never change, so that nothing is read twice. */
export interface Known {
  exams: Map<string, Exam>;
  /** Digests of finished attempts whose result was replayed. */
  replayed: Set<string>;
  backups: Set<string>;
}

export function nothingKnown(): Known {
  return { exams: new Map(), replayed: new Set(), backups: new Set() };
}

/**
 * Reads the store of a data folder without touching it: a copy is opened, with its log of writes, so
 * that the program finds the very files that the kill left.
 */
export function readStore(folder: string, known: Known): FoundStore {
  try {
    return withCopy(join(folder, 'mockroom.db'), (database) => readDatabase(database, known));
  } catch (error) {
    return {
      attempts: new Map(),
      versions: [],
      faults: [`the store does not open: ${String(error)}`],
    };
  }
}

/** Opens a copy of a SQLite file, with its log of writes. */
export function withCopy<Value>(path: string, use: (database: Database) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'mockroom-copy-'));
  const copy = join(folder, 'copy.db');
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    }
    const database = new SqliteDatabase(copy, { fileMustExist: true });
    try {
      return use(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readDatabase(database: Database, known: Known): FoundStore {
  const faults = checkFile(database);
  const versions: FoundVersion[] = [];
  const contents = database.prepare('SELECT content FROM exam_version WHERE hash = ?').pluck();
  const pictures = database.prepare('SELECT 1 FROM picture WHERE hash = ?').pluck();
  for (const row of database
    .prepare('SELECT hash, exam_id AS exam, version FROM exam_version ORDER BY exam_id, version')
    .all() as FoundVersion[]) {
    versions.push(row);
    if (known.exams.has(row.hash)) continue;
    const content = JSON.parse(contents.get(row.hash) as string) as Exam;
    const exam = { ...content, reference: content.reference ?? [] };
    known.exams.set(row.hash, exam);
    if (contentHash(exam) !== row.hash)
      faults.push(`version ${row.version} of ${row.exam} differs`);
    for (const [path, hash] of Object.entries(exam.assets)) {
      if (pictures.get(hash) === undefined) faults.push(`${row.exam} ${row.version} lacks ${path}`);
    }
  }
  const attempts = new Map<string, FoundAttempt>();
  for (const row of database.prepare('SELECT * FROM attempt').all() as Row[]) {
    const exam = known.exams.get(row.exam_hash);
    if (exam) attempts.set(row.id, readAttempt(database, row, exam, known, faults));
    else faults.push(`attempt ${row.id} has no exam`);
  }
  return { attempts, versions, faults };
}

/** SQLite's own word on a file. */
export function checkFile(database: Database): string[] {
  const integrity = database.pragma('integrity_check', { simple: true }) as string;
  const strays = database.pragma('foreign_key_check') as unknown[];
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...(strays.length === 0 ? [] : [`foreign keys: ${strays.length} rows point nowhere`]),
  ];
}

function readAttempt(
  database: Database,
  row: Row,
  exam: Exam,
  known: Known,
  faults: string[],
): FoundAttempt {
  const form = JSON.parse(row.form) as Form;
  const events = (
    database
      .prepare('SELECT seq, at, spent, act FROM attempt_event WHERE attempt_id = ? ORDER BY seq')
      .all(row.id) as { seq: number; at: number; spent: number; act: string }[]
  ).map(({ act, ...event }): AttemptEvent => ({ ...event, ...(JSON.parse(act) as Act) }));

  const fault = (what: string): void => void faults.push(`attempt ${row.id}: ${what}`);
  events.forEach((event, index) => {
    if (event.seq !== index + 1) fault(`event ${index + 1} has the number ${event.seq}`);
    if (event.spent < (events[index - 1]?.spent ?? 0)) fault(`time goes back at ${event.seq}`);
  });
  const isStarted = events.some(({ type }) => type === 'started');
  const isFinished = events.some(({ type }) => type === 'ended');
  if (isStarted !== (row.started_at !== null)) fault('the log and the row differ on its start');
  if (isFinished !== (row.finished_at !== null)) fault('the log and the row differ on its end');

  const digest = createHash('sha256')
    .update(stable([events, row.result]))
    .digest('hex');
  if (row.result !== null && !known.replayed.has(digest)) {
    const { passed, scaled, points, maximum, end } = reportOf(exam, form, events, row.limit_ms);
    const replayed = stable({ passed, scaled, points, maximum, end });
    if (replayed !== stable(JSON.parse(row.result))) fault('its result is not what replay gives');
    known.replayed.add(digest);
  }
  return {
    id: row.id,
    started: isStarted,
    finished: isFinished,
    spent: Math.max(row.spent_ms, events.at(-1)?.spent ?? 0),
    events,
    facts: factsOf(reduce(form, events)),
    digest,
  };
}

/**
 * Looks at what lies around the store: every backup must open and be sound; nothing may be moved
 * aside as damaged; and once the program has started, nothing half done may lie there any more.
 */
export function checkFolder(folder: string, known: Known, hasStarted: boolean): string[] {
  const faults: string[] = [];
  const backups = join(folder, 'backups');
  for (const name of namesIn(backups)) {
    if (!name.endsWith('.db') || isUnfinished(name) || known.backups.has(name)) continue;
    faults.push(...checkBackup(join(backups, name)).map((what) => `backups/${name}: ${what}`));
    known.backups.add(name);
  }
  if (existsSync(join(folder, 'damaged'))) faults.push('the store was taken for damaged');
  if (hasStarted) {
    faults.push(...unfinishedFiles(folder).map((name) => `${name} was left half done`));
  }
  return faults;
}

/** Files that the program was writing and had not finished. */
export function unfinishedFiles(folder: string): string[] {
  return [
    ...namesIn(folder).filter(isUnfinished),
    ...namesIn(join(folder, 'backups'))
      .filter(isUnfinished)
      .map((name) => `backups/${name}`),
  ];
}

function isUnfinished(name: string): boolean {
  return name.startsWith('making-') || name.endsWith('.tmp');
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function checkBackup(path: string): string[] {
  try {
    return withCopy(path, checkFile);
  } catch (error) {
    return [`does not open: ${String(error)}`];
  }
}
