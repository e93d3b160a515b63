import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';
import type { CodeOutcome } from '../../src/core/items/code/outcome.ts';
import type { Look } from '../../src/core/items/code/schema.ts';
import { typeOf } from '../../src/core/items/index.ts';
import { check, type CodeItem, makeCode, pipeline } from '../support/code.ts';

function outcome(item: CodeItem, text: string): CodeOutcome {
  const found = typeOf(item).outcome?.(item, { text });
  if (found?.type !== 'code') throw new Error('no outcome');
  return found;
}

function score(item: CodeItem, text: string): number {
  return typeOf(item).score(item, { text });
}

/** Whether one look at a text succeeds. */
function sees(text: string, look: Partial<Look>, more: Record<string, unknown> = {}): boolean {
  const item = makeCode({ checks: [check('only', look)], ...more });
  return outcome(item, text).checks.only === true;
}

describe('the same thing written another way', () => {
  const same: [what: string, text: string, look: Partial<Look>][] = [
    ['a list in one line', 'on: [push, pull_request]', { path: '$.on', contains: 'push' }],
    ['a list in lines', 'on:\n- push\n- pull_request', { path: '$.on', contains: 'push' }],
    ['`on` is a word', 'on: push', { path: "$['on']", equals: 'push' }],
    ['quoted keys', '"a": {\'b\': 1}', { path: '$.a.b', equals: 1 }],
    ['a number in quotes', "a: '5'", { path: '$.a', equals: 5 }],
    ['a number without quotes', 'a: 5', { path: '$.a', equals: '5' }],
    ['True', 'a: True', { path: '$.a', equals: true }],
    ['a boolean in quotes', 'a: "true"', { path: '$.a', equals: true }],
    ['a boolean against text', 'a: true', { path: '$.a', equals: 'True' }],
    ['nothing', 'a:', { path: '$.a', equals: '' }],
    ['a tilde', 'a: ~', { path: '$.a', equals: null }],
    ['an empty mapping', 'a: {}', { path: '$.a', equals: null }],
    ['folded text', 'a: >-\n  one\n  two', { path: '$.a', equals: 'one two' }],
    ['literal text', 'a: |\n  npm ci  \n', { path: '$.a', equals: 'npm ci' }],
    ['Windows line ends', 'a:\r\n- x\r\n- y\r\n', { path: '$.a', equals: ['x', 'y'] }],
    ['keys in another order', 'a: {y: 2, x: 1}', { path: '$.a', equals: { x: 1, y: 2 } }],
    ['an anchor', 'b: &b [1, 2]\na: *b', { path: '$.a', equals: [1, 2] }],
    [
      'a merge',
      'b: &b {x: 1, y: 2}\na:\n  <<: *b\n  y: 3',
      { path: '$.a', equals: { x: 1, y: 3 } },
    ],
    ['comments', '# top\na: 1 # one\n# end', { path: '$.a', equals: 1 }],
    ['a tag', 'a: !!binary aGk=\nb: !Ref x', { path: '$.a', equals: 'aGk=' }],
    ['a document mark', '---\na: 1\n...\n', { path: '$.a', equals: 1 }],
    [
      'a filter on a number in quotes',
      'a: [{n: "5", v: x}]',
      { path: '$.a[?@.n == 5].v', equals: 'x' },
    ],
    [
      'a filter that is in quotes',
      'a: [{n: 5, v: x}]',
      { path: "$.a[?@.n == '5'].v", equals: 'x' },
    ],
    ['any order', 'a: [y, x]', { path: '$.a', equals: ['x', 'y'], unordered: true }],
    ['one of several places', 'a: [{b: 1}, {b: 2}]', { path: '$.a[*].b', equals: 2 }],
    ['a piece of a text', 'a: x --fast y', { path: '$.a', contains: '--fast' }],
    ['some members', 'a: [x, y, z]', { path: '$.a', contains: ['z', 'x'] }],
    ['some keys', 'a: {b: {c: 1, d: 2}}', { path: '$.a', contains: { b: { d: '2' } } }],
    ['a member with more keys', 'a: [{b: 1, c: 2}]', { path: '$.a', contains: { b: 1 } }],
    ['a length', 'a: {x: 1, y: 2}', { path: '$.a', length: 2 }],
    ['a length of text', 'a: "123"', { path: '$.a', length: { min: 3, max: 3 } }],
    ['a pattern on a number', 'a: 15', { path: '$.a', matches: '^1[0-9]$' }],
    ['a pattern in any case', 'a: JUnit', { path: '$.a', matches: '^junit$', ignoreCase: true }],
    ['search in a filter', 'a: [x1, y1]', { path: "$.a[?search(@, '^y')]", equals: 'y1' }],
    ['match in a filter', 'a: [15, 150]', { path: "$.a[?match(@, '1.')]", length: 2 }],
    ['nothing there', 'a: 1', { path: '$.b', exists: false }],
    ['an empty value is there', 'a:', { path: '$.a', exists: true }],
  ];
  it.each(same)('%s', (_what, text, look) => {
    expect(sees(text, look)).toBe(true);
  });

  const other: [what: string, text: string, look: Partial<Look>][] = [
    ['a version that is no number', "a: '3.10'", { path: '$.a', equals: 3.1 }],
    ['a version that YAML cuts', 'a: 3.10', { path: '$.a', equals: '3.10' }],
    ['other capitals', 'a: Main', { path: '$.a', equals: 'main' }],
    ['yes, which is a text', 'a: yes', { path: '$.a', equals: true }],
    ['a list in another order', 'a: [y, x]', { path: '$.a', equals: ['x', 'y'] }],
    ['a list with one more', 'a: [x, y, y]', { path: '$.a', equals: ['x', 'y'], unordered: true }],
    ['the same member twice', 'a: [x, x]', { path: '$.a', equals: ['x', 'y'], unordered: true }],
    ['a mapping that says more', 'a: {x: 1, y: 2}', { path: '$.a', equals: { x: 1 } }],
    ['a key that every object has', 'a: {}', { path: '$.a.constructor', exists: true }],
    ['a key that is not there but empty', 'a: {x: 1}', { path: '$.a', equals: { y: null } }],
    ['a member that holds the text', 'a: [main-2]', { path: '$.a', contains: 'main' }],
    ['a mapping for a text', 'a: {main: 1}', { path: '$.a', contains: 'main' }],
    ['an empty text for a piece of one', 'a:', { path: '$.a', contains: 'x' }],
    ['a pattern on a list', 'a: [abc]', { path: '$.a', matches: 'abc' }],
    ['too long', 'a: [1, 2]', { path: '$.a', length: { max: 1 } }],
    ['too short', 'a: [1, 2]', { path: '$.a', length: { min: 3 } }],
    [
      'one of all',
      'a: 1',
      {
        all: [
          { path: '$.a', equals: 1 },
          { path: '$.b', exists: true },
        ],
      },
    ],
    [
      'none of any',
      'a: 1',
      {
        any: [
          { path: '$.a', equals: 2 },
          { path: '$.b', exists: true },
        ],
      },
    ],
    ['part of a value for `match`', 'a: [15]', { path: "$.a[?match(@, '5')]", exists: true }],
    ['commented out', '# a: 1\nb: 2', { path: '$.a', exists: true }],
  ];
  it.each(other)('is not: %s', (_what, text, look) => {
    expect(sees(text, look)).toBe(false);
  });

  it('is one of several groups of looks', () => {
    const look: Partial<Look> = {
      any: [
        {
          all: [
            { path: '$.a', equals: 1 },
            { path: '$.b', equals: 2 },
          ],
        },
        { path: '$.c', exists: true },
      ],
    };
    expect(sees('a: 1\nb: 2', look)).toBe(true);
    expect(sees('c:', look)).toBe(true);
    expect(sees('a: 1', look)).toBe(false);
  });
});

/** Values as pipelines hold them, text that looks like something else among it. */
const scalar = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    'main',
    'release/*',
    'npm ci',
    '3.10',
    'yes',
    'on',
    "it's",
    '# no',
    'a: b',
    '- x',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }),
);
const key = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.-]{0,8}$/);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

/** The same value with its keys in another order; what stands in it twice still does. */
function reordered(
  value: unknown,
  next: () => number,
  done = new Map<unknown, unknown>(),
): unknown {
  if (value === null || typeof value !== 'object') return value;
  const before = done.get(value);
  if (before !== undefined) return before;
  const copy = Array.isArray(value)
    ? value.map((member) => reordered(member, next, done))
    : Object.fromEntries(
        Object.entries(value)
          .map(([name, part]) => ({ name, part, place: next() }))
          .sort((a, b) => a.place - b.place)
          .map(({ name, part }) => [name, reordered(part, next, done)]),
      );
  done.set(value, copy);
  return copy;
}

const quotes = [Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE, Scalar.PLAIN] as const;

/** The same value in YAML of another hand: flow or block, quotes, order of keys, indentation, comments, anchors. */
function rewritten(value: unknown, next: () => number): string {
  const document = new Document(reordered(value, next), {
    aliasDuplicateObjects: next() % 2 === 0,
  });
  visit(document, {
    Node(_key, node) {
      if (isCollection(node)) {
        // A comment inside brackets would need care with commas.
        node.flow = node.items.length === 0 || next() % 4 === 0;
        if (node.flow) return visit.SKIP;
      }
      if (isScalar(node)) {
        const { value: was } = node;
        if (typeof was === 'string') {
          node.type = quotes[next() % quotes.length] ?? Scalar.PLAIN;
        } else if ((typeof was === 'number' || typeof was === 'boolean') && next() % 2 === 0) {
          node.value = String(was);
          node.type = Scalar.QUOTE_SINGLE;
        }
      }
      return undefined;
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && next() % 5 === 0) pair.key.commentBefore = ' a remark';
    },
  });
  return document.toString({ indent: 2 + (next() % 4), lineWidth: 0, indentSeq: next() % 2 === 0 });
}

/** Numbers out of a seed, for choices that fast-check need not shrink. */
const choices = fc.infiniteStream(fc.nat({ max: 999 })).map((stream) => () => {
  const { value } = stream.next();
  return value ?? 0;
});

describe('whatever hand wrote it', () => {
  it('a value equals itself', () => {
    fc.assert(
      fc.property(anyValue, choices, (value, next) => {
        const text = rewritten({ wanted: value }, next);
        expect(sees(text, { path: '$.wanted', equals: value }), text).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('and no other value', () => {
    const pick = fc.constantFrom('main', 'dev', 5, 6, true, false, '3.10', 3.1);
    fc.assert(
      fc.property(
        fc.array(pick, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        pick,
        choices,
        (list, at, other, next) => {
          const index = at % list.length;
          const changed = list.with(index, other);
          const same = String(list[index]) === String(other);
          const text = rewritten({ wanted: changed }, next);
          expect(sees(text, { path: '$.wanted', equals: list }), text).toBe(same);
        },
      ),
    );
  });

  it('a solution keeps every point', () => {
    const shared = { vmImage: 'ubuntu-latest' };
    const solved = {
      trigger: { batch: true, branches: { include: ['release/*', 'main'] } },
      pool: shared,
      stages: [
        {
          stage: 'Build',
          pool: shared,
          jobs: [
            {
              job: 'Compile',
              timeoutInMinutes: 15,
              steps: [
                { script: 'npm ci\nnpm test' },
                {
                  task: 'PublishTestResults@2',
                  condition: 'succeededOrFailed()',
                  inputs: { failTaskOnFailedTests: true, testResultsFormat: 'JUnit' },
                },
              ],
            },
          ],
        },
        {
          stage: 'Deploy',
          dependsOn: ['Build'],
          jobs: [{ deployment: 'Web', environment: 'production' }],
        },
      ],
    };
    fc.assert(
      fc.property(choices, (next) => {
        const text = rewritten(solved, next);
        expect(score(pipeline, text), text).toBe(7);
      }),
    );
  });
});

describe('points', () => {
  const full = pipeline.solution;

  it('are one per check', () => {
    expect(typeOf(pipeline).maximum(pipeline)).toBe(7);
    expect(score(pipeline, full)).toBe(7);
    expect(score(pipeline, full.replace('timeoutInMinutes: 15', 'timeoutInMinutes: 150'))).toBe(6);
    expect(score({ ...pipeline, points: 2 }, full.replace('batch: true', 'batch: false'))).toBe(12);
  });

  it('are none for a file as it was found, but for white space at its ends', () => {
    for (const text of [
      pipeline.starter,
      pipeline.starter.replaceAll('\n', '  \r\n'),
      `${pipeline.starter}\n\n  `,
      '',
      ' \n\t\n',
    ]) {
      expect(typeOf(pipeline).completeness(pipeline, { text }), JSON.stringify(text)).toBe('none');
      expect(outcome(pipeline, text)).toMatchObject({ answered: false });
      expect(score(pipeline, text)).toBe(0);
    }
    // Nothing but what is absent would be an easy point.
    const absent = makeCode({ checks: [check('gone', { path: '$.starter', exists: false })] });
    expect(score(absent, '')).toBe(0);
    expect(score(absent, 'other: 1')).toBe(1);
    const free = makeCode({ checks: [check('there', { path: '$.starter', exists: true })] });
    expect(score(free, free.starter)).toBe(0);
    expect(score(free, `${free.starter}other: 1`)).toBe(1);
  });

  it('are none when a guard fails, and the review can still tell what was met', () => {
    const text = full.replace('environment: production', 'environment: staging');
    expect(score(pipeline, text)).toBe(0);
    const found = outcome(pipeline, text);
    expect(found.guards).toEqual({ environment: false });
    expect(Object.values(found.checks).every(Boolean)).toBe(true);
  });

  it('are none for a file that cannot be read', () => {
    const text = full.replace('stages:', 'stages: [');
    expect(score(pipeline, text)).toBe(0);
    expect(outcome(pipeline, text)).toMatchObject({
      answered: true,
      parses: { line: expect.any(Number) as number, message: expect.any(String) as string },
      checks: { branches: false, steps: false },
      guards: { environment: false },
    });
    // Not even for what is absent from it.
    const absent = makeCode({ checks: [check('gone', { path: '$.b', exists: false })] });
    expect(score(absent, 'a: [')).toBe(0);
  });

  it('never refuse a text, but one that is too long', () => {
    const type = typeOf(pipeline);
    expect(type.refusal(pipeline, { text: '\u0000: [' })).toBeNull();
    expect(type.responseSchema.safeParse({ text: 'a'.repeat(20_000) }).success).toBe(true);
    expect(type.responseSchema.safeParse({ text: 'a'.repeat(20_001) }).success).toBe(false);
  });
});

describe('where a file cannot be read', () => {
  const yaml: [text: string, line: number, column: number, message: RegExp][] = [
    ['a: 1\nb: 2\na: 3', 3, 1, /twice/],
    ['a:\n\tb: 1', 2, 1, /tab/],
    ['a:\n  - b\n c: 1', 3, 1, /indentation/],
    ['a: *b', 1, 4, /`&b`/],
    ['a: 1\n---\nb: 2', 2, 1, /second document/],
    ['a: b: c', 1, 4, /two keys/],
    ['a: "x', 1, 6, /quote/],
    ['<<: 3', 1, 1, /anchor/],
    ['a: &a [*a]', 1, 1, /nested too deep/],
  ];
  it.each(yaml)('YAML %j: line %i, column %i', (text, line, column, message) => {
    const item = makeCode({ checks: [check('only', { path: '$.a', exists: true })] });
    expect(outcome(item, text).parses).toEqual({
      line,
      column,
      message: expect.stringMatching(message) as string,
    });
  });

  const json: [text: string, line: number, column: number, message: RegExp][] = [
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma/],
    ['{a: 1}', 1, 2, /name in double quotes/],
    ["{'a': 1}", 1, 2, /name in double quotes/],
    ['{"a" 1}', 1, 6, /colon/],
    ['{"a": tru}', 1, 7, /value/],
    ['{"a": 01}', 1, 8, /comma/],
    ['{"a": "x\ny"}', 1, 7, /quotes/],
    ['{"a": "\\x"}', 1, 7, /quotes/],
    ['{"a": 1, "a": 2}', 1, 10, /twice/],
    ['[1,,2]', 1, 4, /value/],
    ['[1, 2', 1, 6, /comma/],
    ['{"a": 1}}', 1, 9, /nothing more/],
    ['/* a', 1, 1, /comment/],
    ['// a', 1, 5, /ends/],
  ];
  it.each(json)('JSON %j: line %i, column %i', (text, line, column, message) => {
    const item = makeCode({
      format: 'json',
      starter: '{}',
      checks: [check('only', { path: '$.a', exists: true })],
    });
    expect(outcome(item, text).parses).toEqual({
      line,
      column,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('JSON', () => {
  const json = { format: 'json', starter: '{}' };

  it('may have comments and a comma behind the last member', () => {
    const text = '// top\n{\n  /* one */ "a": [1, "//", 2,], // two\n  "b": {"c": "/*",},\n}\n';
    expect(sees(text, { path: '$.a', equals: [1, '//', 2] }, json)).toBe(true);
    expect(sees(text, { path: '$.b.c', equals: '/*' }, json)).toBe(true);
  });

  it('is read as the language reads it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, space) => {
          const text = JSON.stringify({ wanted: value }, null, space);
          expect(sees(text, { path: '$.wanted', equals: value }, json), text).toBe(true);
        },
      ),
    );
  });

  it('is refused wherever the language refuses it', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(...Array.from('{}[]:"x0-\\')),
        (text, at, mark) => {
          const index = at % (text.length + 1);
          const broken = `${text.slice(0, index)}${mark}${text.slice(index)}`;
          let reads = true;
          try {
            JSON.parse(broken);
          } catch {
            reads = false;
          }
          const item = makeCode({
            ...json,
            checks: [check('only', { path: '$.a', exists: true })],
          });
          const { parses, answered } = outcome(item, broken);
          // What only this reader takes: a comma behind the last member. What only it refuses: a key twice.
          const differs = /,\s*[}\]]/.test(broken) || JSON.stringify(parses).includes('twice');
          if (answered && !differs) expect(parses === true, broken).toBe(reads);
        },
      ),
    );
  });
});

describe('a text', () => {
  const text = (file: string, language?: string) => ({
    format: 'text',
    file,
    ...(language && { language }),
  });
  const seen: [file: string, text: string, pattern: string, found: boolean][] = [
    ['main.bicep', 'param  a   string', '^param a string$', true],
    ['main.bicep', '\n\n   param a string  \r\n', '^param a string$', true],
    ['main.bicep', '// param a string', 'param a string', false],
    ['main.bicep', 'var b = 1 // param a string', 'param a string', false],
    ['main.bicep', '/* x\nparam a string\n*/\nvar b = 1', 'param a string', false],
    ['main.bicep', "var u = 'https://example.com'", 'example\\.com', true],
    ['main.bicep', "var u = '''\n// kept\n'''", '// kept', true],
    ['main.bicep', "var u = 'it\\'s // kept'", '// kept', true],
    ['Dockerfile', 'FROM node:22 \\\n  AS build', '^FROM node:22 AS build$', true],
    ['Dockerfile', '# USER node', 'USER node', false],
    ['deploy.sh', 'echo a#b $# # gone', '^echo a#b \\$#$', true],
    ['deploy.sh', "echo don't\n# gone", 'gone', false],
    ['get.ps1', 'Get-Item `\n  -Path a <# gone #> # gone', '^Get-Item -Path a$', true],
    ['q.kql', '// T\nT | where x == "//"', '^T \\| where x == "//"$', true],
    ['q.sql', '-- select 1\nselect 2', 'select 1', false],
    ['main.tf', '# gone\n// gone\na = 1', 'gone', false],
    ['.editorconfig', '# kept', '# kept', true],
  ];
  it.each(seen)('%s: %j, pattern %s: %s', (file, content, pattern, found) => {
    expect(sees(content, { pattern }, text(file))).toBe(found);
  });

  it('can be asked not to hold something, in any case', () => {
    const look = { pattern: 'password', absent: true, ignoreCase: true };
    expect(sees('param Password string', look, text('main.bicep'))).toBe(false);
    expect(sees('// Password\nparam a string', look, text('main.bicep'))).toBe(true);
  });

  it('has the comments that its author names', () => {
    const own = { ...text('notes.txt'), comments: [';'] };
    expect(sees('; gone', { pattern: 'gone' }, own)).toBe(false);
    expect(sees('// kept', { pattern: 'kept' }, own)).toBe(true);
    const slashes = { ...text('notes.txt'), comments: ['//'] };
    expect(sees('https://kept // gone', { pattern: '^https://kept$' }, slashes)).toBe(true);
    expect(sees('// kept', { pattern: 'kept' }, { ...text('a.bicep'), comments: [] })).toBe(true);
  });
});

describe('hostile files and paths', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => {
    const members = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array(9).fill(members).join(', ')}]`;
  }).join('\n');
  const texts: [what: string, text: string][] = [
    ['an alias bomb', bomb],
    ['a bomb of merges', bomb.replaceAll('[', '{<<: [').replaceAll(']', ']}')],
    ['brackets without an end', '['.repeat(20_000)],
    ['nested brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['nested mappings', Array.from({ length: 190 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['nested lists', `${'- '.repeat(9_999)}a`],
    ['white space', `a: ${' '.repeat(19_000)}x`],
    ['quotes', `a: ${'"'.repeat(19_000)}`],
    ['anchors', '&a '.repeat(6_000)],
    ['question marks', '? '.repeat(9_000)],
    ['a prototype', '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}'],
    ['control characters', '\u0000\u0007\uFEFF\uD800: 1'],
  ];
  it.each(texts)('%s', (_what, text) => {
    for (const format of ['yaml', 'json', 'text']) {
      const look = format === 'text' ? { pattern: '(x+x+)+y' } : { path: '$..y', exists: true };
      const item = makeCode({ format, checks: [check('only', look)] });
      expect(outcome(item, text).checks.only).toBe(false);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('a mapping may have any key', () => {
    expect(sees('__proto__: {a: 1}', { path: "$['__proto__'].a", equals: 1 })).toBe(true);
    expect(sees('a: {toString: 1}', { path: '$.a.toString', equals: 1 })).toBe(true);
  });

  const deep = `${'{"a":'.repeat(38)}[${'1,'.repeat(9_000)}1]${'}'.repeat(38)}`;
  const paths = [
    '$..*..*..*..*..*',
    '$..[?count($..*) > 0]',
    '$..[?@..[?@..[?@..[?@..a]]]]',
    "$..['a','a','a','a']..['a','a','a','a']..['a','a','a','a']",
    `$${'[*,*]'.repeat(40)}`,
    `$${"['a','a']".repeat(30)}[*]`,
    "$..[?search(@, '(x+x+)+y')]",
    '$..[?match(@, @)]',
    `$${'[?@[?@'.repeat(6)}${']]'.repeat(6)}`,
    '$..[::-1][::-1][::-1]',
  ];
  it.each(paths)('the path %s comes to an end', (path) => {
    for (const text of [deep, `{"a": "${'xx'.repeat(9_000)}"}`]) {
      const item = makeCode({
        format: 'json',
        starter: '{}',
        checks: Array.from({ length: 12 }, (_, n) => check(`c${n}`, { path, equals: 'never' })),
      });
      expect(Object.values(outcome(item, text).checks)).toEqual(Array(12).fill(false));
    }
  });

  it.each(['(x+x+)+y', '(a|aa)+$', '(.*)*(.*)*z', 'a[ab]{450}[cd]'])(
    'the pattern %s comes to an end',
    (pattern) => {
      const text = `${'aabab'.repeat(3_800)}a`;
      expect(sees(text, { pattern }, { format: 'text' })).toBe(pattern === '(a|aa)+$');
      expect(sees(`a: ${text}`, { path: '$.a', matches: pattern })).toBe(pattern === '(a|aa)+$');
    },
  );
});
