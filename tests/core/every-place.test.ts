import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/core/attempt/events.ts';
import { type Refusal, refusalOf, settingOf } from '../../src/core/attempt/rules.ts';
import { applyEvent, type AttemptState, emptyState } from '../../src/core/attempt/state.ts';
import { examTerms, noAccommodations, type Terms } from '../../src/core/attempt/terms.ts';
import { stemPart } from '../../src/core/attempt/text-parts.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { makeExam } from '../support/exam.ts';

const exam = makeExam({ reference: [{ id: 'guide', title: 'Guide', body: 'Text.' }] });
const drawn = drawForm(exam, 11);
if (!drawn.ok) throw new Error(drawn.error.message);
const form = drawn.value;
const ids = form.sections.map(({ items }) => items.map(({ id }) => id));
const first = ids[0]?.find((id) => id.includes('-choice-')) as string;
const inSeries = ids[2]?.[0] as string;

const practiceTerms: Terms = {
  practice: {
    selection: { domains: [], objectives: [], types: [], only: [], last: 1, number: 16 },
    minutes: null,
    feedback: 'each',
  },
  accommodations: noAccommodations,
};

const leave = (section: string): Act[] => [
  { type: 'entered', section },
  { type: 'reviewed', section },
  { type: 'left', section },
];
const toItem: Act[] = [
  { type: 'agreed' },
  { type: 'started' },
  { type: 'entered', section: 'section-1' },
  { type: 'moved', item: first },
];
const rest: Act = { type: 'rested', closes: [] };
const toSeries: Act[] = [
  { type: 'agreed' },
  { type: 'started' },
  ...leave('section-1'),
  ...leave('section-2'),
];

/** Every place of the room, and the acts that lead there. */
const places = {
  intro: [],
  agreed: [{ type: 'agreed' }],
  opening: toItem.slice(0, 2),
  item: toItem,
  review: [...toItem, { type: 'reviewed', section: 'section-1' }],
  break: [...toItem, rest],
  'series opening': toSeries,
  series: [...toSeries, { type: 'entered', section: 'section-3' }],
  end: [
    ...toSeries,
    { type: 'entered', section: 'section-3' },
    { type: 'moved', item: ids[2]?.[1] as string },
    { type: 'moved', item: ids[2]?.[2] as string },
    { type: 'left', section: 'section-3' },
  ],
  finished: [...toItem, { type: 'ended', reason: 'candidate' }],
} satisfies Record<string, Act[]>;
type Place = keyof typeof places;

function at(place: Place, terms: Terms): AttemptState {
  const setting = settingOf(exam, form, terms);
  let state = emptyState;
  for (const act of places[place]) {
    expect(refusalOf(setting, state, act)).toBeNull();
    state = applyEvent(form, state, { ...act, seq: state.seq + 1, at: 0, spent: 0 });
  }
  return state;
}

/** What an act says at each place: null where it is taken. */
type Verdicts = Record<Place, Refusal | null>;

/** An act for the item that a place has in view, or for one of the first section. */
const acts: Record<string, (item: string) => Act> = {
  agreed: () => ({ type: 'agreed' }),
  started: () => ({ type: 'started' }),
  entered: () => ({ type: 'entered', section: 'section-1' }),
  moved: (item) => ({ type: 'moved', item }),
  reviewed: () => ({ type: 'reviewed', section: 'section-1' }),
  left: () => ({ type: 'left', section: 'section-1' }),
  answered: (item) => ({
    type: 'answered',
    item,
    response: { option: item === inSeries ? 'yes' : 'a' },
  }),
  reset: (item) => ({ type: 'reset', item }),
  marked: (item) => ({ type: 'marked', item, marked: true }),
  flagged: (item) => ({ type: 'flagged', item, flagged: true }),
  struck: (item) => ({
    type: 'struck',
    item,
    option: item === inSeries ? 'yes' : 'a',
    struck: true,
  }),
  highlighted: (item) => ({ type: 'highlighted', part: stemPart(item), ranges: [[0, 1]] }),
  noted: (item) => ({ type: 'noted', item, text: 'a' }),
  scribbled: () => ({ type: 'scribbled', text: 'a' }),
  rated: (item) => ({ type: 'rated', item, confidence: 'sure' }),
  checked: (item) => ({ type: 'checked', item }),
  consulted: () => ({ type: 'consulted', page: 'guide' }),
  rested: () => rest,
  returned: () => ({ type: 'returned' }),
  resumed: () => ({ type: 'resumed', away: 1 }),
  ended: () => ({ type: 'ended', reason: 'candidate' }),
  commented: (item) => ({ type: 'commented', item, text: 'a' }),
};

function verdicts(name: string, terms: Terms): Verdicts {
  const setting = settingOf(exam, form, terms);
  return Object.fromEntries(
    (Object.keys(places) as Place[]).map((place) => {
      const item = place === 'series' ? inSeries : first;
      const act = acts[name]?.(item);
      return [place, act && refusalOf(setting, at(place, terms), act)];
    }),
  ) as Verdicts;
}

/** What most acts say where they do not belong. */
const elsewhere: Verdicts = {
  intro: 'not-started',
  agreed: 'not-started',
  opening: 'not-here',
  item: 'not-here',
  review: 'not-here',
  break: 'not-here',
  'series opening': 'not-here',
  series: 'not-here',
  end: 'not-here',
  finished: 'finished',
};
const closedBehind: Partial<Verdicts> = {
  'series opening': 'section-closed',
  series: 'section-closed',
  end: 'section-closed',
};
const atItems: Verdicts = { ...elsewhere, ...closedBehind, item: null, series: null };
const onceOnly: Verdicts = {
  ...(Object.fromEntries(
    Object.keys(places).map((place) => [place, 'started-already']),
  ) as Verdicts),
  finished: 'finished',
};

const inExam: Record<keyof typeof acts, Verdicts> = {
  agreed: { ...onceOnly, intro: null },
  started: { ...onceOnly, intro: 'not-agreed', agreed: null },
  entered: { ...elsewhere, ...closedBehind, opening: null },
  // The series' own first item is in view there.
  moved: { ...elsewhere, ...closedBehind, item: null, review: null, series: null },
  reviewed: { ...elsewhere, ...closedBehind, item: null, review: null },
  left: { ...elsewhere, ...closedBehind, review: null },
  answered: atItems,
  reset: atItems,
  marked: atItems,
  flagged: atItems,
  struck: atItems,
  highlighted: { ...elsewhere, item: null, series: null },
  noted: atItems,
  scribbled: {
    ...elsewhere,
    opening: null,
    item: null,
    review: null,
    'series opening': null,
    series: null,
  },
  rated: atItems,
  checked: { ...atItems, item: 'no-feedback', series: 'no-feedback' },
  consulted: { ...elsewhere, item: null, review: null, series: null },
  rested: {
    ...elsewhere,
    opening: null,
    item: null,
    review: null,
    'series opening': null,
    series: 'no-break',
  },
  returned: { ...elsewhere, intro: 'not-here', agreed: 'not-here', break: null },
  resumed: { ...onceStarted('not-started'), finished: 'finished' },
  ended: { ...onceStarted('not-started'), finished: 'finished' },
  // The item is not marked for feedback, so not even after the end.
  commented: Object.fromEntries(
    Object.keys(places).map((place) => [place, 'not-here']),
  ) as Verdicts,
};

/** Taken wherever the clock has begun to run. */
function onceStarted(before: Refusal): Verdicts {
  return Object.fromEntries(
    (Object.keys(places) as Place[]).map((place) => [
      place,
      place === 'intro' || place === 'agreed' ? before : null,
    ]),
  ) as Verdicts;
}

describe('in an exam', () => {
  it.each(Object.keys(acts))('%s is taken where it belongs and nowhere else', (name) => {
    expect(verdicts(name, examTerms)).toEqual(inExam[name]);
  });
});

describe('in practice', () => {
  const differs: Partial<typeof inExam> = {
    checked: atItems,
    rested: { ...(inExam['rested'] as Verdicts), series: null },
  };
  it.each(Object.keys(acts))('%s is taken where it belongs and nowhere else', (name) => {
    const expected = { ...inExam, ...differs }[name] as Verdicts;
    // A mere pause closes nothing, but the item is not in view meanwhile.
    expect(verdicts(name, practiceTerms)).toEqual(expected);
  });
});
