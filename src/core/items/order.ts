import { z } from 'zod';
import { commonItemFields, idSchema } from '../exam/fields.ts';
import { optionSchema, optionViews, type OptionView } from './choice.ts';
import {
  idList,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';

const orderSchema = z.array(idSchema).min(2).max(12);

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('order'),
  steps: z.array(optionSchema).min(2).max(12).meta({
    description: 'All steps on offer. A step that no key names is a distractor.',
  }),
  key: orderSchema.meta({ description: 'The ids of the steps needed, in the right order.' }),
  alternatives: z.array(orderSchema).max(24).default([]).meta({
    description: 'Other orders that are just as right, each as long as the key.',
  }),
  scoring: z.enum(['all', 'positions', 'pairs']).default('all').meta({
    description: 'all or nothing; a point per right position; or a point per right neighbour pair.',
  }),
});

export type OrderItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ steps: z.array(idSchema).max(12) });

export type OrderResponse = z.infer<typeof responseSchema>;

export interface OrderView extends CommonView {
  type: 'order';
  steps: OptionView[];
}

/** The steps needed, picked and put in order. Several orders may be right. */
export const order: ItemType<OrderItem, OrderResponse, OrderView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.steps, 'steps', report);
    const checkOrder = (steps: string[], path: (string | number)[]): void => {
      steps.forEach((step, index) => {
        if (!item.steps.some((candidate) => candidate.id === step)) {
          report(
            [...path, index],
            `the key names \`${step}\`, which is not a step`,
            `Name steps among: ${idList(item.steps)}.`,
          );
        } else if (steps.indexOf(step) < index) {
          report([...path, index], `step \`${step}\` stands twice in the key`, 'Name it once.');
        }
      });
    };
    checkOrder(item.key, ['key']);
    item.alternatives.forEach((alternative, index) => {
      checkOrder(alternative, ['alternatives', index]);
      if (alternative.length !== item.key.length) {
        report(
          ['alternatives', index],
          `this order has ${alternative.length} steps but the key has ${item.key.length}`,
          'Give every right order the same number of steps.',
        );
      }
    });
  },
  blank: () => ({ steps: [] }),
  // How many steps are needed is part of what the item asks, so one step already counts as a
  // response: anything else would tell the length of the key.
  completeness: (_item, response) => (response.steps.length === 0 ? 'none' : 'all'),
  refusal(item, response) {
    const known = new Set(item.steps.map((step) => step.id));
    if (new Set(response.steps).size !== response.steps.length) return 'bad-response';
    return response.steps.every((step) => known.has(step)) ? null : 'bad-response';
  },
  maximum: (item) => partsOf(item) * item.points,
  score: (item, response) =>
    Math.max(...rightOrders(item).map((key) => rightParts(item, key, response.steps))) *
    item.points,
  keyed: (item) => ({ steps: [...item.key] }),
  lists: (item) => ({ steps: item.steps.map((step) => step.id) }),
  view: (item, arrangement) => ({
    type: 'order',
    id: item.id,
    stem: item.stem,
    maximum: item.scoring === 'all' ? order.maximum(item) : null,
    credit: item.scoring === 'all' ? 'whole' : 'each',
    steps: optionViews(item.steps, arrangement.steps),
  }),
};

function rightOrders(item: OrderItem): string[][] {
  return [item.key, ...item.alternatives];
}

function partsOf(item: OrderItem): number {
  switch (item.scoring) {
    case 'all':
      return 1;
    case 'positions':
      return item.key.length;
    case 'pairs':
      return item.key.length - 1;
  }
}

function rightParts(item: OrderItem, key: string[], steps: string[]): number {
  switch (item.scoring) {
    case 'all':
      return key.length === steps.length && key.every((step, index) => steps[index] === step)
        ? 1
        : 0;
    case 'positions': {
      const right = key.filter((step, index) => steps[index] === step).length;
      return Math.max(0, right - surplus(key, steps));
    }
    case 'pairs': {
      const right = key.slice(1).filter((step, index) => {
        const at = steps.indexOf(step);
        return at > 0 && steps[at - 1] === key[index];
      }).length;
      return Math.max(0, right - surplus(key, steps));
    }
  }
}

/** Steps beyond the length of the key: taken off, or listing every step would never cost a point. */
function surplus(key: string[], steps: string[]): number {
  return Math.max(0, steps.length - key.length);
}
