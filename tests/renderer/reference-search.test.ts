import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferencePage } from '../../src/core/exam/reference-page.ts';
import { createSearch, type Hit } from '../../src/renderer/room/aside/reference/search.ts';
import { sectionsOf } from '../../src/renderer/room/aside/reference/sections.ts';
import {
  formsOf,
  matchesIn,
  type Piece,
  pieces,
  snippet,
} from '../../src/renderer/room/aside/reference/words.ts';

const pipelines: ReferencePage = {
  id: 'pipelines',
  title: 'Pipeline files',
  body: [
    'A file describes a pipeline.',
    '## Triggers',
    'The keyword `trigger` starts a run when somebody pushes.',
    '',
    '| Key | Meaning |',
    '|---|---|',
    '| `batch` | waits for the run before |',
    '### Schedules',
    'A schedule uses *cron* syntax.',
    '## Pools',
    '```yaml',
    'pool:',
    '  vmImage: ubuntu-latest',
    '# trigger: none',
    '```',
  ].join('\n'),
};
const policies: ReferencePage = {
  id: 'rules/branches',
  title: 'Branch policies',
  body: '## Reviewers\nTwo people approve a change.\n\n> ## Not a section\n> quoted\n\n## Café\nOpen.',
};
const pages = [pipelines, policies];

const joined = (parts: readonly Piece[]): string => parts.map(({ text }) => text).join('');
const marked = (parts: readonly Piece[]): string[] =>
  parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
const places = (hits: readonly Hit[]): string[] =>
  hits.map(({ page, heading }) => `${page}: ${heading ? joined(heading) : '-'}`);

describe('the sections of a page', () => {
  it('begin at its headings, in order, with what stands above the first', () => {
    expect(sectionsOf(pipelines)).toMatchObject([
      { index: -1, heading: null, level: 0, text: 'A file describes a pipeline.' },
      { index: 0, heading: 'Triggers', level: 2 },
      { index: 1, heading: 'Schedules', level: 3, text: 'A schedule uses cron syntax.' },
      { index: 2, heading: 'Pools', level: 2 },
    ]);
  });

  it('hold the words of tables and code, with the cells of a table apart', () => {
    const [, triggers, , pools] = sectionsOf(pipelines);
    expect(triggers?.text).toBe(
      'The keyword trigger starts a run when somebody pushes. Key · Meaning; batch · waits for the run before',
    );
    expect(pools?.text).toBe('pool: vmImage: ubuntu-latest # trigger: none');
  });

  it('do not begin at a heading inside a quotation, which the page does not count either', () => {
    expect(sectionsOf(policies).map(({ heading, index }) => [heading, index])).toEqual([
      ['Reviewers', 0],
      ['Café', 1],
    ]);
  });
});

describe('a search over all pages', () => {
  const search = createSearch(pages);

  it('finds a section by its heading before those that only mention the word', () => {
    expect(places(search('triggers').hits)[0]).toBe('pipelines: Triggers');
  });

  it('finds by the start of a word', () => {
    const { hits, places: found, pages: onPages } = search('trig');
    expect(places(hits)).toEqual(['pipelines: Triggers', 'pipelines: Pools']);
    expect([found, onPages]).toEqual([2, 1]);
  });

  it('finds in spite of a typing error', () => {
    expect(places(search('scedule').hits)).toEqual(['pipelines: Schedules']);
  });

  it('finds the parts of a name that is written in one, and the name as a whole', () => {
    for (const query of ['vmImage', 'vmimage', 'image']) {
      expect(places(search(query).hits), query).toContain('pipelines: Pools');
    }
  });

  it('finds without regard to accents and case', () => {
    expect(places(search('CAFE').hits)).toEqual(['rules/branches: Café']);
  });

  it('wants all words of a query where a section has them', () => {
    expect(search('cron syntax')).toMatchObject({ has: 'all', places: 1 });
  });

  it('says when no section has all of them, and offers those with some', () => {
    const found = search('reviewers cron');
    expect(found.has).toBe('some');
    expect(places(found.hits).sort()).toEqual([
      'pipelines: Schedules',
      'rules/branches: Reviewers',
    ]);
  });

  it('finds nothing for words that stand nowhere', () => {
    expect(search('kubernetes')).toMatchObject({ hits: [], places: 0, pages: 0 });
  });

  it('counts the words that match in heading and text', () => {
    expect(search('trigger').hits.map(({ matches }) => matches)).toEqual([2, 1]);
  });

  it('marks the words in title, heading and text', () => {
    const [hit] = search('trigger').hits;
    expect(hit && marked(hit.heading ?? [])).toEqual(['Triggers']);
    expect(hit && marked(hit.snippet)).toEqual(['trigger']);
    expect(marked(search('branch').hits[0]?.title ?? [])).toEqual(['Branch']);
  });
});

describe('marked words', () => {
  it('are whole words, wherever in them the match is', () => {
    expect(matchesIn('Set vmImage; an image.', new Set(['image']))).toEqual([
      [4, 11],
      [16, 21],
    ]);
  });

  it('are found in their own place in a text with letters outside the basic plane', () => {
    const text = '𝒜 naïve 🧪 test';
    const [[start, end] = [0, 0]] = matchesIn(text, new Set(['test']));
    expect(text.slice(start, end)).toBe('test');
    expect(marked(pieces(text, new Set(['naive'])))).toEqual(['naïve']);
  });

  it('split a name at its capitals, and an abbreviation only at its end', () => {
    expect(formsOf('dependsOn')).toEqual(['dependson', 'depends', 'on']);
    expect(formsOf('YAMLFile')).toEqual(['yamlfile', 'yaml', 'file']);
    expect(formsOf('GitHub')).toEqual(['github', 'git', 'hub']);
    expect(formsOf('plain')).toEqual(['plain']);
  });

  it('leave the text as it was, put together again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, found) => {
        expect(joined(pieces(text, new Set(found)))).toBe(text);
      }),
    );
  });
});

describe('a snippet', () => {
  const filler = 'some words that nobody looks for stand here in a long line '.repeat(8);

  it('is the whole text where that is short', () => {
    expect(joined(snippet('A short text.', new Set(['short'])))).toBe('A short text.');
  });

  it('shows the stretch with the most matches, cut between words', () => {
    const text = `${filler}one key ${filler}a key and a key with a key ${filler}`;
    const parts = snippet(text, new Set(['key']));
    expect(marked(parts)).toEqual(['key', 'key', 'key']);
    const inside = joined(parts).replace(/^… /, '').replace(/ …$/, '');
    expect(text).toContain(` ${inside} `);
    expect(joined(parts)).toMatch(/^… .* …$/);
  });

  it('is the start where only the heading matches', () => {
    const words = joined(snippet(filler, new Set(['absent'])));
    expect(words).toMatch(/^some words .* …$/);
  });

  it('is never much longer than a few lines, and always from the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 200 }),
        fc.nat(),
        (words, pick) => {
          const text = words.join(' ');
          const word = words[pick % words.length] ?? '';
          const parts = snippet(text, new Set([word]));
          const inside = joined(parts).replace(/^… /, '').replace(/ …$/, '');
          expect(text).toContain(inside);
          expect(inside.length).toBeLessThanOrEqual(200);
          expect(marked(parts)).toContain(word);
        },
      ),
    );
  });
});
