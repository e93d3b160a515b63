import { expect, it } from 'vitest';
import { markdownParts, pictureAddresses } from '../../src/core/exam/markdown-parts.ts';

it('finds a picture by its path, however its address is written', () => {
  const found = pictureAddresses({
    stem: 'See ![a](assets/my\\_post.svg) and ![b](<assets/a b.svg>).',
    options: [{ text: '![c](assets/a&amp;b.svg)' }, { text: '![d](assets/post%20d.svg)' }],
    id: '![not text](assets/id.svg)',
    body: '```\n![not a picture](assets/code.svg)\n```',
  });
  expect([...found].sort()).toEqual([
    'assets/a b.svg',
    'assets/a&b.svg',
    'assets/my_post.svg',
    'assets/post d.svg',
  ]);
});

it('finds the picture of a field of its own, and what stands in the cells of a table', () => {
  const found = pictureAddresses({
    surface: { kind: 'picture', picture: { file: 'assets/a%20b.svg', alt: 'x' } },
    table: {
      rows: [{ header: '![h](assets/h.svg)', cells: ['![c](assets/c.svg)', { text: '' }] }],
    },
    columns: ['![not Markdown](assets/no.svg)'],
    file: 'assets/other.svg',
    picture: 'assets/text.svg',
  });
  expect([...found].sort()).toEqual(['assets/a%20b.svg', 'assets/c.svg', 'assets/h.svg']);
});

it('takes the values of a file for what they are: neither pictures nor Markdown', () => {
  const found = pictureAddresses({
    checks: [
      { equals: { picture: { file: 'assets/a.svg' }, text: '![b](assets/b.svg)' } },
      { contains: [{ picture: { file: 'assets/c.svg' } }] },
      { text: '![d](assets/d.svg)' },
    ],
  });
  expect([...found]).toEqual(['assets/d.svg']);
});

it('lets a comment alone pass, and nothing that stands beside one', () => {
  expect(markdownParts('Text\n\n<!-- a note -->\n\nmore').html).toEqual([]);
  expect(markdownParts('<!-- a note --> words that would vanish').html).toHaveLength(1);
  expect(markdownParts('</div> words').html).toHaveLength(1);
});

it('says where raw HTML and pictures begin, past the same words in code', () => {
  const text = 'Code `<b>` and ![a](assets/a.svg), then <b>bold</b>.';
  const { html, pictures } = markdownParts(text);
  expect(html).toEqual([{ text: '<b>', offset: text.lastIndexOf('<b>') }]);
  expect(pictures).toEqual([
    { address: 'assets/a.svg', alternative: 'a', offset: text.indexOf('![') },
  ]);
});
