import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { electronArguments, electronEnvironment } from '../../runtime/index.ts';
import { projectRoot } from '../../runtime/paths.ts';
import type { Stage } from '../../drive/program.ts';
import type { Random } from '../../../src/core/random.ts';
import { newestVersion, versionOf } from '../../../src/main/store/migrate.ts';
import { pause } from './moment.ts';
import { startOn } from '../come-back.ts';
import { stable } from '../facts.ts';
import type { Notes } from '../judge.ts';
import { checkFile, checkFolder, nothingKnown, withCopy } from '../on-disk.ts';

/** What the store of the first release calls itself. */
const oldVersion = 10;

/** A data folder with the store of the first release, as that release left it. */
function oldStore(workFolder: string): string {
  const folder = mkdtempSync(join(workFolder, 'old-'));
  const database = new SqliteDatabase(join(folder, 'mockroom.db'));
  database.exec(readFileSync(join(projectRoot, 'tests/main/first-release.sql'), 'utf8'));
  database.close();
  return folder;
}

/**
 * Starts the program on the old store and kills it around the moment at which it begins to write:
 * it writes nothing but its migrations first.
 */
async function killWhileMigrating(
  { runtime, display, copy = projectRoot }: Stage,
  folder: string,
  workFolder: string,
  random: Random,
): Promise<void> {
  const child = spawn(
    runtime.executable,
    electronArguments(runtime, [copy, '--data-dir', folder]),
    {
      env: { ...electronEnvironment(display), TMPDIR: workFolder },
      stdio: 'ignore',
      detached: true,
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // By turns from the backup that comes first, and from where the store itself is written.
  const signs = ['mockroom.db-wal', 'mockroom.db-journal'];
  if (random.below(2) === 0) signs.push('backups');
  const begins = (): boolean => signs.some((name) => existsSync(join(folder, name)));
  const until = performance.now() + 60_000;
  while (!begins() && child.exitCode === null && performance.now() < until) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await pause(random.below(signs.length === 2 ? 20 : 120));
  killAll(child);
  await ended;
}

/** The program and the helpers that it started, which hold none of its files. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    // It was gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Kills the program while it brings an old store up to date, starts it again and holds every row
 * against what the old release left. Now and then it is killed while it makes its very first store.
 *
 * @throws when the program does not come back, or the old attempt cannot be resumed
 */
export async function killInMigration(
  stage: Stage,
  workFolder: string,
  random: Random,
  { figures, hear, fell }: Notes,
): Promise<void> {
  if (random.below(4) === 0) return killInFirstStart(stage, workFolder, random, fell);
  const folder = oldStore(workFolder);
  const before = stable(rowsOf(folder));
  const fail = (what: string): void => {
    figures.integrityFailures += 1;
    hear(what);
  };
  await killWhileMigrating(stage, folder, workFolder, random);
  const { version, faults } = withCopy(join(folder, 'mockroom.db'), (database) => ({
    version: versionOf(database),
    faults: checkFile(database),
  }));
  fell(`the store was at version ${version}`);
  faults.forEach(fail);
  if (version !== oldVersion && version !== newestVersion) fail(`it stopped at ${version}`);
  if (stable(rowsOf(folder)) !== before) fail('rows of the old store are gone');

  const driver = await startOn(stage, { dataFolder: folder, workFolder, promised: null });
  try {
    if (stable(rowsOf(folder)) !== before)
      fail('rows of the old store are gone after the migration');
    checkFolder(folder, nothingKnown(), true).forEach(fail);
    await driver.call('room/resume', { attempt: 'begun' });
  } finally {
    await driver.kill();
  }
  rmSync(folder, { recursive: true, force: true });
}

/** All that candidates made, as rows, in any version of the store. */
function rowsOf(folder: string): unknown {
  return withCopy(join(folder, 'mockroom.db'), (database) => ({
    events: database
      .prepare('SELECT attempt_id, seq, at, spent, act FROM attempt_event ORDER BY attempt_id, seq')
      .all(),
    attempts: database
      .prepare(
        `SELECT id, exam_hash, form, limit_ms, created_at, started_at, finished_at, spent_ms, result
         FROM attempt ORDER BY id`,
      )
      .all(),
    // The exams that ship join it once the program runs.
    exam: database.prepare("SELECT * FROM exam WHERE id = 'sample'").all(),
    versions: database
      .prepare("SELECT hash, version, content FROM exam_version WHERE exam_id = 'sample'")
      .all(),
  }));
}

/** @throws when the program does not come back to an empty library */
async function killInFirstStart(
  stage: Stage,
  workFolder: string,
  random: Random,
  fell: Notes['fell'],
): Promise<void> {
  const folder = mkdtempSync(join(workFolder, 'first-'));
  fell('its first store was being made');
  await killWhileMigrating(stage, folder, workFolder, random);
  const driver = await startOn(stage, { dataFolder: folder, workFolder, promised: null });
  await driver.kill();
  rmSync(folder, { recursive: true, force: true });
}
