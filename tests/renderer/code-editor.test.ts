import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from '../../src/renderer/items/changed-lines.ts';
import { codeLines } from '../../src/renderer/items/code-lines.ts';
import { createMainWord } from '../../src/renderer/items/editor/main-word.ts';
import { indentBehind } from '../../src/renderer/items/editor/typing-keys.ts';

describe('a new line', () => {
  const lines: [before: string, spaces: number][] = [
    ['a: 1', 0],
    ['  a: 1', 2],
    ['  a:', 4],
    ['steps:  ', 2],
    ['- task: X', 2],
    ['  - task: X', 4],
    ['- - a: 1', 4],
    ['- deployment:', 4],
    ['  - main', 2],
    ["- 'a: b'", 0],
    ['# a: b', 0],
    ['  run: |', 4],
    ['  run: >-', 4],
    ['- script: |', 4],
    ['  - |', 4],
    ['  "a": {', 4],
    ['  list: [', 4],
    ['    ', 4],
    ['', 0],
    ['url: https://example.com', 0],
  ];
  it.each(lines)('behind %j begins after %i spaces', (before, spaces) => {
    expect(indentBehind(before)).toBe(' '.repeat(spaces));
  });
});

describe('what comes back of what was typed', () => {
  it('is no news, however late it comes', () => {
    const word = createMainWord();
    ['a', 'ab', 'abc'].forEach(word.typed);
    expect(word.isNews('a', 'abc')).toBe(false);
    expect(word.isNews('ab', 'abc')).toBe(false);
    expect(word.isNews('abc', 'abc')).toBe(false);
  });

  it('is news when it never was here, or not since it caught up', () => {
    const word = createMainWord();
    word.typed('a');
    word.typed('ab');
    expect(word.isNews('starter', 'ab')).toBe(true);
    // Typed and taken back, then a reset: the same text again, but main's word now.
    word.typed('starter');
    word.typed('starter!');
    expect(word.isNews('starter!', 'starter!')).toBe(false);
    expect(word.isNews('starter', 'starter!')).toBe(true);
  });
});

describe('the lines that changed', () => {
  const cases: [before: string, text: string, changed: number[]][] = [
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a  \nb\nc\n\n', []],
    ['a\nb\nc', 'a\nx\nc', [1]],
    ['a\nb\nc', 'a\nx\ny\nb\nc', [1, 2]],
    ['a\nb\nc', 'c', []],
    ['a\nb\na\nb', 'a\nb\nx\na\nb', [2]],
    ['a\nb', 'b\na', [1]],
    ['', 'a\n\nb', [0, 2]],
    ['a', '', []],
  ];
  it.each(cases)('%j, %j: %j', (before, text, changed) => {
    expect([...changedLines(before, text)]).toEqual(changed);
  });

  it('leave a run of the old file in order when they are taken out', () => {
    const line = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (old, now) => {
        const changed = changedLines(old.join('\n'), now.join('\n'));
        let at = 0;
        for (const kept of now.filter((_, index) => !changed.has(index))) {
          at = old.indexOf(kept, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('come to an end for two long files with nothing in common', () => {
    const file = (name: string): string =>
      Array.from({ length: 5_000 }, (_, n) => `${name}${n}`).join('\n');
    expect(changedLines(file('a'), file('b')).size).toBe(5_000);
  });
});

describe('the lines of a listing', () => {
  it.each(['yaml', 'json', 'bicep', 'bash', 'kusto', 'unknown'])(
    'in %s are those of the file',
    (language) => {
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom(...Array.from('a1:#\'"{}[]-|\\/* \n')) }),
          (text) => {
            const lines = codeLines(language, text);
            expect(
              lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n'),
            ).toBe(text.trimEnd());
          },
        ),
      );
    },
  );

  it('have the colours of their tokens, also where one goes over several lines', () => {
    const lines = codeLines('yaml', 'a: |\n  one\n  two\n# end');
    expect(lines[0]?.[0]).toEqual({ classes: 'hljs-attr', text: 'a:' });
    expect(lines[1]?.at(-1)?.classes).toBe(lines[2]?.at(-1)?.classes);
    expect(lines[3]).toEqual([{ classes: 'hljs-comment', text: '# end' }]);
  });
});
