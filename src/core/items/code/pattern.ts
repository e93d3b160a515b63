import { RE2JS, RE2JSException } from 're2js';
import { fail, ok, type Result } from '../../result.ts';
import type { Work } from './work.ts';

/** A pattern that has been understood: RE2, whose time grows with the text and not faster. */
export type Pattern = RE2JS;

/**
 * Steps of a compiled pattern. Each character of a text may cost as many; a pattern of one line has
 * a hundred or so.
 */
const mostSteps = 500;

export function compilePattern(
  pattern: string,
  letters: 'as-written' | 'any-case',
): Result<Pattern, string> {
  const flags = RE2JS.MULTILINE | (letters === 'any-case' ? RE2JS.CASE_INSENSITIVE : 0);
  try {
    const compiled = RE2JS.compile(pattern, flags);
    return compiled.programSize() > mostSteps ? fail('it repeats too much') : ok(compiled);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return fail(error.message.replace(/^error parsing regexp: /, ''));
  }
}

/** Whether the pattern fits some part of the text. */
export function fits(pattern: Pattern, text: string, work: Work): boolean {
  work.spend(1 + Math.ceil((text.length * pattern.programSize()) / 100));
  return pattern.test(text);
}

/** Whether the pattern fits the whole text. */
export function fitsWhole(pattern: Pattern, text: string, work: Work): boolean {
  work.spend(1 + Math.ceil((text.length * pattern.programSize()) / 100));
  return pattern.testExact(text);
}
