/** All data of one candidate in one file, `.mockroom-data`. See docs/data.md. */
import { z } from 'zod';
import { mostEvents, spanSchema, wallSchema } from './log.ts';

export const dataFormat = 'mockroom-data';
export const dataSchemaVersion = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A column of the store that holds JSON, as it stands there: sealed where its exam is locked. */
const json = z.string().min(1).max(50_000_000);

const storedEventSchema = z.strictObject({
  seq: z.int().min(1).max(mostEvents),
  at: wallSchema,
  spent: spanSchema,
  act: json,
});

const storedAttemptSchema = z.strictObject({
  id: z.string().regex(/^[\w-]{1,100}$/),
  exam: hash,
  form: json,
  terms: json.nullable(),
  limit: spanSchema.min(1).nullable(),
  createdAt: wallSchema,
  startedAt: wallSchema,
  finishedAt: wallSchema.nullable(),
  spent: spanSchema,
  lastAt: wallSchema,
  result: json.nullable(),
  events: z.array(storedEventSchema).min(1).max(mostEvents),
});

const storedExamSchema = z.strictObject({
  hash,
  id: z.string().min(1).max(100),
  version: z.int().min(1).max(1_000_000),
  content: json,
  card: json,
  importedAt: wallSchema,
  lock: json.nullable(),
});

const storedPictureSchema = z.strictObject({
  hash,
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']),
  /** Base64. */
  bytes: z.base64(),
});

export const dataSchema = z.strictObject({
  profile: z.strictObject({
    /** Names the candidate on every computer; made by chance with the profile. */
    origin: z.string().regex(/^[0-9a-f]{32}$/),
    // In one line, with something in it that can be seen.
    name: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*[\p{L}\p{N}\p{P}\p{S}][^\p{Cc}\p{Zl}\p{Zp}]*$/u),
    createdAt: wallSchema,
    settings: json,
  }),
  /** The versions of exams that the attempts were sat with. */
  exams: z.array(storedExamSchema).max(10_000),
  pictures: z.array(storedPictureSchema).max(100_000),
  attempts: z.array(storedAttemptSchema).max(100_000),
});

/** What stands around the data. Its version is looked at first, the hash next, the data last. */
export const dataFileSchema = z.strictObject({
  format: z.literal(dataFormat),
  schema: z.literal(dataSchemaVersion),
  exportedAt: wallSchema,
  /** Version of the program that wrote it. */
  program: z.string().max(100),
  /** SHA-256 (hex) of `data` as canonical JSON. */
  hash,
  data: z.unknown(),
});

export type CandidateData = z.infer<typeof dataSchema>;
export type StoredExamRow = CandidateData['exams'][number];
export type StoredAttemptRow = CandidateData['attempts'][number];
