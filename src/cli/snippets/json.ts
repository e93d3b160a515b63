import type { SnippetReader } from '../../core/lint/snippets.ts';
import { parseFile } from '../../core/items/code/parse.ts';

/** JSON as templates and settings have it, with comments. */
export const readJson: SnippetReader = (text) => {
  const parsed = parseFile(text, 'json');
  return parsed.ok ? null : { message: parsed.error.message, line: parsed.error.line };
};
