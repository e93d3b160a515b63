/**
 * `npm run faults -- --kills N --seed S`: ends the real program without warning, N times, in exams, at
 * their gates and ends, in breaks, imports, migrations and backups, and holds what comes back against
 * what was acknowledged. Last line: the figures. Ends with 1 unless nothing was lost.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../src/main/library/package-source.ts';
import { setStage } from './drive/program.ts';
import { runCampaign } from './faults/campaign.ts';
import { isClean } from './faults/figures.ts';
import { numberOption } from './options.ts';
import { projectRoot } from './runtime/paths.ts';

const { exam } = await openPackage(join(projectRoot, 'exams/az-400'));
if (!exam) throw new Error('exams/az-400 has problems');
const stage = await setStage();
const copy = copyOfProgram();
try {
  const figures = await runCampaign({ ...stage, copy }, exam, {
    kills: numberOption('kills', 20),
    seed: numberOption('seed', 1),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  process.exitCode = isClean(figures) ? 0 : 1;
} finally {
  await stage.close();
  rmSync(copy, { recursive: true, force: true });
}

/** The program as it is built now, so that a build during a long campaign changes nothing in it. */
function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mockroom-program-'));
  for (const name of ['package.json', 'out']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
