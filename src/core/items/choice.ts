import { z } from 'zod';
import { commonItemFields, idSchema, markdownSchema, whySchema } from '../exam/fields.ts';
import {
  arranged,
  idList,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';

export const optionSchema = z.strictObject({
  id: idSchema,
  text: markdownSchema,
  why: whySchema,
});

export type Option = z.infer<typeof optionSchema>;

/** An option as the room may show it. */
export interface OptionView {
  id: string;
  text: string;
}

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('choice'),
  options: z.array(optionSchema).min(2).max(12),
  key: idSchema.meta({ description: 'The id of the right option.' }),
});

export type ChoiceItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ option: idSchema.nullable() });

export type ChoiceResponse = z.infer<typeof responseSchema>;

export interface ChoiceView extends CommonView {
  type: 'choice';
  options: OptionView[];
}

/** One of several options. All or nothing. */
export const choice: ItemType<ChoiceItem, ChoiceResponse, ChoiceView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.options, 'options', report);
    if (!item.options.some((option) => option.id === item.key)) {
      report(
        ['key'],
        `the key \`${item.key}\` is not an option`,
        `Name one of: ${idList(item.options)}.`,
      );
    }
  },
  blank: () => ({ option: null }),
  completeness: (_item, response) => (response.option === null ? 'none' : 'all'),
  refusal: (item, response) =>
    response.option === null || item.options.some((option) => option.id === response.option)
      ? null
      : 'bad-response',
  maximum: (item) => item.points,
  score: (item, response) => (response.option === item.key ? item.points : 0),
  keyed: (item) => ({ option: item.key }),
  lists: (item) => ({ options: item.options.map((option) => option.id) }),
  view: (item, arrangement) => ({
    type: 'choice',
    id: item.id,
    stem: item.stem,
    maximum: item.points,
    credit: 'whole',
    options: optionViews(item.options, arrangement.options),
  }),
};

/** Options without their reasons, in the order drawn. */
export function optionViews(
  options: readonly Option[],
  order: readonly string[] | undefined,
): OptionView[] {
  return arranged(options, order).map(({ id, text }) => ({ id, text }));
}
