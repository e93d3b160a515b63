import { z } from 'zod';
import {
  caseStudyFileSchema,
  type Exam,
  examFileSchema,
  itemsFileSchema,
  seriesFileSchema,
} from '../exam/exam.ts';

/**
 * A whole exam as the store keeps it, for one that comes from a file. Left out `reference`: it was
 * stored before exams had such pages.
 */
export const storedExamSchema = examFileSchema.extend({
  items: itemsFileSchema,
  caseStudies: z.array(caseStudyFileSchema).max(1_000),
  series: z.array(seriesFileSchema).max(1_000),
  reference: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(300),
        title: z.string().min(1).max(1_000),
        body: z.string().min(1).max(1_000_000),
      }),
    )
    .max(1_000)
    .default([]),
  assets: z.record(z.string().min(1).max(1_000), z.string().regex(/^[0-9a-f]{64}$/)),
}) satisfies z.ZodType<Exam>;
