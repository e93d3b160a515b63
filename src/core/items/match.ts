import { z } from 'zod';
import { commonItemFields, idSchema, markdownSchema, whySchema } from '../exam/fields.ts';
import { optionViews, type OptionView } from './choice.ts';
import {
  idList,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('match'),
  reuse: z.enum(['once', 'many']).default('once').meta({
    description: 'Whether a source may stand on one target only, or on several.',
  }),
  sources: z
    .array(
      z.strictObject({
        id: idSchema,
        text: markdownSchema,
        why: whySchema,
        distractor: z.boolean().default(false).meta({
          description: 'true: this source belongs to no target, on purpose.',
        }),
      }),
    )
    .min(2)
    .max(12),
  targets: z
    .array(
      z.strictObject({
        id: idSchema,
        text: markdownSchema,
        key: idSchema.meta({ description: 'The id of the source that belongs here.' }),
        why: whySchema,
      }),
    )
    .min(1)
    .max(12),
});

export type MatchItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ targets: z.record(idSchema, idSchema) });

export type MatchResponse = z.infer<typeof responseSchema>;

export interface MatchView extends CommonView {
  type: 'match';
  reuse: 'once' | 'many';
  sources: OptionView[];
  targets: OptionView[];
}

/** Sources placed on targets. A point per target. */
export const match: ItemType<MatchItem, MatchResponse, MatchView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.sources, 'sources', report);
    reportTwins(item.targets, 'targets', report);
    item.targets.forEach((target, index) => {
      const source = item.sources.find((candidate) => candidate.id === target.key);
      if (!source) {
        report(
          ['targets', index, 'key'],
          `the key \`${target.key}\` is not a source`,
          `Name one of: ${idList(item.sources)}.`,
        );
      } else if (source.distractor) {
        report(
          ['targets', index, 'key'],
          `the key \`${target.key}\` is a source marked \`distractor: true\``,
          'Name another source, or take the mark away.',
        );
      } else if (
        item.reuse === 'once' &&
        item.targets.findIndex((other) => other.key === target.key) < index
      ) {
        report(
          ['targets', index, 'key'],
          `\`${target.key}\` is the key of two targets but may be used once`,
          'Use `reuse: many`, or another source.',
        );
      }
    });
    item.sources.forEach((source, index) => {
      if (!source.distractor && !item.targets.some((target) => target.key === source.id)) {
        report(
          ['sources', index, 'id'],
          `source \`${source.id}\` is never used`,
          'Make it the key of a target, or mark it `distractor: true`.',
        );
      }
    });
  },
  blank: () => ({ targets: {} }),
  completeness(item, response) {
    const filled = item.targets.filter(
      (target) => response.targets[target.id] !== undefined,
    ).length;
    if (filled === 0) return 'none';
    return filled < item.targets.length ? 'some' : 'all';
  },
  refusal(item, response) {
    const placed = Object.entries(response.targets);
    const fits = placed.every(
      ([target, source]) =>
        item.targets.some((candidate) => candidate.id === target) &&
        item.sources.some((candidate) => candidate.id === source),
    );
    if (!fits) return 'bad-response';
    const sources = placed.map(([, source]) => source);
    return item.reuse === 'once' && new Set(sources).size < sources.length ? 'too-many' : null;
  },
  maximum: (item) => item.targets.length * item.points,
  score: (item, response) =>
    item.targets.filter((target) => response.targets[target.id] === target.key).length *
    item.points,
  keyed: (item) => ({
    targets: Object.fromEntries(item.targets.map((target) => [target.id, target.key])),
  }),
  lists: (item) => ({ sources: item.sources.map((source) => source.id) }),
  view: (item, arrangement) => ({
    type: 'match',
    id: item.id,
    stem: item.stem,
    maximum: match.maximum(item),
    credit: 'each',
    reuse: item.reuse,
    sources: optionViews(item.sources, arrangement.sources),
    targets: item.targets.map(({ id, text }) => ({ id, text })),
  }),
};
