import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type Random, randomFrom } from '../../src/core/random.ts';
import type { Stage } from '../drive/program.ts';
import { comeBack, inTime, startOn } from './come-back.ts';
import { type Figures, noFigures } from './figures.ts';
import type { ItemsById } from './hand.ts';
import { judge, type Notes } from './judge.ts';
import { answering } from './moments/answering.ts';
import { backingUp } from './moments/backing-up.ts';
import { breaks } from './moments/breaks.ts';
import { ending } from './moments/ending.ts';
import { gates } from './moments/gates.ts';
import { importing } from './moments/importing.ts';
import { killInMigration } from './moments/migrating.ts';
import type { Moment } from './moments/moment.ts';
import { newPlace, type Place } from './place.ts';

/** How often each kind is chosen against the others stands in `weight`. */
const moments: readonly Moment[] = [answering, gates, breaks, ending, importing, backingUp];
const migrating = { name: 'while migrating', weight: 2 };
const kinds: readonly Pick<Moment, 'name' | 'weight'>[] = [...moments, migrating];

interface CampaignOptions {
  kills: number;
  seed: number;
  say?: (line: string) => void;
}

/**
 * Sits exams in the real program, ends its process without warning at random moments, starts it again
 * on the same data and holds what is there against what was acknowledged.
 */
export async function runCampaign(
  stage: Stage,
  exam: Exam,
  { kills, seed, say = () => undefined }: CampaignOptions,
): Promise<Figures> {
  const figures = noFigures();
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const seeds = randomFrom(seed);
  let place = newPlace();
  try {
    for (let number = 1; number <= kills; number += 1) {
      // Each kill has chance of its own, so that it is the same one however long the last one took.
      const random = randomFrom(seeds.below(2 ** 31));
      const remarks: string[] = [];
      let where = 'before anything was on its way';
      const notes: Notes = {
        figures,
        hear: (what) => void remarks.push(what),
        fell: (place) => (where = place),
      };
      // In turn at first, so that the shortest campaign meets every kind.
      const kind = kinds[number - 1] ?? chosen(random);
      try {
        const moment = moments.find(({ name }) => name === kind.name);
        if (moment) {
          await killOnce(moment, place, { stage, exam: { id: exam.id, items }, random, notes });
        } else await killInMigration(stage, place.workFolder, random, notes);
      } catch (error) {
        figures.stuck += 1;
        const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
        remarks.push(`stuck: ${why}`);
        await place.driver?.kill().catch(() => undefined);
        remarks.push(`the data stay in ${place.dataFolder}`);
        place = newPlace();
      }
      figures.kills = number;
      say(
        [`kill ${number}: ${kind.name}, ${where}`, ...remarks.map((what) => `  ${what}`)].join(
          '\n',
        ),
      );
    }
  } finally {
    await place.driver?.program.close().catch(() => undefined);
    place.remove();
  }
  return figures;
}

interface Round {
  stage: Stage;
  exam: { id: string; items: ItemsById };
  random: Random;
  notes: Notes;
}

async function killOnce(
  moment: Moment,
  place: Place,
  { stage, exam, random, notes }: Round,
): Promise<void> {
  const { dataFolder, workFolder, imported } = place;
  const driver = place.driver ?? (await startOn(stage, place));
  place.driver = driver;
  const scene = { stage, driver, random, exam, workFolder, dataFolder, imported };
  const death = await inTime(moment.name, moment.run(scene));
  place.driver = null;
  judge(place, driver, death, notes);
  await comeBack(stage, place, random, notes);
}

function chosen(random: Random): (typeof kinds)[number] {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.below(total);
  for (const kind of kinds) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  return migrating;
}
