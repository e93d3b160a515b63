/** `npm run schema`: writes the JSON Schemas that authors' editors read, from the program's own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { authorSchemas } from '../src/core/exam/author-schemas.ts';

const folder = join(import.meta.dirname, '../exams/schema');

await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(authorSchemas())) {
  const text = await format(JSON.stringify(schema), { parser: 'json' });
  await writeFile(join(folder, name), text);
}
