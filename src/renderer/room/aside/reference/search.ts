import MiniSearch from 'minisearch';
import type { ReferencePage } from '../../../../core/exam/reference-page.ts';
import { type Section, sectionsOf } from './sections.ts';
import { formsOf, matchesIn, type Piece, pieces, plain, snippet, wordsIn } from './words.ts';

/** A section in which words were found. */
export interface Hit {
  page: string;
  /** Which heading of the page: see `Section`. */
  section: number;
  title: Piece[];
  heading: Piece[] | null;
  snippet: Piece[];
  /** How many words of its heading and text match. */
  matches: number;
  /** The words that match, in their plain form. */
  words: string[];
}

export interface Found {
  /** Best first. */
  hits: Hit[];
  /** Sections found, of which `hits` are the best. */
  places: number;
  pages: number;
  /** `some`: no section has all words of the query, these have some of them. */
  has: 'all' | 'some';
}

export type Search = (query: string) => Found;

const mostHits = 40;

/** Makes all sections of all pages findable: by the start of a word, and in spite of a typing error. */
export function createSearch(pages: readonly ReferencePage[]): Search {
  const titles = new Map(pages.map((page) => [page.id, page.title]));
  const sections = pages.flatMap(sectionsOf);
  const index = new MiniSearch<Section & { id: number; title: string }>({
    fields: ['title', 'heading', 'text'],
    tokenize: wordsIn,
    processTerm: formsOf,
    searchOptions: {
      // What is typed is one word, however it is written.
      processTerm: plain,
      boost: { heading: 4, title: 2 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      // A word with a typing error never stands before one without.
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  index.addAll(
    sections.map((section, id) => ({ ...section, id, title: titles.get(section.page) ?? '' })),
  );

  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const results = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    const found = results.flatMap(({ id, terms }) => {
      const section = sections[Number(id)];
      return section ? [{ section, terms }] : [];
    });
    return {
      hits: found
        .slice(0, mostHits)
        .map(({ section, terms }) => hitOf(section, titles.get(section.page) ?? '', terms)),
      places: found.length,
      pages: new Set(found.map(({ section }) => section.page)).size,
      has: all.length > 0 ? 'all' : 'some',
    };
  };
}

function hitOf({ page, index, heading, text }: Section, title: string, words: string[]): Hit {
  const found = new Set(words);
  return {
    page,
    section: index,
    title: pieces(title, found),
    heading: heading === null ? null : pieces(heading, found),
    snippet: snippet(text, found),
    matches: matchesIn(`${heading ?? ''} ${text}`, found).length,
    words,
  };
}
