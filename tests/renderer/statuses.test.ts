import { describe, expect, it } from 'vitest';
import type { ItemStatus, SectionOutline } from '../../src/contract/room-views.ts';
import {
  countOf,
  filterSegments,
  inOrder,
  leftOpenOf,
  stateWord,
} from '../../src/renderer/room/statuses.ts';

const status = (number: number, parts: Partial<ItemStatus> = {}): ItemStatus => ({
  id: `item-${number}`,
  number,
  completeness: 'none',
  marked: false,
  flagged: false,
  hasNote: false,
  seen: true,
  closed: false,
  checked: false,
  ...parts,
});

const items = [
  status(1, { completeness: 'all' }),
  status(2, { marked: true }),
  status(3, { completeness: 'some', flagged: true }),
  status(4, { closed: true }),
  status(5, { seen: false }),
  status(6, { completeness: 'all', closed: true, hasNote: true }),
];

describe('filters', () => {
  it('count what fits, and what was not seen is unanswered as well', () => {
    expect(countOf(items, 'all')).toBe(6);
    expect(countOf(items, 'unanswered')).toBe(3);
    expect(countOf(items, 'partly')).toBe(1);
    expect(countOf(items, 'answered')).toBe(2);
    expect(countOf(items, 'marked')).toBe(1);
    expect(countOf(items, 'unseen')).toBe(1);
    expect(countOf(items, 'flagged')).toBe(1);
    expect(countOf(items, 'noted')).toBe(1);
    expect(countOf(items, 'closed')).toBe(2);
  });

  it('show the empty ones only where their zero says something, or while chosen', () => {
    const values = (chosen: 'all' | 'closed') =>
      filterSegments([status(1)], chosen).map(({ value }) => value);
    expect(values('all')).toEqual(['all', 'unanswered', 'answered', 'marked', 'unseen']);
    expect(values('closed')).toContain('closed');
  });
});

describe('the order of the review screen', () => {
  const numbers = (order: 'number' | 'state' | 'marks') =>
    inOrder(items.toReversed(), order).map(({ number }) => number);

  it('is that of the questions, whatever it was before', () => {
    expect(numbers('number')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('puts what needs work first and what is closed last', () => {
    expect(numbers('state')).toEqual([5, 2, 3, 1, 4, 6]);
  });

  it('puts what is marked first, then what is marked for feedback, then what has a note', () => {
    expect(numbers('marks')).toEqual([2, 3, 6, 1, 4, 5]);
  });
});

it('says the state in words, also of what is closed', () => {
  expect(items.map(stateWord)).toEqual([
    'Answered',
    'Unanswered',
    'Partly answered',
    'Closed, unanswered',
    'Not seen',
    'Closed, answered',
  ]);
});

it('says of a practised question that it was checked', () => {
  expect(stateWord(status(1, { completeness: 'all', checked: true }))).toBe('Answered, checked');
});

it('adds up what is left open over sections', () => {
  const section = (parts: Partial<SectionOutline>): SectionOutline => ({
    id: 's',
    kind: 'standard',
    title: 'S',
    items: 10,
    answered: 0,
    partly: 0,
    marked: 0,
    flagged: 0,
    unseen: 0,
    state: 'current',
    ...parts,
  });
  expect(
    leftOpenOf([
      section({ answered: 4, partly: 1, marked: 2, unseen: 3 }),
      section({ items: 3, answered: 3, marked: 1, state: 'closed' }),
    ]),
  ).toEqual({ unanswered: 5, partly: 1, marked: 3, unseen: 3 });
});
