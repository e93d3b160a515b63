import { markdownTexts } from '../exam/markdown-parts.ts';
import type { Place } from '../exam/read-package.ts';
import type { Path } from '../exam/source-file.ts';
import { blankMarker } from '../items/dropdown.ts';
import type { Item } from '../items/index.ts';
import type { Draft } from '../exam/read-package.ts';
import type { Say } from './remark.ts';

/** A fenced block of an exam, its blanks filled with their keys. */
export interface Snippet {
  /** What it claims to be: the first word behind the fence, in small letters. */
  language: string;
  text: string;
  item: string | null;
  place: Place;
  /** Something of the text that can be looked for in the file. */
  start: string;
}

/** What is wrong with a snippet, or null. Lines count from 1. */
export type SnippetReader = (text: string) => { message: string; line?: number | undefined } | null;

/**
 * All snippets of a bank, those of keys (a whole right answer) included. A block whose fence says
 * `broken` behind the language is about being broken and is left out.
 */
export function snippetsOf(draft: Draft): Snippet[] {
  const blocks = [...draft.caseStudies, ...draft.series].flatMap(({ value, place }) =>
    fencesOf({ ...value, items: [] }, null, place),
  );
  return [
    ...blocks,
    ...draft.items.flatMap(({ value: item, place }) => [
      ...fencesOf(item, item, place),
      ...filesOf(item, place),
    ]),
  ];
}

/** Says which snippets are not what they claim to be. A language without a reader is not looked at. */
export function checkSnippets(
  snippets: readonly Snippet[],
  readers: ReadonlyMap<string, SnippetReader>,
  say: Say,
): void {
  for (const { language, text, item, place, start } of snippets) {
    const fault = readers.get(language)?.(text);
    if (!fault) continue;
    const line = fault.line === undefined ? '' : `, line ${fault.line}`;
    say(
      'snippet',
      place,
      item,
      `this is not valid ${language}${line}: ${fault.message}`,
      'Mend it. If the question is about its being broken, write `broken` behind the language of the fence.',
      start,
    );
  }
}

const fence = /^( *)(`{3,}|~{3,}) *([^\s`]+)([^\n]*)\n([\s\S]*?)(?:^ *\2[`~]*\s*?$|(?![\s\S]))/gm;

function fencesOf(value: unknown, item: Item | null, place: Place): Snippet[] {
  return [...markdownTexts(value)].flatMap(({ path, text }) =>
    [...filled(text, path, item).matchAll(fence)].flatMap(
      ([, indent = '', , language = '', rest = '', body = '']) =>
        /\bbroken\b/.test(rest)
          ? []
          : [
              {
                language: language.toLowerCase(),
                text: body.replaceAll(new RegExp(`^ {0,${indent.length}}`, 'gm'), ''),
                item: item?.id ?? null,
                place: { source: place.source, path: [...place.path, ...path] },
                start:
                  body
                    .split('\n')
                    .find((line) => line.trim() !== '')
                    ?.trim() ?? '',
              },
            ],
    ),
  );
}

/** The body of a dropdown with the keys in its blanks. */
function filled(text: string, path: Path, item: Item | null): string {
  if (item?.type !== 'dropdown' || path[0] !== 'body') return text;
  return item.blanks.reduce((body, { id, key, choices }) => {
    const choice = choices.find((candidate) => candidate.id === key)?.text ?? '';
    return body.replace(blankMarker(id), () => withoutTicks(choice));
  }, text);
}

/** A choice inside a code block is shown as it is; authors sometimes still mark it as code. */
function withoutTicks(choice: string): string {
  return /^`[^`]+`$/.test(choice) ? choice.slice(1, -1) : choice;
}

/** The whole right answer of an item of type `code`. */
function filesOf(item: Item, place: Place): Snippet[] {
  if (item.type !== 'code') return [];
  const language = item.language ?? (item.format === 'text' ? 'text' : item.format);
  return [
    {
      language,
      text: item.solution,
      item: item.id,
      place: { source: place.source, path: [...place.path, 'solution'] },
      start: '',
    },
  ];
}
