import { byPlace } from '../exam/problem.ts';
import type { ReadPackage } from '../exam/read-package.ts';
import { balance } from './balance.ts';
import { objectives, undrawable } from './coverage.ts';
import { leftovers } from './leftovers.ts';
import { rationale } from './rationale.ts';
import type { Remark, Rule, Say } from './remark.ts';
import { repeats } from './repeats.ts';
import { checkSnippets, type SnippetReader, snippetsOf } from './snippets.ts';
import { wording } from './wording.ts';

const rules: readonly Rule[] = [rationale, balance, repeats, wording, leftovers, objectives];

/**
 * The lint for content: what a careful editor would ask the author of a bank. It reads what could be
 * read, so it also works beside problems, which are the checks' own (`core/exam/check-package.ts`).
 *
 * @param readers by language, what holds snippets to what they claim to be
 * @returns remarks in the order of files and lines
 */
export function lintContent(
  read: ReadPackage,
  readers: ReadonlyMap<string, SnippetReader> = new Map(),
): Remark[] {
  const remarks: Remark[] = [];
  const say: Say = (rule, { source, path }, item, message, hint, text) => {
    const position =
      text === undefined || text === '' ? source.locate(path) : source.locateText(path, text);
    remarks.push({ rule, file: source.path, ...position, item, message, hint });
  };
  for (const rule of rules) rule(read.draft, say);
  undrawable(read, say);
  checkSnippets(snippetsOf(read.draft), readers, say);
  return remarks.sort(byPlace);
}
