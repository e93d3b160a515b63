/** One finished attempt, signed, for an instructor: `.mockattempt`. See docs/data.md. */
import { z } from 'zod';
import {
  actSchema,
  formSchema,
  mostEvents,
  resultSchema,
  spanSchema,
  termsSchema,
  wallSchema,
} from './log.ts';

export const attemptFormat = 'mockroom-attempt';
export const attemptSchemaVersion = 1;

const line = z.string().max(1_000);

/** What is signed. It names items and options by their ids, and holds no text and no key of any. */
export const signedAttemptSchema = z.strictObject({
  id: z.string().min(1).max(100),
  /** Version of the program that wrote it. */
  program: z.string().max(100),
  candidate: line,
  exam: z.strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    id: line,
    code: line.nullable(),
    title: line,
    version: z.int().min(1),
  }),
  startedAt: wallSchema,
  finishedAt: wallSchema,
  savedAt: wallSchema,
  limit: spanSchema.nullable(),
  terms: termsSchema,
  form: formSchema,
  events: z
    .array(
      z.looseObject({ seq: z.int().min(1), at: wallSchema, spent: spanSchema, type: z.string() }),
    )
    .min(1)
    .max(mostEvents),
  result: resultSchema,
});

/** The act within an event of a signed attempt, checked apart from its number and times. */
export const signedActSchema = actSchema;

export const attemptFileSchema = z.strictObject({
  format: z.literal(attemptFormat),
  schema: z.literal(attemptSchemaVersion),
  attempt: z.unknown(),
  /** Ed25519 public key, 32 bytes in base64. */
  key: z.base64().length(44),
  /** Ed25519 signature of `{ attempt, format, schema }` as canonical JSON, 64 bytes in base64. */
  signature: z.base64().length(88),
});

export type SignedAttempt = z.infer<typeof signedAttemptSchema>;
