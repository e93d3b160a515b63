import { markdownTexts } from '../exam/markdown-parts.ts';
import { prose } from './parts.ts';
import type { Rule } from './remark.ts';

/** What copying from elsewhere, or an unfinished draft, leaves in a text. */
const marks: { pattern: RegExp; what: string }[] = [
  {
    pattern: /(?<![\w\]])\[\^?\d{1,3}(?:[,–-] ?\d{1,3})*\](?![\w([:])/,
    what: 'a citation mark',
  },
  {
    pattern: /【[^】]*】|:?contentReference\[|oaicite|\bturn\d+(?:search|view|news)\d+/,
    what: 'a citation mark',
  },
  { pattern: /\[citation needed\]/i, what: 'a citation mark' },
  { pattern: /\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/, what: 'a note of a draft' },
];

/** Citation marks and notes to oneself. */
export const leftovers: Rule = ({ items, caseStudies, series }, say) => {
  const texts = [
    ...items.map(({ value, place }) => ({ value: value as unknown, place, item: value.id })),
    ...[...caseStudies, ...series].map(({ value, place }) => ({
      value: { ...value, items: [] } as unknown,
      place,
      item: null,
    })),
  ];
  for (const { value, place, item } of texts) {
    for (const { path, text } of markdownTexts(value)) {
      const bare = prose(text).replaceAll(/`[^`\n]*`/g, ' ');
      for (const { pattern, what } of marks) {
        const found = pattern.exec(bare);
        if (!found) continue;
        say(
          'leftover',
          { source: place.source, path: [...place.path, ...path] },
          item,
          `\`${found[0]}\` looks like ${what}`,
          'Take it out.',
          found[0],
        );
      }
    }
  }
};
