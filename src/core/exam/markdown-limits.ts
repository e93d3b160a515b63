/**
 * How much of each mark a Markdown text may have before it is parsed. The parser's effort grows with the
 * square of some marks, or faster: 20,000 characters of `- - - a` take it a minute, a page of 100,000
 * characters of `*a_` two, and a screen that shows quotes a few thousand levels deep overflows its stack.
 * At these limits the same constructs cost well below a second, and no text that a person reads comes near.
 */
export const markdownLimits = {
  /** Marks of quotes and lists, one in the other, at the beginning of a line. */
  nesting: 12,
  /** Columns that such marks and the spaces around them take. */
  indentation: 200,
  /** Signs of a block that can end emphasis or strike out: `*`, `_` and `~` behind something. */
  emphasis: 1_000,
  /** Square brackets of a block. */
  brackets: 2_000,
  /** Addresses that begin with `www.` in a row without a space. */
  addresses: 50,
  /** Lines of `===` or `---` that make the line above a heading. */
  underlines: 500,
};

/** What a text has too much of, and where that begins. */
export interface TooMuchMarkdown {
  kind: keyof typeof markdownLimits;
  /** Characters of the text before it. */
  offset: number;
}

/**
 * The first construct of a text that would keep the parser busy; null for every text that a person
 * would write. Looks at each line once and does not know code from other text, so it counts what it
 * finds there too.
 */
export function tooMuchMarkdown(text: string): TooMuchMarkdown | null {
  let block: { offset: number; emphasis: number; brackets: number } | null = null;
  let underlines = 0;
  for (const { line, offset } of linesOf(text)) {
    if (blankLine.test(line)) {
      block = null;
      continue;
    }
    block ??= { offset, emphasis: 0, brackets: 0 };
    const { marks, columns } = prefixOf(line);
    block.emphasis += timesIn(line, emphasisEnd);
    block.brackets += timesIn(line, bracket);
    if (underline.test(line)) underlines += 1;

    if (marks > markdownLimits.nesting) return { kind: 'nesting', offset };
    if (marks > 0 && columns > markdownLimits.indentation) return { kind: 'indentation', offset };
    if (block.emphasis > markdownLimits.emphasis) return { kind: 'emphasis', offset: block.offset };
    if (block.brackets > markdownLimits.brackets) return { kind: 'brackets', offset: block.offset };
    if (underlines > markdownLimits.underlines) return { kind: 'underlines', offset };
    if (addressesInARow(line) > markdownLimits.addresses) return { kind: 'addresses', offset };
  }
  return null;
}

/**
 * A run of signs that the rules of CommonMark (6.2, flanking) may let end emphasis. Some that they do not
 * are among them; an underscore inside a word, as in `snake_case`, is not.
 */
const emphasisEnd = /(?<=[^\s*])\*+|(?<=[^\s~])~+|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu;
const bracket = /[[\]]/g;
/** Spaces and tabs only: a line of other white space goes on with the paragraph. */
const blankLine = /^[ \t]*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const mark = /[>+*-]|\d{1,9}[.)]/y;
const thematicBreak = /^([-*])(?:[ \t]*\1)*[ \t]*$/;

function timesIn(line: string, pattern: RegExp): number {
  let times = 0;
  for (const _ of line.matchAll(pattern)) times += 1;
  return times;
}

/** The marks of quotes and lists at the beginning of a line, and how wide they stand. */
function prefixOf(line: string): { marks: number; columns: number } {
  let marks = 0;
  let columns = 0;
  let at = 0;
  while (at < line.length) {
    const sign = line[at];
    if (sign === ' ' || sign === '\t') {
      columns += sign === ' ' ? 1 : 4;
      at += 1;
      continue;
    }
    mark.lastIndex = at;
    const found = mark.exec(line)?.[0];
    const next = found === undefined ? '' : (line[at + found.length] ?? ' ');
    if (found === undefined || (found !== '>' && next !== ' ' && next !== '\t')) break;
    // Only a line that is at its limit is worth a look at its end, else each mark would cost one.
    if (marks >= markdownLimits.nesting && thematicBreak.test(line.trimStart())) {
      return { marks: 0, columns: 0 };
    }
    marks += 1;
    columns += found.length;
    at += found.length;
    if (marks > markdownLimits.nesting) break;
  }
  return { marks, columns };
}

function addressesInARow(line: string): number {
  if (!/www\./i.test(line)) return 0;
  return Math.max(...line.split(/[ \t]+/).map((word) => timesIn(word, /www\./gi)));
}

function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  const end = /\r\n|\n|\r/g;
  let offset = 0;
  for (const { index, 0: sign } of text.matchAll(end)) {
    yield { line: text.slice(offset, index), offset };
    offset = index + sign.length;
  }
  yield { line: text.slice(offset), offset };
}
