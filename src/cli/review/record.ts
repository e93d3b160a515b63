import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, parse, visit } from 'yaml';
import { z } from 'zod';
import type { Remark } from '../../core/lint/remark.ts';
import type { OpenedPackage } from '../../main/library/package-source.ts';
import { type ItemHashes, itemHashes } from './hashes.ts';

/** The file beside `exam.yaml` that tells how the items were checked. */
export const recordName = 'review.yaml';

const date = z.iso.date();

const answerSchema = z.strictObject({
  /** Whether somebody who did not see the key answered as the key says. */
  agreed: z.boolean(),
  sure: z.enum(['sure', 'unsure', 'guess']),
  date,
});

const entrySchema = z.strictObject({
  item: z.string(),
  /** The hash of the item when its facts were last checked; see `hashes.ts`. */
  content: z.string().optional(),
  /** The hash of what was last answered without the key. */
  asked: z.string().optional(),
  /** Answers given without the key, the first one first. */
  answers: z.array(answerSchema).default([]),
  /** What came of them and of the check of the facts: `kept`, or what was changed. */
  outcome: z.string().optional(),
  /** When the facts were checked against their sources. */
  facts: date.optional(),
  /** What was opened for that: the address of a page, or a book with its chapter. */
  sources: z.array(z.string().min(1)).default([]),
});

export type ReviewEntry = z.infer<typeof entrySchema>;

/** Why an item needs a review, or null when it has one. */
export type ReviewNeed = 'missing' | 'edited' | 'unanswered' | 'disagreed' | 'unsourced' | null;

/**
 * The record of a package.
 *
 * @returns null when the package has none
 * @throws Error, with words for whoever keeps it, when the file is there and is no record
 */
export async function readRecord(folder: string): Promise<ReviewEntry[] | null> {
  let text: string;
  try {
    text = await readFile(join(folder, recordName), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  const parsed = z.array(entrySchema).safeParse(parse(text) ?? []);
  if (parsed.success) return parsed.data;
  throw new Error(entryFault(recordName, parsed.error));
}

/** Says which entry of a list is not as it should be. */
export function entryFault(file: string, { issues }: z.ZodError): string {
  const [entry, ...field] = issues[0]?.path ?? [];
  const place = typeof entry === 'number' ? `entry ${entry + 1}: ` : '';
  return `${file}: ${place}${field.join('.')} ${issues[0]?.message ?? ''}`;
}

const head = `# How each item was checked: answers given without the key, what came of them, and when and by which
# sources the facts were checked. \`content\` names the item as it was then, \`asked\` what a candidate meets of
# it; an item that was edited since needs a new review. Kept by \`npm run exam -- review\`; not loaded by the
# program.
`;

/** Writes the record beside the old one and swaps them, so that a full disk takes nothing away. */
export async function writeRecord(folder: string, entries: readonly ReviewEntry[]): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.item < b.item ? -1 : 1));
  const text = sorted.map(written).join('');
  const path = join(folder, recordName);
  await writeFile(`${path}.new`, head + text, { flush: true });
  await rename(`${path}.new`, path);
}

/** An entry in few lines: the record of a bank is read and compared by people. */
function written({ item, content, asked, answers, outcome, facts, sources }: ReviewEntry): string {
  const document = new Document([{ item, content, asked, answers, outcome, facts, sources }]);
  visit(document, {
    Map(_key, node, path) {
      if (path.length > 2) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** What an item still needs, by what the record has of it. */
export function needOf(entry: ReviewEntry | undefined, hashes: ItemHashes): ReviewNeed {
  if (!entry) return 'missing';
  const last = entry.answers.at(-1);
  if (!last || entry.asked === undefined) return 'unanswered';
  if (entry.asked !== hashes.asked) return 'edited';
  if (!last.agreed) return 'disagreed';
  if (entry.facts === undefined || entry.content !== hashes.content) return 'edited';
  return entry.sources.length === 0 ? 'unsourced' : null;
}

const words: Record<Exclude<ReviewNeed, null>, [message: string, hint: string]> = {
  missing: ['nobody has reviewed this item', 'Let somebody who did not write it answer it.'],
  edited: [
    'this item was edited since its review',
    'Have it answered, and its facts checked, again.',
  ],
  unanswered: ['nobody has answered this item', 'Let somebody who did not write it answer it.'],
  disagreed: [
    'whoever answered this item did not agree with its key',
    'Settle it by the source; then mend the item or take it out.',
  ],
  unsourced: [
    'the record names no source by which the facts were checked',
    'Open the source, compare, and name it with the outcome.',
  ],
};

/**
 * What the record of a package says is left to review; nothing for a package without a record, which
 * most have.
 */
export async function reviewRemarks(opened: OpenedPackage, folder: string): Promise<Remark[]> {
  const at = { rule: 'review', file: recordName, line: 1, column: 1 };
  let entries: ReviewEntry[] | null;
  try {
    entries = await readRecord(folder);
  } catch (error) {
    return [
      {
        ...at,
        item: null,
        message: `this record cannot be read: ${(error as Error).message}`,
        hint: 'Mend it, or begin a new one.',
      },
    ];
  }
  if (!entries) return [];
  const byItem = new Map(entries.map((entry) => [entry.item, entry]));
  const hashes = itemHashes(opened.draft, opened.pictures);
  const gone = entries.filter(({ item }) => !hashes.has(item));
  return [
    ...[...hashes].flatMap(([item, hash]) => {
      const need = needOf(byItem.get(item), hash);
      if (!need) return [];
      const [message, hint] = words[need];
      return [{ ...at, item, message, hint }];
    }),
    ...gone.map(({ item }) => ({
      ...at,
      item,
      message: 'the record tells of an item that is not in the exam',
      hint: 'Take the entry out.',
    })),
  ];
}
