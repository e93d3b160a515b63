import { markdownLimits, tooMuchMarkdown, type TooMuchMarkdown } from './markdown-limits.ts';
import { markdownParts, markdownTexts, pictureFields, picturePath } from './markdown-parts.ts';
import type { Draft, Located, Report } from './read-package.ts';
import { referenceLimits } from './reference-page.ts';

const missingHint =
  'Put it under assets/ (svg, png, jpeg or webp) and write its path from the top of the package.';

/** What is wrong with a text that the parser would not get through, and what to do. */
const excess: Record<TooMuchMarkdown['kind'], [message: string, hint: string]> = {
  nesting: [
    `this text opens more than ${markdownLimits.nesting} quotes and lists on one line`,
    'Use fewer levels of lists or quotes.',
  ],
  indentation: [
    `this text indents a list by more than ${markdownLimits.indentation} columns`,
    'Use fewer levels of lists or quotes.',
  ],
  emphasis: [
    `this paragraph has more than ${markdownLimits.emphasis} signs of emphasis`,
    'Divide it by empty lines, or take some out.',
  ],
  brackets: [
    `this paragraph has more than ${markdownLimits.brackets} square brackets`,
    'Divide it by empty lines, or take some out.',
  ],
  addresses: [
    `more than ${markdownLimits.addresses} addresses stand here without a space`,
    'Put a space between them.',
  ],
  underlines: [
    `this text underlines more than ${markdownLimits.underlines} headings`,
    'Write headings with `##`, or divide the text.',
  ],
};

/** Schemes that could start a program or open a file; the window makes no link of them either. */
const foreignScheme = /^(?!https?:|mailto:)[\s\p{Cc}]*[a-z][a-z0-9+.-]*:/iu;

/** Holds every Markdown text of a package to its rules: no raw HTML, pictures that are there. */
export function checkMarkdown(
  draft: Draft,
  assets: ReadonlyMap<string, string>,
  report: Report,
  step: () => void,
): void {
  const texts: { located: Located<unknown>; item: string | null }[] = [
    ...(draft.file ? [{ located: draft.file, item: null }] : []),
    // As written, so that a picture is looked for in a broken item too.
    ...draft.outlines.map(({ id, entry, place }) => ({
      located: { value: entry, place },
      item: typeof id === 'string' ? id : null,
    })),
    ...[...draft.caseStudies, ...draft.series].map(({ value, place }) => ({
      located: { value: { ...value, items: [] }, place },
      item: null,
    })),
    ...draft.reference.map((located) => ({ located, item: null })),
  ];
  for (const { located, item } of texts) {
    const { source, path } = located.place;
    for (const picture of pictureFields(located.value)) {
      if (assets.has(picture.file)) continue;
      report(
        { source, path: [...path, ...picture.path] },
        item,
        `the picture \`${picture.file}\` is not in the package`,
        missingHint,
      );
    }
    for (const markdown of markdownTexts(located.value)) {
      step();
      const place = { source, path: [...path, ...markdown.path] };
      // Reported where its length is checked; a text of megabytes would be slow to read all the same.
      if (markdown.text.length > referenceLimits.characters) continue;
      const found = tooMuchMarkdown(markdown.text);
      if (found) {
        const { kind, offset } = found;
        const text = /[^\r\n]{0,40}/.exec(markdown.text.slice(offset))?.[0] ?? '';
        report(place, item, ...excess[kind], { text, near: offset });
        continue;
      }
      const parts = markdownParts(markdown.text);
      for (const html of parts.html) {
        report(
          place,
          item,
          `raw HTML is not shown: ${html.text.slice(0, 40)}`,
          'Write it as Markdown, or in a code span: `<tag>`.',
          { text: html.text.split('\n')[0] ?? html.text, near: html.offset },
        );
      }
      for (const { address, offset } of parts.links) {
        if (!foreignScheme.test(address)) continue;
        report(
          place,
          item,
          `this link leads to \`${address.slice(0, 60)}\``,
          'Let it begin with https://, or write it as a code span.',
          { text: markdown.text.slice(offset, offset + 20).split('\n')[0] ?? '', near: offset },
        );
      }
      for (const { address, alternative, offset } of parts.pictures) {
        if (!assets.has(picturePath(address))) {
          report(place, item, `the picture \`${address}\` is not in the package`, missingHint, {
            text: address,
            near: offset,
          });
        } else if (alternative.trim() === '') {
          report(
            place,
            item,
            `the picture \`${address}\` has no text alternative`,
            'Say between the square brackets what it shows, without giving the key away.',
            { text: address, near: offset },
          );
        }
      }
    }
  }
}
