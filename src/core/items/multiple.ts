import { z } from 'zod';
import { commonItemFields, idSchema } from '../exam/fields.ts';
import { optionSchema, type OptionView, optionViews } from './choice.ts';
import {
  idList,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('multiple'),
  options: z.array(optionSchema).min(2).max(12),
  key: z.array(idSchema).min(1).max(12).meta({ description: 'The ids of all right options.' }),
  choose: z.int().min(1).max(12).optional().meta({
    description:
      'How many to choose, as the stem says. Left out, the candidate chooses all that apply.',
  }),
  scoring: z.enum(['each', 'right-minus-wrong', 'all']).optional().meta({
    description:
      'each: a point per right option (needs `choose`). right-minus-wrong: never below 0. all: all or nothing. Left out: `each` with `choose`, `right-minus-wrong` without.',
  }),
});

export type MultipleItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ options: z.array(idSchema).max(12) });

export type MultipleResponse = z.infer<typeof responseSchema>;

export interface MultipleView extends CommonView {
  type: 'multiple';
  options: OptionView[];
  /** How many to choose; null means all that apply. */
  choose: number | null;
}

/** Several of several options: choose N, or all that apply. */
export const multiple: ItemType<MultipleItem, MultipleResponse, MultipleView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.options, 'options', report);
    item.key.forEach((key, index) => {
      if (!item.options.some((option) => option.id === key)) {
        report(
          ['key', index],
          `the key \`${key}\` is not an option`,
          `Name some of: ${idList(item.options)}.`,
        );
      } else if (item.key.indexOf(key) < index) {
        report(
          ['key', index],
          `\`${key}\` stands twice in the key`,
          'Name each right option once.',
        );
      }
    });
    if (item.choose !== undefined && item.choose !== new Set(item.key).size) {
      report(
        ['choose'],
        `\`choose\` is ${item.choose} but the key has ${new Set(item.key).size}`,
        'Let `choose` be the number of right options, or leave it out for "all that apply".',
      );
    }
    // Without a limit, ticking every option would earn every point.
    if (item.scoring === 'each' && item.choose === undefined) {
      report(
        ['scoring'],
        '`scoring: each` needs `choose`',
        'Say how many to choose, or use `right-minus-wrong` or `all`.',
      );
    }
  },
  blank: () => ({ options: [] }),
  completeness(item, response) {
    if (response.options.length === 0) return 'none';
    return item.choose !== undefined && response.options.length < item.choose ? 'some' : 'all';
  },
  refusal(item, response) {
    const known = new Set(item.options.map((option) => option.id));
    if (new Set(response.options).size !== response.options.length) return 'bad-response';
    if (!response.options.every((option) => known.has(option))) return 'bad-response';
    return item.choose !== undefined && response.options.length > item.choose ? 'too-many' : null;
  },
  maximum: (item) => (scoringOf(item) === 'all' ? item.points : item.points * item.key.length),
  score(item, response) {
    const right = response.options.filter((option) => item.key.includes(option)).length;
    const wrong = response.options.length - right;
    switch (scoringOf(item)) {
      case 'each':
        return right * item.points;
      case 'right-minus-wrong':
        return Math.max(0, right - wrong) * item.points;
      case 'all':
        return right === item.key.length && wrong === 0 ? item.points : 0;
    }
  },
  keyed: (item) => ({ options: [...item.key] }),
  lists: (item) => ({ options: item.options.map((option) => option.id) }),
  view: (item, arrangement) => ({
    type: 'multiple',
    id: item.id,
    stem: item.stem,
    maximum: item.choose === undefined && scoringOf(item) !== 'all' ? null : multiple.maximum(item),
    credit: scoringOf(item) === 'all' ? 'whole' : 'each',
    options: optionViews(item.options, arrangement.options),
    choose: item.choose ?? null,
  }),
};

/**
 * A plain count of right options is only safe where the room holds the candidate to N; otherwise
 * ticking everything would score full, so wrong ones are taken off.
 */
function scoringOf(item: MultipleItem): 'each' | 'right-minus-wrong' | 'all' {
  return item.scoring ?? (item.choose === undefined ? 'right-minus-wrong' : 'each');
}
