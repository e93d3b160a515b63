/**
 * What an attempt is made of, as a schema: for attempts that come from a file and may have been
 * written by anyone. What the program wrote itself it reads without.
 */
import { z } from 'zod';
import type { AttemptEvent } from '../attempt/events.ts';
import type { Terms } from '../attempt/terms.ts';
import type { Form } from '../form/form.ts';

/** An id as it stands in a log; those of exams are narrower. */
const name = z.string().min(1).max(300);
const longText = z.string().max(200_000);
const kept = z.tuple([z.int().min(0), z.int().min(0)]).exactOptional();

/** Milliseconds since 1970, within what a date can hold. */
export const wallSchema = z.int().min(0).max(8_640_000_000_000_000);
/** A stretch of exam time in milliseconds. */
export const spanSchema = z.int().min(0).max(8_640_000_000_000_000);

export const formSchema = z.strictObject({
  seed: z.int().min(0).max(0xffff_ffff),
  sections: z
    .array(
      z.strictObject({
        id: name,
        kind: z.enum(['standard', 'case', 'series']),
        title: z.string().max(1_000),
        source: name.nullable(),
        items: z
          .array(
            z.strictObject({ id: name, arrangement: z.record(name, z.array(name).max(1_000)) }),
          )
          .max(2_000),
      }),
    )
    .min(1)
    .max(100),
}) satisfies z.ZodType<Form>;

const names = z.array(name).max(2_000);

export const termsSchema = z.strictObject({
  practice: z
    .strictObject({
      selection: z.strictObject({
        domains: names,
        objectives: names,
        types: names,
        only: z.array(z.enum(['missed', 'unseen', 'marked'])).max(3),
        last: z.int().min(1).max(1_000),
        number: z.int().min(1).max(2_000),
      }),
      minutes: z.number().min(0).max(100_000).nullable(),
      feedback: z.enum(['each', 'end']),
    })
    .nullable(),
  accommodations: z.strictObject({
    time: z.literal([1, 1.25, 1.5, 2, 'none']),
    extraMinutes: z.int().min(0).max(100_000),
    stopClockBreaks: z.boolean(),
    masking: z.boolean(),
    lineReader: z.boolean(),
    reducedMotion: z.boolean(),
    largeTargets: z.boolean(),
    spokenTime: z.boolean(),
  }),
}) satisfies z.ZodType<Terms>;

export const resultSchema = z.strictObject({
  passed: z.boolean(),
  scaled: z.number(),
  points: z.number(),
  maximum: z.number(),
  end: z.enum(['candidate', 'time']),
});

const section = { section: name };
const item = { item: name };

/** What a response holds is for its item to say: see `parseResponse`. */
export const actSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agreed') }),
  z.strictObject({ type: z.literal('started') }),
  z.strictObject({ type: z.literal('entered'), ...section }),
  z.strictObject({ type: z.literal('moved'), ...item }),
  z.strictObject({ type: z.literal('reviewed'), ...section }),
  z.strictObject({ type: z.literal('answered'), ...item, response: z.looseObject({}), kept }),
  z.strictObject({ type: z.literal('reset'), ...item }),
  z.strictObject({ type: z.literal('marked'), ...item, marked: z.boolean() }),
  z.strictObject({ type: z.literal('flagged'), ...item, flagged: z.boolean() }),
  z.strictObject({ type: z.literal('struck'), ...item, option: name, struck: z.boolean() }),
  z.strictObject({
    type: z.literal('highlighted'),
    part: z.string().min(1).max(1_000),
    ranges: z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(5_000),
  }),
  z.strictObject({ type: z.literal('noted'), ...item, text: longText, kept }),
  z.strictObject({ type: z.literal('scribbled'), text: longText, kept }),
  z.strictObject({
    type: z.literal('rated'),
    ...item,
    confidence: z.enum(['sure', 'unsure', 'guess']).nullable(),
  }),
  z.strictObject({ type: z.literal('checked'), ...item }),
  z.strictObject({ type: z.literal('consulted'), page: z.string().max(1_000).nullable() }),
  z.strictObject({ type: z.literal('rested'), closes: names }),
  z.strictObject({ type: z.literal('returned') }),
  z.strictObject({ type: z.literal('left'), ...section }),
  z.strictObject({
    type: z.literal('resumed'),
    away: spanSchema,
    reason: z.enum(['sleep', 'stopped']).optional(),
  }),
  z.strictObject({ type: z.literal('ended'), reason: z.enum(['candidate', 'time']) }),
  z.strictObject({ type: z.literal('commented'), ...item, text: longText, kept }),
]);

/** Most events of one attempt: ten a second for a day. */
export const mostEvents = 864_000;

/** Whether events are numbered from 1 without gaps, and exam time never runs back. */
export function isInOrder(events: readonly Pick<AttemptEvent, 'seq' | 'spent'>[]): boolean {
  return events.every(
    ({ seq, spent }, index) => seq === index + 1 && spent >= (events[index - 1]?.spent ?? 0),
  );
}
