import { z } from 'zod';
import { commonItemFields, titleSchema } from '../exam/fields.ts';
import { readNumber } from '../written-number.ts';
import type { CommonItem, CommonView, ItemType } from './item-type.ts';

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('number'),
  key: z.number().meta({ description: 'The right number.' }),
  tolerance: z.number().min(0).optional().meta({
    description: 'How far from the key a number may be and still be right. 0 when left out.',
  }),
  tolerancePercent: z.number().min(0).max(100).optional().meta({
    description: 'The same as a share of the key, in percent. Give one of the two.',
  }),
  unit: titleSchema.optional().meta({ description: 'Shown behind the field, such as minutes.' }),
  label: titleSchema.optional().meta({
    description: 'What stands above the field. "Your answer" when left out.',
  }),
});

export type NumberItem = z.infer<typeof schema> & CommonItem;

/** What was typed, not what it means: a half-written number is a response too. */
const responseSchema = z.strictObject({ text: z.string().max(500) });

export type NumberResponse = z.infer<typeof responseSchema>;

export interface NumberView extends CommonView {
  type: 'number';
  label: string | null;
  unit: string | null;
}

/** A typed number within a tolerance. All or nothing. */
export const number: ItemType<NumberItem, NumberResponse, NumberView> = {
  schema,
  responseSchema,
  check(item, report) {
    if (item.tolerance !== undefined && item.tolerancePercent !== undefined) {
      report(
        ['tolerancePercent'],
        '`tolerance` and `tolerancePercent` stand together',
        'Keep one of the two.',
      );
    }
    if (item.key === 0 && item.tolerancePercent !== undefined && item.tolerancePercent > 0) {
      report(
        ['tolerancePercent'],
        'a percentage of the key 0 is 0, so only 0 itself would be right',
        'Use `tolerance`.',
      );
    }
  },
  blank: () => ({ text: '' }),
  completeness: (_item, response) => (response.text.trim() === '' ? 'none' : 'all'),
  refusal: () => null,
  maximum: (item) => item.points,
  score: (item, response) => (isRight(item, response.text) ? item.points : 0),
  keyed: (item) => ({ text: String(item.key) }),
  outcome: (item, response) => ({ type: 'typed', isRight: isRight(item, response.text) }),
  lists: () => ({}),
  view: (item) => ({
    type: 'number',
    id: item.id,
    stem: item.stem,
    maximum: item.points,
    credit: 'whole',
    label: item.label ?? null,
    unit: item.unit ?? null,
  }),
};

function isRight(item: NumberItem, written: string): boolean {
  const given = readNumber(written, item.unit);
  return given.ok && isWithin(given.value, item);
}

/** The farthest that a right number may be from the key. */
function toleranceOf(item: NumberItem): number {
  return item.tolerancePercent === undefined
    ? (item.tolerance ?? 0)
    : (Math.abs(item.key) * item.tolerancePercent) / 100;
}

function isWithin(value: number, item: NumberItem): boolean {
  const tolerance = toleranceOf(item);
  // 0.4 is within 0.1 of 0.3, although the difference of the two in binary is a hair more.
  const hair = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(item.key), tolerance);
  return Math.abs(value - item.key) <= tolerance + (tolerance > 0 ? hair : 0);
}
