import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Display, electronEnvironment, type Runtime } from '../runtime/index.ts';
import { lastLines, run } from '../runtime/run.ts';

export interface SmokeReport {
  /** The program says of itself that it is a packed one. */
  packaged: boolean;
  /** Items that were answered in its window. */
  sat: number;
  /** Those of them whose answers lie in the store after the program has ended. */
  stored: number;
  /** Colors in its window: one that was never painted has a single one. */
  colors: number;
  /** Whether its window can be looked into. */
  devTools: boolean;
}

/**
 * Starts a packed program as it is, lets it sit three items through its own window, and reads what
 * it left in the store.
 *
 * @throws when the program does not get that far; the message holds its last lines
 */
export async function smokeTest(
  executable: string,
  runtime: Runtime,
  display: Display,
): Promise<SmokeReport> {
  const folder = mkdtempSync(join(tmpdir(), 'mockroom-smoke-'));
  try {
    const ended = await run(
      executable,
      [...runtime.flags, '--data-dir', folder, '--smoke-sitting'],
      // Away from the project, so that nothing of it can be found by chance.
      { cwd: folder, env: electronEnvironment(display) },
    );
    const said = ended.stdout.split('\n').find((line) => line.startsWith('{'));
    if (ended.code !== 0 || said === undefined) {
      throw new Error(`the packed program did not work: ${said ?? lastLines(ended, 12)}`);
    }
    const { packaged, attempt, answered, colors, devTools } = JSON.parse(said) as {
      packaged: boolean;
      attempt: string;
      answered: string[];
      colors: number;
      devTools: boolean;
    };
    const stored = answersIn(join(folder, 'mockroom.db'), attempt);
    return {
      packaged,
      sat: answered.length,
      stored: answered.filter((item) => stored.has(item)).length,
      colors,
      devTools,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function answersIn(file: string, attempt: string): Set<string> {
  const database = new Database(file, { readonly: true });
  try {
    const rows = database
      .prepare(
        `SELECT act ->> 'item' AS item FROM attempt_event
         WHERE attempt_id = ? AND act ->> 'type' = 'answered'`,
      )
      .all(attempt) as { item: string }[];
    return new Set(rows.map(({ item }) => item));
  } finally {
    database.close();
  }
}
