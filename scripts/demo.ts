/**
 * `npm run demo -- --seed N --out DIR`: sits a whole AZ-400 exam in the real program as a candidate
 * would, and leaves numbered screenshots and report.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportView } from '../src/contract/views.ts';
import { randomFrom } from '../src/core/random.ts';
import { openPackage } from '../src/main/library/package-source.ts';
import { reportView } from '../src/main/report/report-views.ts';
import { openStore } from '../src/main/store/open.ts';
import { createCandidate, mostlyRight } from './drive/candidate.ts';
import { setStage, startProgram, temporaryDataFolder } from './drive/program.ts';
import { numberOption, option } from './options.ts';
import { projectRoot } from './runtime/paths.ts';

const seed = numberOption('seed', 1);
const out = resolve(option('out') ?? 'demo');
mkdirSync(out, { recursive: true });

const { exam, problems } = await openPackage(join(projectRoot, 'exams/az-400'));
if (!exam) throw new Error(JSON.stringify(problems));

const stage = await setStage();
const data = temporaryDataFolder();
try {
  const program = await startProgram(stage, {
    dataFolder: data.path,
    env: { MOCKROOM_SEED: String(seed) },
  });
  const { page } = program;
  let number = 0;
  const shoot = async (name: string): Promise<void> => {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    // Longer than any transition of the program, so that nothing is caught in mid-fade.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(out, file) });
  };

  const candidate = createCandidate(page, exam);
  await page.getByRole('heading', { name: 'Exams' }).waitFor();
  await shoot('library');
  await candidate.press(`${exam.code} ${exam.title}`);
  await page.getByRole('heading', { name: exam.title }).waitFor();
  await shoot('exam');
  await candidate.press('Start exam');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await shoot('welcome');
  await candidate.press('Continue');
  await shoot('agreement');
  await candidate.press('I agree');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await shoot('overview');
  await candidate.press('Continue');
  for (const page of ['sections', 'time', 'tools']) {
    await shoot(`how-${page}`);
    await candidate.press(page === 'tools' ? 'Start exam' : 'Continue');
  }

  const choose = mostlyRight(randomFrom(seed), 8);
  let items = 0;
  let isFirst = false;
  const shown = new Set<string>();
  await candidate.sitAll(choose, async (event) => {
    if (event.at !== 'item') {
      isFirst = event.at === 'opening';
      return shoot(event.at);
    }
    items += 1;
    const { type } = event.item;
    // One picture of each type and of each section, and now and then one more.
    if (!shown.has(type) || isFirst || items % 10 === 0) await shoot(`item-${type}`);
    shown.add(type);
    isFirst = false;
    // A few marks, so that the review screens and the report have some to show.
    if (items % 9 === 0) {
      const mark = page.getByRole('button', { name: 'Mark for review' });
      if (await mark.isVisible()) await mark.click();
    }
    // Something to say after the end.
    if (items === 4) await candidate.press('Mark for feedback');
    return undefined;
  });

  await candidate.press('Review answers');
  await page.getByRole('heading', { name: 'Explanation' }).waitFor();
  await shoot('review');
  await page.getByRole('button', { name: /Filter/ }).click();
  await page.getByRole('option', { name: /^Wrong/ }).click();
  await shoot('review-wrong');
  await program.close();
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(summary(lastReport()), null, 2)}\n`);
  process.stdout.write(`${number} screenshots and report.json are in ${out}\n`);
} finally {
  await stage.close();
  data.remove();
}

/** The report of the one attempt in the data folder, made from its log as the window's was. */
function lastReport(): ReportView {
  const opened = openStore(data.path);
  if (!opened.ok) throw new Error(opened.error.detail);
  const store = opened.value;
  const attempt = store.attempts.finishedOf('az-400', store.profiles.current())[0];
  const view = attempt && reportView(store, attempt.id);
  store.close();
  if (!view?.ok) throw new Error('the attempt has no report');
  return view.value;
}

function summary({ exam: { id }, report, seed: drawn }: ReportView): object {
  return {
    exam: id,
    seed: drawn,
    scaled: report.scaled,
    passed: report.passed,
    points: report.points,
    maximum: report.maximum,
    domains: report.domains.map((domain) => ({
      id: domain.id,
      points: domain.points,
      maximum: domain.maximum,
      items: domain.items,
      seconds: Math.round(domain.time / 1000),
    })),
  };
}
