import { z } from 'zod';
import { caseStudyFileSchema, examFileSchema, itemsFileSchema, seriesFileSchema } from './exam.ts';

/** JSON Schemas for authors' editors: file name to schema. */
export function authorSchemas(): Record<string, object> {
  // `input`: what an author writes, so fields with a default may be left out.
  const write = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input' });
  return {
    'exam.schema.json': write(examFileSchema),
    'items.schema.json': write(itemsFileSchema),
    'case-study.schema.json': write(caseStudyFileSchema),
    'series.schema.json': write(seriesFileSchema),
  };
}
