/**
 * `npm run fuzz -- --packages N [--seed S] [--from I]`: makes N packages from good ones, each changed
 * in some hostile way, and holds the program to loading them whole or refusing them with located
 * problems. The last line is the figures as JSON; the exit code is 1 when any but the first is not 0.
 */
import { type Figures, runCampaign } from './fuzz/campaign.ts';
import { numberOption } from './options.ts';

const packages = numberOption('packages', 500);
const seed = numberOption('seed', 1);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const started = performance.now();
const { figures, loaded, refused } = await runCampaign({
  packages,
  seed,
  from: numberOption('from', 0),
  say,
});
const seconds = (performance.now() - started) / 1000;
say(
  `seed ${seed}: ${loaded} loaded, ${refused} refused, ${(packages / seconds).toFixed(0)} a second`,
);
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = isClean(figures) ? 0 : 1;

function isClean({ crashes, hangs, writesOutside, requests }: Figures): boolean {
  return crashes + hangs + writesOutside + requests === 0;
}
