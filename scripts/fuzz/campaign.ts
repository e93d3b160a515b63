import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FromChild, Plant } from './messages.ts';

export interface Figures {
  packages: number;
  crashes: number;
  hangs: number;
  writesOutside: number;
  requests: number;
}

export interface Campaign {
  packages: number;
  seed: number;
  /** The first package to look at; they are numbered from 0. */
  from?: number;
  /** Milliseconds that one package may take. */
  limit?: number;
  /** A fault to commit on purpose with the first package. */
  plant?: Plant;
  say(line: string): void;
}

export interface Findings {
  figures: Figures;
  loaded: number;
  refused: number;
}

type Done = Extract<FromChild, { kind: 'done' }>;

/** A look at one package that did not come back, by itself or within its time. */
type Lost = 'hung' | 'died';

/**
 * Makes packages, has each looked at in a process of its own kind, and counts what must not be.
 *
 * A package that takes too long is looked at once more, alone in a fresh process, so that a computer
 * that is busy with something else is not taken for a hang.
 */
export async function runCampaign({
  packages,
  seed,
  from = 0,
  limit = 2_000,
  plant,
  say,
}: Campaign): Promise<Findings> {
  const root = mkdtempSync(join(tmpdir(), 'mockroom-fuzz-'));
  const figures: Figures = { packages: 0, crashes: 0, hangs: 0, writesOutside: 0, requests: 0 };
  const findings: Findings = { figures, loaded: 0, refused: 0 };
  const lookers: Looker[] = [];
  const fresh = async (): Promise<Looker> => {
    await lookers.pop()?.end();
    const looker = await startLooker(root);
    lookers.push(looker);
    return looker;
  };
  try {
    layOut(root);
    for (let index = from; index < from + packages; index += 1) {
      const again = `--seed ${seed} --from ${index} --packages 1`;
      const order = { seed, index, plant: index === from ? (plant ?? null) : null };
      let done: Done | Lost = await (lookers[0] ?? (await fresh())).look(order, limit);
      if (done === 'hung') done = await (await fresh()).look(order, limit);
      figures.packages += 1;
      if (typeof done === 'string') {
        figures[done === 'hung' ? 'hangs' : 'crashes'] += 1;
        say(`package ${index} ${done}: ${again}`);
        await fresh();
        continue;
      }
      if (done.outcome) findings[done.outcome] += 1;
      if (done.crash !== null) figures.crashes += 1;
      figures.writesOutside += done.writesOutside;
      figures.requests += done.requests;
      if (done.crash !== null || done.writesOutside > 0 || done.requests > 0) {
        say(`package ${index}: ${done.crash ?? 'it reached outside'}\n  ${again}`);
      }
    }
  } finally {
    await lookers.pop()?.end();
    rmSync(root, { recursive: true, force: true });
  }
  return findings;
}

/** What a package must leave as it is: a file beside it, the folder of the process, the one for odds and ends. */
function layOut(root: string): void {
  for (const folder of ['beside', 'current', 'temporary', 'data']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'beside', 'evil.yaml'), 'as it was');
  writeFileSync(join(root, 'evil.yaml'), 'as it was');
}

interface Looker {
  look(
    order: { seed: number; index: number; plant: Plant | null },
    limit: number,
  ): Promise<Done | Lost>;
  end(): Promise<void>;
}

async function startLooker(root: string): Promise<Looker> {
  const data = join(root, 'data');
  const child: ChildProcess = fork(join(import.meta.dirname, 'child.ts'), [root, data], {
    cwd: join(root, 'current'),
    env: { ...process.env, TMPDIR: join(root, 'temporary'), TEMP: join(root, 'temporary') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<'died'>((resolve) => child.once('exit', () => resolve('died')));
  const said = (until: (message: FromChild) => boolean): Promise<FromChild> =>
    new Promise((resolve) => {
      const hear = (message: FromChild): void => {
        if (!until(message)) return;
        child.off('message', hear);
        resolve(message);
      };
      child.on('message', hear);
    });
  if ((await Promise.race([said(({ kind }) => kind === 'ready'), gone])) === 'died') {
    throw new Error('the process that looks at packages does not start');
  }
  return {
    async look(order, limit) {
      const begun = said(({ kind }) => kind === 'begun');
      const done = said(({ kind }) => kind === 'done');
      child.send(order);
      if ((await Promise.race([begun, gone])) === 'died') return 'died';
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'hung'>((resolve) => {
        timer = setTimeout(() => resolve('hung'), limit);
      });
      const came = await Promise.race([done, gone, late]);
      clearTimeout(timer);
      return typeof came === 'string' ? came : (came as Done);
    },
    async end() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
