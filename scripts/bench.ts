/**
 * `npm run bench [-- --json] [--short]`: how fast the real program starts and acknowledges a response, and what
 * memory it takes, each against a floor that is measured in the same run on the same computer.
 */
import { join } from 'node:path';
import { openPackage } from '../src/main/library/package-source.ts';
import { measureMemory } from './bench/memory.ts';
import { measureResponse } from './bench/response.ts';
import { measureStart } from './bench/start.ts';
import { type Figures, table } from './bench/table.ts';
import { setStage } from './drive/program.ts';
import { projectRoot } from './runtime/paths.ts';

const isJson = process.argv.includes('--json');
/** How often each is measured; the short form only shows that it can be. */
const rounds = process.argv.includes('--short')
  ? { start: 1, response: 1, memory: 1 }
  : { start: 24, response: 15, memory: 3 };
const say = (line: string): void => void process.stderr.write(`${line}\n`);
// Ends in the ordinary way, in which every process that was started is ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { exam } = await openPackage(join(projectRoot, 'exams/az-400'));
if (!exam) throw new Error('exams/az-400 has problems');
const stage = await setStage();
try {
  say('starting the program and a blank window in turn');
  const start = await measureStart(stage, rounds.start);
  say('responding in the window and committing without one in turn');
  const response = await measureResponse(stage, exam, rounds.response);
  say('opening an exam and a blank window in turn');
  const memory = await measureMemory(stage, exam, rounds.memory);
  const figures: Figures = { start, response, memory };
  process.stdout.write(isJson ? `${json(figures)}\n` : table(figures));
} finally {
  await stage.close();
}

/** Four digits say more than the measurement does. */
function json(figures: Figures): string {
  return JSON.stringify(figures, (_name, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  );
}
