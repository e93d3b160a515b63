import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { allItems } from '../../src/core/exam/exam.ts';
import { code, type CodeItem } from '../../src/core/items/code.ts';
import { openPackage } from '../../src/main/library/package-source.ts';

/**
 * Answers to each code item, as people write them: right ones in many ways, wrong ones as near misses.
 * An answer is a whole file, or the item's solution with some edits.
 */
const answer = {
  name: z.string(),
  text: z.string().optional(),
  /** Pairs: what stands in the solution, what stands there instead. */
  edits: z.array(z.tuple([z.string(), z.string()])).optional(),
};
const answersSchema = z.strictObject({
  right: z.array(z.strictObject(answer)).min(5),
  wrong: z
    .array(
      z.strictObject({
        ...answer,
        /** The checks and guards that fail, no more and no fewer; `parse` when the file is broken. */
        fails: z.union([z.literal('parse'), z.array(z.string()).min(1)]),
      }),
    )
    .min(5),
});

type Answer = z.infer<typeof answersSchema>['right'][number];

const folder = join(import.meta.dirname, 'az-400-code');
const { exam, problems } = await openPackage(join(import.meta.dirname, '../../exams/az-400'));
if (!exam) throw new Error(JSON.stringify(problems));
const items = allItems(exam).filter((item): item is CodeItem => item.type === 'code');

function fileOf({ name, text, edits }: Answer, { id, solution }: CodeItem): string {
  if ((text === undefined) === (edits === undefined)) {
    throw new Error(`${id}, "${name}": give a text or edits`);
  }
  return (edits ?? []).reduce((file, [from, to]) => {
    if (!file.includes(from)) throw new Error(`${id}, "${name}": the solution lacks ${from}`);
    return file.replace(from, () => to);
  }, text ?? solution);
}

/** What was found in a file: whether it parses, and the checks and guards that fail. */
function found(item: CodeItem, text: string): { parses: boolean; failed: string[] } {
  const outcome = code.outcome?.(item, { text });
  if (outcome?.type !== 'code') throw new Error(`${item.id} says nothing about its checks`);
  const { parses, guards, checks } = outcome;
  return { parses: parses === true, failed: [...failed(guards), ...failed(checks)].sort() };
}

function failed(verdicts: Record<string, boolean>): string[] {
  return Object.entries(verdicts).flatMap(([id, passed]) => (passed ? [] : [id]));
}

it('there are code items, and each has a table of answers', () => {
  expect(items.length).toBeGreaterThanOrEqual(6);
  expect(
    readdirSync(folder)
      .map((name) => name.replace('.yaml', ''))
      .sort(),
  ).toEqual(items.map((item) => item.id).sort());
});

describe.each(items.map((item) => [item.id, item] as const))('%s', (id, item) => {
  const path = join(folder, `${id}.yaml`);
  const { right, wrong } = existsSync(path)
    ? answersSchema.parse(parse(readFileSync(path, 'utf8')))
    : { right: [], wrong: [] };

  it('has answers that differ', () => {
    const files = [...right, ...wrong].map((given) => fileOf(given, item));
    expect(new Set(files.map((file) => file.replaceAll(/\s+$/gm, ''))).size).toBe(files.length);
  });

  it('does not mind how its solution is laid out', () => {
    const layouts =
      item.format === 'text'
        ? [item.solution.replaceAll('  ', '      ')]
        : [
            JSON.stringify(parse(item.solution)),
            JSON.stringify(parse(item.solution), null, 4),
            ...(item.format === 'yaml' ? [stringify(parse(item.solution), { indent: 4 })] : []),
          ];
    for (const layout of [...layouts, item.solution.replaceAll('\n', '\r\n')]) {
      expect(code.score(item, { text: layout }), layout).toBe(code.maximum(item));
    }
  });

  it.each(right.map((given) => [given.name, given] as const))('right: %s', (_name, given) => {
    const response = { text: fileOf(given, item) };
    expect(found(item, response.text)).toEqual({ parses: true, failed: [] });
    expect(code.score(item, response)).toBe(code.maximum(item));
  });

  it.each(wrong.map((given) => [given.name, given] as const))('wrong: %s', (_name, given) => {
    const response = { text: fileOf(given, item) };
    const { parses, failed } = found(item, response.text);
    if (given.fails === 'parse') expect(parses).toBe(false);
    else expect({ parses, failed }).toEqual({ parses: true, failed: [...given.fails].sort() });
    expect(code.score(item, response)).toBeLessThan(code.maximum(item));
  });
});
