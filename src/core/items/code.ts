import { z } from 'zod';
import { authorFaults } from './code/author-faults.ts';
import { type Asked, evaluate } from './code/evaluate.ts';
import { languageOf } from './code/language.ts';
import type { CodeOutcome } from './code/outcome.ts';
import { codeSchema, longestFile } from './code/schema.ts';
import type { CommonItem, CommonView, ItemType } from './item-type.ts';

export type CodeItem = z.infer<typeof codeSchema> & CommonItem;

const responseSchema = z.strictObject({ text: z.string().max(longestFile) });

export interface CodeResponse {
  /** The whole file. */
  text: string;
}

export interface CodeView extends CommonView {
  type: 'code';
  /** The name of the file. */
  file: string;
  /** The language it is coloured as; a name that fenced code blocks use. */
  language: string;
  /** How many things are asked, each worth the same. */
  parts: number;
  /** Characters that the file may hold. */
  longest: number;
}

/** A file to complete or repair. A point per check on what it means, never on how it is written. */
export const code: ItemType<CodeItem, CodeResponse, CodeView> = {
  schema: codeSchema,
  responseSchema,
  check: (item, report) =>
    authorFaults({ ...asked(item), starter: item.starter, solution: item.solution }, report),
  blank: (item) => ({ text: item.starter }),
  completeness: (item, response) => (isAnswered(item, response) ? 'all' : 'none'),
  refusal: () => null,
  maximum: (item) => item.checks.length * item.points,
  score(item, response) {
    const { guards, checks } = outcomeOf(item, response);
    if (Object.values(guards).includes(false)) return 0;
    return Object.values(checks).filter(Boolean).length * item.points;
  },
  keyed: (item) => ({ text: item.solution }),
  lists: () => ({}),
  view: (item) => ({
    type: 'code',
    id: item.id,
    stem: item.stem,
    maximum: code.maximum(item),
    credit: 'each',
    file: item.file,
    language: asked(item).language,
    parts: item.checks.length,
    longest: longestFile,
  }),
  outcome: outcomeOf,
};

function asked(item: CodeItem): Asked {
  const { format, comments, checks, guards } = item;
  return { format, language: languageOf(item), comments, checks, guards };
}

function outcomeOf(item: CodeItem, response: CodeResponse): CodeOutcome {
  const answered = isAnswered(item, response);
  // A file that nobody touched earns nothing, not even by what it happens not to say.
  const { fault, guards, checks } = evaluate(asked(item), answered ? response.text : item.starter);
  const passed = (verdicts: typeof checks): Record<string, boolean> =>
    Object.fromEntries(
      [...verdicts].map(([id, verdict]) => [id, answered && verdict === 'passed']),
    );
  return {
    type: 'code',
    answered,
    parses: fault ?? true,
    guards: passed(guards),
    checks: passed(checks),
  };
}

/** White space at the end of lines and of the file is no answer, and an emptied file is none either. */
function isAnswered(item: CodeItem, response: CodeResponse): boolean {
  const text = withoutTrailingSpace(response.text);
  return text !== '' && text !== withoutTrailingSpace(item.starter);
}

function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
