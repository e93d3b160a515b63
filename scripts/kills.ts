/**
 * `npm run kills -- --kills N --seed S`: ends the real program without warning, N times in the middle
 * of an exam, and holds what comes back against what was acknowledged. Last line: the figures.
 */
import { join } from 'node:path';
import { openPackage } from '../src/main/library/package-source.ts';
import { runKills } from './drive/kills.ts';
import { setStage } from './drive/program.ts';
import { numberOption } from './options.ts';
import { projectRoot } from './runtime/paths.ts';

const { exam } = await openPackage(join(projectRoot, 'exams/az-400'));
if (!exam) throw new Error('exams/az-400 has problems');
const stage = await setStage();
try {
  const figures = await runKills(stage, exam, {
    kills: numberOption('kills', 20),
    seed: numberOption('seed', 1),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const { answersLost, marksLost, misplaced, maxClockErrorMs } = figures;
  process.exitCode = answersLost + marksLost + misplaced > 0 || maxClockErrorMs >= 2_000 ? 1 : 0;
} finally {
  await stage.close();
}
