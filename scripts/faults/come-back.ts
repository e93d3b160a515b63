import type { Page } from '@playwright/test';
import type { Random } from '../../src/core/random.ts';
import { type Stage, startProgram } from '../drive/program.ts';
import { createDriver, type Driver, shownOtherwise } from './driver.ts';
import type { Notes } from './judge.ts';
import { checkFolder } from './on-disk.ts';
import type { Place } from './place.ts';

/** How long anything may take before the program counts as stuck, in milliseconds. */
const longest = 60_000;

/** @throws when it takes longer than anyone would wait */
export async function inTime<Value>(what: string, doing: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than a minute`)), longest);
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Starts the program on the data, and waits until its library answers.
 *
 * @param workFolder takes what Chromium leaves in the system's folder for temporary files when it is killed
 */
export async function startOn(
  stage: Stage,
  { dataFolder, workFolder, promised }: Pick<Place, 'dataFolder' | 'workFolder' | 'promised'>,
): Promise<Driver> {
  const env = { TMPDIR: workFolder };
  const driver = createDriver(await startProgram(stage, { dataFolder, env }), promised);
  try {
    await inTime('the start', driver.call('library/list', undefined));
  } catch (error) {
    await driver.kill();
    throw error;
  }
  return driver;
}

/**
 * Starts the program again after a kill, and looks at what it shows.
 *
 * @throws when it does not come back, or the attempt cannot be resumed
 */
export async function comeBack(
  stage: Stage,
  place: Place,
  random: Random,
  { figures, hear }: Notes,
): Promise<void> {
  const driver = await startOn(stage, place);
  place.driver = driver;
  for (const fault of checkFolder(place.dataFolder, place.known, true)) {
    figures.integrityFailures += 1;
    hear(fault);
  }
  const { unfinished } = await driver.call('library/list', undefined);
  const promised = place.promised;
  if ((unfinished?.attempt ?? null) !== (promised?.attempt ?? null)) {
    throw new Error(`the library offers ${unfinished?.attempt ?? 'nothing'} to resume`);
  }
  const way = random.below(4);
  // Now and then an attempt is left alone over more than one kill.
  if (!promised || way === 0) return;
  const note = (wrong: string[]): void => {
    for (const what of wrong) {
      if (what.startsWith('answer:')) figures.answersLost += 1;
      else figures.marksLost += 1;
      hear(what);
    }
  };
  const from = performance.now();
  if (way === 1) await inTime('resuming', resumeByHand(driver));
  await driver.resume();
  const view = driver.view;
  if (!view) throw new Error('the room is empty');
  const ran = view.clock.spent - promised.clock.spent;
  const error = Math.round(Math.max(0, -ran, ran - (performance.now() - from)));
  figures.maxClockErrorMs = Math.max(figures.maxClockErrorMs, error);
  note(shownOtherwise(view, promised));
  if (way === 1) note(await lookAround(driver, random));
}

/** As a person does it: the library offers to resume. */
async function resumeByHand({ program: { page }, call }: Driver): Promise<void> {
  await page.getByRole('button', { name: 'Resume', exact: true }).click({ timeout: longest });
  for (;;) {
    const { unfinished } = await call('library/list', undefined);
    if (unfinished?.isLive) break;
  }
  await settledPage(page);
}

/** The library is gone and the room stands in its place. */
async function settledPage(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Resume', exact: true })
    .waitFor({ state: 'detached', timeout: longest });
}

/** Goes to some of the items that hold anything, and compares what each of them shows. */
async function lookAround(driver: Driver, random: Random): Promise<string[]> {
  const wrong: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    const { view, promised } = driver;
    if (!view || !promised || !('section' in view.where) || view.where.at === 'opening') break;
    if (view.sections[view.where.section]?.kind === 'series') break;
    const held = view.items.filter(
      ({ id, closed }) => !closed && promised.facts.has(`answer:${id}`),
    );
    const item = held[random.below(Math.max(1, held.length))];
    if (!item) break;
    await driver.act({ type: 'moved', item: item.id });
    if (driver.view && driver.promised) wrong.push(...shownOtherwise(driver.view, driver.promised));
  }
  return wrong;
}
