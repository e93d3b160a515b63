import { counted } from './format.ts';

/** Words of what stands beside the question. */
export const asideText = {
  question: 'Question',
  caseStudy: 'Case study',
  exhibit: 'Exhibit',
  reference: 'Reference',
  show: 'Show',
  backToQuestion: 'Back to question',
  fullWidth: 'Full width',
  split: 'Width of the pane beside the question',
  splitValue: (percent: number) => `${percent} percent`,
  splitTip:
    'Drag to set the width, press to step through three widths, or press twice for the usual one. With the keyboard, use the arrow keys, Home and End.',

  case: {
    tabs: 'Parts of the case study',
    all: 'All information',
  },

  series: {
    scenario: 'Scenario',
    goal: 'Goal',
  },

  exhibits: {
    label: 'Exhibits',
    open: (title: string) => `Exhibit: ${title}`,
    close: (title: string) => `Close the exhibit ${title}`,
    pictures: 'Size of pictures',
    fit: 'Fit',
    actual: 'Actual size',
  },

  pages: {
    close: 'Close the reference',
    back: 'Page before',
    forward: 'Page after',
    search: 'Search all pages',
    contents: 'Pages',
    onThisPage: (page: string) => `On this page: ${page}`,
    loading: 'Opening the reference.',
    failed: 'The reference could not be opened.',
    retry: 'Try again',
    none: (query: string) => `Nothing found for “${query}”.`,
    noneHint: 'Try fewer or other words.',
    found: (places: number, pages: number) =>
      `${counted(places, 'place', 'places')} on ${counted(pages, 'page', 'pages')}`,
    some: 'No place has all of these words. These have some of them.',
    first: (shown: number) => `The ${shown} best are shown.`,
    matches: (count: number) => counted(count, 'match', 'matches'),
    results: 'Results',
    resultsBack: 'Back to results',
    marked: (at: number, count: number) => `Match ${at} of ${count}`,
    markedNone: 'No match on this page',
    nextMatch: 'Next match',
    previousMatch: 'Previous match',
    clearMarks: 'Remove the marks',
  },
} as const;
