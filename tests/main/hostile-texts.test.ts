import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPackage } from '../../src/main/library/package-source.ts';
import { temporaryFolder } from '../support/folder.ts';
import { inFolder, withText } from '../support/hostile.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';

describe('a text', () => {
  const deep: [what: string, text: string][] = [
    ['100,000 lists in each other', '['.repeat(100_000)],
    ['100,000 closed lists in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 groups in each other', '{"a":'.repeat(100_000)],
    ['100,000 lists on one line', `${'- '.repeat(100_000)}a`],
    ['200 lists in each other', '['.repeat(200) + ']'.repeat(200)],
  ];
  it.each(deep)('with %s is refused', async (_what, text) => {
    expect(await inFolder(withText('items/deep.yaml', text))).toEqual([
      expect.stringMatching(
        /^items\/deep\.yaml:\d+:\d+ this (file cannot be read: .*in each other|file cannot be read: it is nested|is not valid YAML)/,
      ),
    ]);
  });

  it('with more fields, entries or anchors than a person writes is refused at once', async () => {
    const fields = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(await inFolder(withText('items/a.yaml', fields))).toEqual([
      expect.stringMatching(/^items\/a\.yaml:\d+:\d+ this file holds more than 100000 values/),
    ]);
    expect(await inFolder(withText('items/a.yaml', '- 1\n'.repeat(3_000)))).toEqual([
      'items/a.yaml:1:1 this file has 3000 items',
    ]);
    const anchors = `- &a ${'x'.repeat(90_000)}\n${'- *a\n'.repeat(49)}`;
    expect(await inFolder(withText('items/a.yaml', anchors))).toEqual([
      'items/a.yaml:1:1 this file cannot be read: its anchors make it too large',
    ]);
  });

  it('with a field twice is refused at the second', async () => {
    expect(
      await inFolder(
        change(goodPackage, 'items/bends.yaml', '  key: [a, b]', '  key: [a, b]\n  choose: 2'),
      ),
    ).toEqual(['items/bends.yaml:14:3 this is not valid YAML: map keys must be unique']);
  });

  it('is YAML 1.2 without tags or merging, whatever it asks for', async () => {
    const bends = goodPackage['items/bends.yaml'] as string;
    const says = await inFolder(
      withText(
        'items/bends.yaml',
        `%YAML 1.1\n---\n${bends.replace('choose: 2', 'choose: 1_0\n  <<: { points: 5 }')}`,
      ),
    );
    expect(says).toContainEqual(expect.stringContaining('`choose` is text, not a number'));
    expect(says).toContainEqual(expect.stringContaining('`<<` is not a field here'));
    expect(
      await inFolder(
        change(
          goodPackage,
          'items/bends.yaml',
          'stem: Match knot and use.',
          'stem: !!binary aGVsbG8=',
        ),
      ),
    ).toEqual([]);
  });

  it('with 10,000 options or a stem of 900,000 characters is refused at its line', async () => {
    const options = Array.from(
      { length: 10_000 },
      (_, index) => `    - { id: o${index}, text: T }\n`,
    ).join('');
    expect(
      await inFolder(
        change(goodPackage, 'items/bends.yaml', '    - { id: a, text: A sheet bend }\n', options),
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^items\/bends\.yaml:9:\d+ `options` is too long/),
      ]),
    );
    expect(
      await inFolder(
        change(goodPackage, 'items/bends.yaml', 'Match knot and use.', 'word '.repeat(180_000)),
      ),
    ).toEqual(['items/bends.yaml:17:9 `stem` is too long']);
  });

  it('with thousands of faults is refused with a list that ends', async () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => `  x${index}: 1\n`).join('');
    const says = await inFolder(
      change(goodPackage, 'items/bends.yaml', '  choose: 2\n', `  choose: 2\n${fields}`),
    );
    expect(says).toHaveLength(100);
    expect(says[0]).toBe('items/bends.yaml:14:3 `x0` is not a field here');
    const none = Array.from({ length: 2_000 }, () => '- { x: 1 }\n').join('');
    expect((await inFolder(withText('items/none.yaml', none))).at(-1)).toMatch(
      /there are \d+ more problems/,
    );
  });

  const ids = [
    'a\u202eb',
    'a\u200bb',
    '\u0430bc',
    'e\u0301',
    'caf\u00e9',
    'A',
    'a b',
    '__proto__',
    'constructor',
    '',
    '../a',
    'a\n',
    'a'.repeat(65),
  ];
  it.each(ids)('with the id %j is refused', async (id) => {
    const says = await inFolder(
      change(goodPackage, 'items/bends.yaml', 'id: bend-2', `id: ${JSON.stringify(id)}`),
    );
    expect(says).toEqual([expect.stringMatching(/^items\/bends\.yaml:14:7 `id` is /)]);
  });

  it('quotes nothing that moves or hides what stands around it, and nothing without an end', async () => {
    const { problems } = await openPackage(
      writePackage(
        temporaryFolder(),
        change(
          goodPackage,
          'items/bends.yaml',
          'choose: 2',
          `"a\u202e\u001b[31m${'b'.repeat(900)}": 2`,
        ),
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('a\\u{202e}\\u{1b}[31mb');
    expect(problems[0]?.message.length).toBeLessThan(500);
  });

  const markup: [what: string, text: string, says: string][] = [
    ['raw HTML', '<img src=x onerror=alert(1)>', 'raw HTML is not shown'],
    ['a script', '<script>alert(1)</script>', 'raw HTML is not shown'],
    ['a picture from the net', '![a](https://example.com/a.png)', 'is not in the package'],
    ['a picture of data', '![a](data:image/png;base64,AAAA)', 'is not in the package'],
    ['a picture outside the package', '![a](../../etc/passwd)', 'is not in the package'],
    ['a link that runs', '[a](javascript:alert(1))', 'leads to'],
    ['a link that runs, spelled otherwise', '[a](JaVaScRiPt&#58;alert(1))', 'leads to'],
    ['a link to a file', '[a][b]\\n\\n[b]: file:///etc/passwd', 'leads to'],
    ['a link of data', '<data:text/html,x>', 'leads to'],
  ];
  it.each(markup)('with %s is refused', async (_what, text, says) => {
    expect(
      await inFolder(
        change(goodPackage, 'items/bends.yaml', 'stem: Match knot and use.', `stem: "${text}"`),
      ),
    ).toEqual([expect.stringContaining(says)]);
  });
});

describe('a package that keeps its reader busy', () => {
  it('is refused once it took too long', async () => {
    // A computer on which each step takes five seconds.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5_000));
    onTestFinished(() => clock.mockRestore());
    expect(await inFolder(goodPackage)).toEqual([
      '.:1:1 this package takes more than 20 seconds to check',
    ]);
    expect(now).toBeLessThan(30_000);
  });
});
