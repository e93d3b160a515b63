/** What of a text is no code: where its comments begin, and what keeps it from being one. */
interface Style {
  /** What begins a comment that goes to the end of the line. */
  line: readonly string[];
  /** What begins and ends a comment. */
  block: readonly (readonly [string, string])[];
  /** What begins and ends a text in which no comment begins. */
  quotes: readonly string[];
  /** What takes the meaning from the character behind it inside quotes. */
  escape: string | null;
  /** At the end of a line: the line goes on in the next one. */
  goesOn: string | null;
}

const slashes: Style = {
  line: ['//'],
  block: [['/*', '*/']],
  quotes: ['"', "'", '`'],
  escape: '\\',
  goesOn: null,
};
const shell: Style = {
  line: ['#'],
  block: [],
  quotes: ['"', "'"],
  escape: '\\',
  goesOn: '\\',
};

const styles: Record<string, Style> = {
  bash: shell,
  bicep: { ...slashes, quotes: ["'''", "'"] },
  csharp: slashes,
  dockerfile: shell,
  hcl: { ...slashes, line: ['#', '//'], quotes: ['"'] },
  ini: { ...shell, line: ['#', ';'], quotes: [], goesOn: null },
  javascript: slashes,
  kusto: { ...slashes, block: [], quotes: ['"', "'"] },
  powershell: { ...shell, block: [['<#', '#>']], escape: '`', goesOn: '`' },
  python: shell,
  shell,
  sql: { ...slashes, line: ['--'], quotes: ["'"], escape: null },
  typescript: slashes,
  xml: { ...slashes, line: [], block: [['<!--', '-->']], quotes: [] },
};

const plain: Style = { line: [], block: [], quotes: ['"', "'"], escape: '\\', goesOn: null };

/**
 * A text as patterns see it: without comments, so that a right line that is commented out does not
 * count; lines that go on joined; each run of spaces and tabs one space; no space around lines, and
 * no empty lines.
 *
 * @param comments what begins a comment to the end of the line; undefined for the language's own
 */
export function plainText(
  text: string,
  language: string,
  comments: readonly string[] | undefined,
): string {
  const style = (Object.hasOwn(styles, language) ? styles[language] : null) ?? plain;
  const bare = withoutComments(text.replaceAll('\r', ''), {
    ...style,
    line: comments ?? style.line,
  });
  const joined = style.goesOn === null ? bare : bare.replaceAll(`${style.goesOn}\n`, ' ');
  return joined
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutComments(text: string, style: Style): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const block = style.block.find(([begin]) => text.startsWith(begin, at));
    const quote = style.quotes.find((candidate) => text.startsWith(candidate, at));
    if (block) {
      kept += ' ';
      at = endOf(text, text.indexOf(block[1], at + block[0].length), block[1].length);
    } else if (beginsLineComment(text, at, style)) {
      at = endOf(text, text.indexOf('\n', at), 0);
    } else if (quote !== undefined) {
      const end = endOfQuote(text, at, quote, style.escape);
      kept += text.slice(at, end);
      at = end;
    } else {
      kept += text[at];
      at += 1;
    }
  }
  return kept;
}

function endOf(text: string, found: number, length: number): number {
  return found < 0 ? text.length : found + length;
}

/** `//` may follow anything but the colon of an address; other marks stand apart from a word. */
function beginsLineComment(text: string, at: number, style: Style): boolean {
  const mark = style.line.find((candidate) => text.startsWith(candidate, at));
  if (mark === undefined) return false;
  const before = at === 0 ? '\n' : (text[at - 1] ?? '\n');
  return mark === '//' ? before !== ':' : /[\s;{}()[\],]/.test(before);
}

/**
 * Where a text in quotes ends. A single quote mark without a partner ends with its line: it is more
 * often an apostrophe than a text of several lines.
 */
function endOfQuote(text: string, start: number, quote: string, escape: string | null): number {
  const goesOverLines = quote.length > 1 || quote === '`';
  let at = start + quote.length;
  while (at < text.length) {
    if (text.startsWith(quote, at)) return at + quote.length;
    if (text[at] === '\n' && !goesOverLines) return at;
    at += quote.length === 1 && text[at] === escape ? 2 : 1;
  }
  return text.length;
}
