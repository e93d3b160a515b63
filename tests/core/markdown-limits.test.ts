import { describe, expect, it } from 'vitest';
import { tooMuchMarkdown } from '../../src/core/exam/markdown-limits.ts';

/** A piece, as often as it takes to fill a page of the reference pane. */
function page(piece: string): string {
  return piece.repeat(Math.floor(100_000 / piece.length));
}

describe('too much Markdown', () => {
  it.each([
    ['emphasis that closes nothing', page('*a_ '), 'emphasis'],
    ['stars inside words', page('a**b'), 'emphasis'],
    ['stars and underscores in turn', page('*_'), 'emphasis'],
    ['strokes', page('a~~b~ '), 'emphasis'],
    ['emphasis over many lines', page('*a_ *b_\n'), 'emphasis'],
    ['emphasis over lines of odd white space', page(`${'*a_ '.repeat(20)}\n\u00a0\n`), 'emphasis'],
    ['emphasis with the line ends of an old Mac', page(`${'*a_ '.repeat(20)}\r`), 'emphasis'],
    ['brackets in each other', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'brackets'],
    ['brackets that refer to nothing', page('[a]'), 'brackets'],
    ['a list in a list, on one line', `${'- '.repeat(10_000)}a`, 'nesting'],
    ['numbered lists on one line', `${'1. '.repeat(10_000)}a`, 'nesting'],
    ['quotes on one line', `${'>'.repeat(20_000)}a`, 'nesting'],
    ['quotes and lists on one line', `${'> - '.repeat(10_000)}a`, 'nesting'],
    ['a list that is indented further and further', page(`${' '.repeat(300)}- a\n`), 'indentation'],
    ['underlined headings', page('a\n=\n'), 'underlines'],
    ['underlined headings of a quote', page('> a\n> -\n'), 'underlines'],
    ['addresses in a row', page('www._'), 'addresses'],
  ])('is found: %s', (_name, text, kind) => {
    expect(tooMuchMarkdown(text)?.kind).toBe(kind);
  });

  it('says where the paragraph or the line begins', () => {
    const before = 'A *word*.\n\n';
    expect(tooMuchMarkdown(before + page('*a_ '))).toEqual({
      kind: 'emphasis',
      offset: before.length,
    });
    expect(tooMuchMarkdown(`${before}First.\n${'> '.repeat(50)}a`)).toEqual({
      kind: 'nesting',
      offset: before.length + 'First.\n'.length,
    });
  });

  it.each([
    ['nothing', ''],
    ['a page of bold words in paragraphs', page(`${'A **bold** *word*. '.repeat(20)}\n\n`)],
    ['a long table', page('| **a** | [b](https://example.com/b) | `c_d_e` |\n').slice(0, 30_000)],
    ['words with underscores', page('snake_case_name ')],
    ['lines of a table of code', page('| `SYSTEM_ACCESS_TOKEN` | `release/x` |\n')],
    ['lists inside lists, line by line', '- a\n  - b\n    - c\n      > d\n      > - e\n'],
    ['dividing lines', page(`${'- '.repeat(40)}\n\n${'* '.repeat(40)}\n\n`).slice(0, 20_000)],
    ['code that is indented far', page(`${' '.repeat(120)}- a: 1\n`)],
    ['addresses with spaces', page('www.example.com ')],
    ['a divided page', page(`Text of a part.\n\n---\n\n${'More. '.repeat(60)}\n\n`)],
    ['stars alone', '*'.repeat(100_000)],
  ])('is not found in %s', (_name, text) => {
    expect(tooMuchMarkdown(text)).toBeNull();
  });
});
