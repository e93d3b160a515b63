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

it('lets a comment alone pass, and nothing that stands beside one', () => {
  expect(markdownParts('Text\n\n<!-- a note -->\n\nmore').html).toEqual([]);
  expect(markdownParts('<!-- a note --> words that would vanish').html).toHaveLength(1);
  expect(markdownParts('</div> words').html).toHaveLength(1);
});
