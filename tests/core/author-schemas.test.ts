import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { authorSchemas } from '../../src/core/exam/author-schemas.ts';

it.each(Object.entries(authorSchemas()))('%s is what `npm run schema` writes', (name, schema) => {
  const file = join(import.meta.dirname, '../../exams/schema', name);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
