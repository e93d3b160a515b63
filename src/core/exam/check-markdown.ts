import {
  type MarkdownParts,
  markdownParts,
  markdownTexts,
  pictureFields,
  picturePath,
} from './markdown-parts.ts';
import type { Draft, Located, Report } from './read-package.ts';

const missingHint =
  'Put it under assets/ (svg, png, jpeg or webp) and write its path from the top of the package.';

/** Holds every Markdown text of a package to its rules: no raw HTML, pictures that are there. */
export function checkMarkdown(
  draft: Draft,
  assets: ReadonlyMap<string, string>,
  report: Report,
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
      const place = { source, path: [...path, ...markdown.path] };
      let parts: MarkdownParts;
      try {
        parts = markdownParts(markdown.text);
      } catch {
        report(place, item, 'this text is nested too deep', 'Use fewer levels of lists or quotes.');
        continue;
      }
      for (const html of parts.html) {
        report(
          place,
          item,
          `raw HTML is not shown: ${html.text.slice(0, 40)}`,
          'Write it as Markdown, or in a code span: `<tag>`.',
          { text: html.text.split('\n')[0] ?? html.text, near: html.offset },
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
