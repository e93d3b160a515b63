import { z } from 'zod';

/**
 * Ids are stable for ever and stand in logs, file names and addresses, so they are kept to plain
 * lower-case letters, digits, dots and hyphens. `constructor` is the one name of that form that every
 * JavaScript object has already, and is no id.
 */
export const idSchema = z
  .string()
  .max(64)
  .regex(/^(?!constructor$)[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .meta({
    description: 'Lower-case letters, digits, hyphens and dots; never changed once published.',
  });

/** One line of plain text. */
export const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\n]*$/);

/** Markdown: GitHub's tables and code blocks, pictures from the package, no raw HTML. */
export const markdownSchema = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .meta({ description: 'Markdown' });

/** Why an option is right, or what makes it wrong here. */
export const whySchema = markdownSchema.optional().meta({
  description: 'Why this is right, or what makes it wrong here (Markdown).',
});

export const referenceSchema = z.strictObject({
  title: titleSchema,
  url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500),
});

export type Reference = z.infer<typeof referenceSchema>;

/** A document that opens beside the question. */
const exhibitSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  body: markdownSchema.meta({ description: 'Markdown: a table, a picture, a file, a log.' }),
});

export type Exhibit = z.infer<typeof exhibitSchema>;

export const exhibitsSchema = z.array(exhibitSchema).min(1).max(10).optional().meta({
  description: 'Documents that open beside the question: a table, a picture, a file, a log.',
});

/** What every item has, whatever its type. */
export const commonItemFields = {
  id: idSchema,
  objective: idSchema.meta({ description: 'The id of an objective declared in exam.yaml.' }),
  stem: markdownSchema.meta({ description: 'The question itself (Markdown).' }),
  explanation: markdownSchema.meta({
    description: 'What decides the item, shown in the review (Markdown).',
  }),
  references: z.array(referenceSchema).max(20).meta({
    description: 'Pages that settle the item. May be empty, but must be there.',
  }),
  verified: z.iso
    .date()
    .meta({ description: 'The date on which the facts were checked: YYYY-MM-DD.' }),
  points: z.int().min(1).max(100).default(1).meta({
    description: 'What each scored part of the item is worth. 1 when left out.',
  }),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  enemies: z.array(idSchema).max(100).default([]).meta({
    description: 'Ids of items that never stand in the same form as this one.',
  }),
  tags: z.array(titleSchema).max(30).default([]),
  exhibits: exhibitsSchema,
  shuffle: z.boolean().default(true).meta({
    description: 'false keeps the order of the options as written.',
  }),
};
