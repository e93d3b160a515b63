import { z } from 'zod';
import {
  commonItemFields,
  idSchema,
  markdownSchema,
  titleSchema,
  whySchema,
} from '../../exam/fields.ts';

/** Characters of a file that a candidate enters. Far above what fits into the room's minutes. */
export const longestFile = 20_000;

const patternSchema = z.string().min(1).max(300);

const countSchema = z.int().min(0).max(longestFile);

/** One look at the file. Exactly one form; `authorFaults` holds that, with words for each mistake. */
const looks = {
  path: z.string().trim().min(1).max(300).optional().meta({
    description: 'yaml and json: where to look, as a JSONPath (RFC 9535), such as $.trigger.batch',
  }),
  exists: z.boolean().optional().meta({
    description: 'Whether the path leads anywhere at all.',
  }),
  equals: z.unknown().optional().meta({
    description: 'The value that means the same, however it is written.',
  }),
  unordered: z.boolean().optional().meta({
    description: 'With `equals`: members of lists may stand in any order.',
  }),
  contains: z.unknown().optional().meta({
    description: 'A member of a list, a piece of a text, or some keys of a mapping.',
  }),
  length: z
    .union([
      countSchema,
      z.strictObject({ min: countSchema.optional(), max: countSchema.optional() }),
    ])
    .optional()
    .meta({ description: 'How many members, keys or characters: a number, or min and max.' }),
  matches: patternSchema.optional().meta({
    description: 'A pattern (RE2) that fits some part of the value.',
  }),
  pattern: patternSchema.optional().meta({
    description: 'text: a pattern (RE2) that fits some part of the file, comments left out.',
  }),
  absent: z.boolean().optional().meta({
    description: 'With `pattern`: true when it must fit nowhere.',
  }),
  ignoreCase: z.boolean().optional().meta({
    description: 'With `matches` and `pattern`: capitals and small letters are the same.',
  }),
};

const lookSchema = z.strictObject(looks);

const groupSchema = z.strictObject({
  ...looks,
  any: z.array(lookSchema).min(2).max(8).optional(),
  all: z.array(lookSchema).min(2).max(8).optional(),
});

const checkSchema = z.strictObject({
  id: idSchema,
  text: markdownSchema.meta({
    description: 'What the file has to say, in a sentence (Markdown). Shown in the review only.',
  }),
  why: whySchema,
  ...looks,
  any: z.array(groupSchema).min(2).max(8).optional().meta({
    description: 'Several valid ways of writing it: one of them is enough.',
  }),
  all: z.array(groupSchema).min(2).max(8).optional().meta({
    description: 'Several looks that must all succeed.',
  }),
});

/** One look at the file, or several of them. */
export interface Look extends z.infer<typeof lookSchema> {
  any?: Look[] | undefined;
  all?: Look[] | undefined;
}

export type Check = z.infer<typeof checkSchema>;

const fileSchema = z.string().max(longestFile / 2);

export const codeSchema = z.strictObject({
  ...commonItemFields,
  type: z.literal('code'),
  file: titleSchema.meta({ description: 'The name of the file, shown above the editor.' }),
  format: z.enum(['yaml', 'json', 'text']).meta({
    description:
      'How the file is read: yaml and json for what they mean, text (Bicep, KQL, scripts) by patterns.',
  }),
  language: z
    .string()
    .regex(/^[a-z]+$/)
    .optional()
    .meta({
      description: 'How it is coloured: a name as behind three back quotes. Left out: by the file.',
    }),
  comments: z.array(titleSchema).max(4).optional().meta({
    description:
      'text: what begins a comment to the end of a line. Left out: as the language has it.',
  }),
  starter: fileSchema.meta({ description: 'The file as the candidate finds it.' }),
  checks: z.array(checkSchema).min(1).max(12).meta({
    description: 'What the file has to say; a point each.',
  }),
  guards: z.array(checkSchema).max(12).default([]).meta({
    description: 'What must not be broken: when one fails, no check counts. Worth nothing.',
  }),
  solution: fileSchema.min(1).meta({ description: 'A whole right answer, shown in the review.' }),
});
