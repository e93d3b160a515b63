import { XMLValidator } from 'fast-xml-parser';
import type { SnippetReader } from '../../core/lint/snippets.ts';

/** XML: a whole document, or a part of one, which may have several roots. */
export const readMarkup: SnippetReader = (text) => {
  const isWhole = text.trimStart().startsWith('<?xml');
  const result = XMLValidator.validate(isWhole ? text : `<part>${text}</part>`);
  return result === true ? null : { message: result.err.msg, line: result.err.line };
};
