import { z } from 'zod';
import {
  commonItemFields,
  idSchema,
  markdownSchema,
  titleSchema,
  whySchema,
} from '../exam/fields.ts';
import {
  arranged,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';
import type { OptionView } from './choice.ts';

const answerSchema = z.enum(['yes', 'no']);

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('statements'),
  labels: z.strictObject({ yes: titleSchema, no: titleSchema }).default({ yes: 'Yes', no: 'No' }),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        text: markdownSchema,
        key: answerSchema.meta({ description: 'yes or no' }),
        why: whySchema,
      }),
    )
    .min(1)
    .max(12),
  // Statements often build on one another, so their order stays unless an author says otherwise.
  shuffle: z.boolean().default(false),
});

export type StatementsItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ rows: z.record(idSchema, answerSchema) });

export type StatementsResponse = z.infer<typeof responseSchema>;

export interface StatementsView extends CommonView {
  type: 'statements';
  labels: { yes: string; no: string };
  rows: OptionView[];
}

/** Rows, each yes or no. A point per row. */
export const statements: ItemType<StatementsItem, StatementsResponse, StatementsView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.rows, 'rows', report);
  },
  blank: () => ({ rows: {} }),
  completeness(item, response) {
    const filled = item.rows.filter((row) => response.rows[row.id] !== undefined).length;
    if (filled === 0) return 'none';
    return filled < item.rows.length ? 'some' : 'all';
  },
  refusal: (item, response) =>
    Object.keys(response.rows).every((id) => item.rows.some((row) => row.id === id))
      ? null
      : 'bad-response',
  maximum: (item) => item.rows.length * item.points,
  score: (item, response) =>
    item.rows.filter((row) => response.rows[row.id] === row.key).length * item.points,
  keyed: (item) => ({ rows: Object.fromEntries(item.rows.map((row) => [row.id, row.key])) }),
  lists: (item) => ({ rows: item.rows.map((row) => row.id) }),
  view: (item, arrangement) => ({
    type: 'statements',
    id: item.id,
    stem: item.stem,
    maximum: statements.maximum(item),
    credit: 'each',
    labels: item.labels,
    rows: arranged(item.rows, arrangement.rows).map(({ id, text }) => ({ id, text })),
  }),
};
