import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Item, parseResponse, typeOf } from '../../core/items/index.ts';
import { formatProblem } from '../../core/exam/problem.ts';
import { openPackage, type OpenedPackage } from '../../main/library/package-source.ts';
import { itemHashes, type ItemHashes } from './hashes.ts';
import {
  entryFault,
  needOf,
  readRecord,
  type ReviewEntry,
  type ReviewNeed,
  writeRecord,
} from './record.ts';
import { reviewSheet } from './sheet.ts';

const answersSchema = z.array(
  z.strictObject({
    item: z.string(),
    response: z.unknown(),
    sure: z.enum(['sure', 'unsure', 'guess']),
    note: z.string().optional(),
  }),
);

const outcomesSchema = z.array(
  z.strictObject({
    item: z.string(),
    outcome: z.string().min(1),
    sources: z.array(z.string().min(1)).min(1),
  }),
);

/** A package with its record, as a command of `review` works on it. */
interface Desk {
  folder: string;
  opened: OpenedPackage;
  hashes: Map<string, ItemHashes>;
  entries: Map<string, ReviewEntry>;
}

/**
 * `review FOLDER`: how far the items of a package have been checked by people who did not write them.
 * With an option, one step of such a review:
 *
 * - `--sheet FILE [--all]` writes the questions that nobody has answered yet, without their keys;
 * - `--answers FILE` compares answers with the keys and keeps the result in `review.yaml`;
 * - `--outcomes FILE` keeps what came of them and by which sources the facts were checked.
 */
export async function review(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      sheet: { type: 'string' },
      answers: { type: 'string' },
      outcomes: { type: 'string' },
      items: { type: 'string' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new TypeError('Name the folder of the exam to review.');
  }
  const opened = await openPackage(folder);
  if (opened.problems.length > 0) {
    return said(1, [...opened.problems.map(formatProblem), 'Mend the problems first.']);
  }
  let entries: ReviewEntry[] | null;
  try {
    entries = await readRecord(folder);
  } catch (error) {
    return said(1, [(error as Error).message, 'Mend the record, or take it away to begin anew.']);
  }
  const desk: Desk = {
    folder,
    opened,
    hashes: itemHashes(opened.draft, opened.pictures),
    entries: new Map(entries?.map((entry) => [entry.item, entry])),
  };
  const only = values.items?.split(',');
  if (values.sheet !== undefined) return writeSheet(desk, values.sheet, values.all, only);
  if (values.answers !== undefined) return takeAnswers(desk, values.answers);
  if (values.outcomes !== undefined) return takeOutcomes(desk, values.outcomes);
  return status(desk, values.json);
}

async function writeSheet(
  { opened, hashes, entries }: Desk,
  file: string,
  isAll: boolean,
  only: string[] | undefined,
): Promise<number> {
  const wanted = [...hashes.keys()].filter((id) => {
    if (only) return only.some((start) => id.startsWith(start));
    const entry = entries.get(id);
    return (
      isAll || entry?.asked !== hashes.get(id)?.asked || entry?.answers.at(-1)?.agreed !== true
    );
  });
  // The same questions give the same sheet, so that it can be written again.
  await writeFile(file, reviewSheet(opened.draft, new Set(wanted), wanted.length));
  return said(0, [`${wanted.length} questions written to ${file}.`]);
}

async function takeAnswers(desk: Desk, file: string): Promise<number> {
  const answers = answersSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!answers.success) return said(1, [entryFault(file, answers.error)]);
  const items = new Map(desk.opened.draft.items.map(({ value }) => [value.id, value]));
  const lines: string[] = [];
  let agreed = 0;
  let taken = 0;
  for (const { item: id, response, sure, note } of answers.data) {
    const item = items.get(id);
    const hashes = desk.hashes.get(id);
    const parsed = item && parseResponse(item, response);
    if (!item || !hashes || !parsed) {
      lines.push(`${id}: ${item ? 'this is no answer to such a question' : 'no item has this id'}`);
      continue;
    }
    const type = typeOf(item);
    taken += 1;
    const isRight = type.score(item, parsed) === type.maximum(item);
    if (isRight) agreed += 1;
    else lines.push(`${id}: ${JSON.stringify(parsed)}, but the key says ${keyOf(item)}`);
    if (note !== undefined) lines.push(`${id}: note: ${note}`);
    const entry = desk.entries.get(id);
    desk.entries.set(id, {
      item: id,
      sources: [],
      ...entry,
      asked: hashes.asked,
      answers: [...(entry?.answers ?? []), { agreed: isRight, sure, date: today() }],
    });
  }
  await writeRecord(desk.folder, [...desk.entries.values()]);
  return said(taken === answers.data.length ? 0 : 1, [
    ...lines,
    `${agreed} of ${taken} answers agree with the key.`,
  ]);
}

function keyOf(item: Item): string {
  return JSON.stringify(typeOf(item).keyed(item));
}

async function takeOutcomes(desk: Desk, file: string): Promise<number> {
  const outcomes = outcomesSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!outcomes.success) return said(1, [entryFault(file, outcomes.error)]);
  const lines: string[] = [];
  for (const { item, outcome, sources } of outcomes.data) {
    const hashes = desk.hashes.get(item);
    const entry = desk.entries.get(item);
    if (!hashes || !entry) {
      lines.push(`${item}: ${hashes ? 'nobody has answered it yet' : 'no item has this id'}`);
      continue;
    }
    const { content } = hashes;
    desk.entries.set(item, { ...entry, content, outcome, facts: today(), sources });
  }
  await writeRecord(desk.folder, [...desk.entries.values()]);
  const taken = outcomes.data.length - lines.length;
  return said(lines.length === 0 ? 0 : 1, [...lines, `${taken} outcomes taken.`]);
}

/** How a review stands, as `--json` writes it. */
interface ReviewStatus {
  items: number;
  /** Items whose present wording was answered as the key says, with their facts checked. */
  reviewed: number;
  /** Of the first answer to each item, how many agreed with the key. */
  firstPass: { answered: number; agreed: number };
  needs: { item: string; need: Exclude<ReviewNeed, null> }[];
}

function status({ hashes, entries }: Desk, isJson: boolean): number {
  const needs = [...hashes].flatMap(([item, hash]) => {
    const need = needOf(entries.get(item), hash);
    return need ? [{ item, need }] : [];
  });
  const first = [...entries.values()].flatMap(({ answers }) => answers.slice(0, 1));
  const found: ReviewStatus = {
    items: hashes.size,
    reviewed: hashes.size - needs.length,
    firstPass: { answered: first.length, agreed: first.filter(({ agreed }) => agreed).length },
    needs,
  };
  if (isJson) return said(needs.length === 0 ? 0 : 1, [JSON.stringify(found, null, 2)]);
  return said(needs.length === 0 ? 0 : 1, [
    ...needs.map(({ item, need }) => `${item}: ${need}`),
    `${found.reviewed} of ${found.items} items are reviewed as they stand.`,
    `At the first answer, ${found.firstPass.agreed} of ${found.firstPass.answered} agreed with the key.`,
  ]);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function said(code: number, lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return code;
}
