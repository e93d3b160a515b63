import { describe, expect, it } from 'vitest';
import type { RoomView } from '../../src/contract/room-views.ts';
import { seated, type Seated } from '../support/seat.ts';

/** The id of an item of the first section, of a type. */
function itemOf(seat: Seated, type: string): string {
  const found = seat.view().items.find(({ id }) => id.includes(`-${type}-`))?.id;
  if (!found) throw new Error(`the form has no ${type}`);
  return found;
}

function goTo(seat: Seated, type: string): string {
  const item = itemOf(seat, type);
  expect(seat.act({ type: 'moved', item })).toBe('done');
  return item;
}

function close(seat: Seated, section: string): void {
  seat.act({ type: 'reviewed', section });
  expect(seat.act({ type: 'left', section })).toBe('done');
}

/** What of a view belongs to a section that the candidate is in. */
function inside({ items, item, scenario, highlights }: RoomView): unknown {
  return { items: items.length, item, scenario, highlights };
}

const nothing = { items: 0, item: null, scenario: null, highlights: {} };

describe('the view of the room', () => {
  it('shows each item in the order that the form drew for it, and that order stays', () => {
    const seat = seated();
    const form = seat.store.attempts.read(seat.view().attempt)?.form;
    const choices = seat.view().items.filter(({ id }) => id.includes('-choice-'));
    const multiples = seat.view().items.filter(({ id }) => id.includes('-multiple-'));
    for (const { id } of [...choices, ...multiples, ...choices]) {
      seat.act({ type: 'moved', item: id });
      const view = seat.view().item?.view;
      const drawn = form?.sections[0]?.items.find((item) => item.id === id)?.arrangement['options'];
      expect(view?.id).toBe(id);
      expect(view && 'options' in view && view.options.map((option) => option.id)).toEqual(drawn);
    }
    expect(choices.length + multiples.length).toBeGreaterThan(1);
  });

  it('says of each item what was done there, and sums it up for its section', () => {
    const seat = seated();
    const total = seat.view().items.length;
    const first = seat.view().items[0]?.id as string;
    const dropdown = goTo(seat, 'dropdown');
    seat.act({ type: 'answered', item: dropdown, response: { blanks: { one: 'x' } } });
    seat.act({ type: 'noted', item: dropdown, text: 'a note' });
    seat.act({ type: 'flagged', item: dropdown, flagged: true });
    const seen = new Set([first, dropdown]);
    expect(
      seat.view().items.map((item) => [item.id, item.seen, item.hasNote, item.flagged]),
    ).toEqual(
      seat.view().items.map(({ id }) => [id, seen.has(id), id === dropdown, id === dropdown]),
    );
    expect(seat.view().items.map(({ number }) => number)).toEqual(
      Array.from({ length: total }, (_, index) => index + 1),
    );
    expect(seat.view().items.find(({ id }) => id === dropdown)?.completeness).toBe('some');
    expect(seat.view().sections).toMatchObject([
      { items: total, answered: 0, partly: 1, marked: 0, flagged: 1, unseen: total - seen.size },
      { items: 3, partly: 0, unseen: 3 },
      { items: 3, partly: 0, unseen: 3 },
    ]);
  });

  it('shows the scenario of a section inside of it, and neither before nor after', () => {
    const seat = seated();
    expect(seat.view().exam).toMatchObject({ id: 'sample', code: 'S-1' });
    expect(seat.view().scenario).toBeNull();
    close(seat, 'section-1');
    expect(inside(seat.view())).toEqual(nothing);
    seat.act({ type: 'entered', section: 'section-2' });
    expect(seat.view().scenario).toMatchObject({
      kind: 'case',
      source: 'case-1',
      tabs: [{ body: 'The overview.' }, { body: 'The requirements.' }],
      exhibits: [],
    });
    close(seat, 'section-2');
    expect(inside(seat.view())).toEqual(nothing);
    seat.act({ type: 'entered', section: 'section-3' });
    expect(seat.view().scenario).toEqual({
      kind: 'series',
      source: 'series-1',
      title: 'Series one',
      scenario: 'The scenario.',
      goal: 'The goal.',
    });
    for (const { id } of seat.view().items.slice(1)) seat.act({ type: 'moved', item: id });
    expect(seat.act({ type: 'left', section: 'section-3' })).toBe('done');
    expect(seat.view().where).toEqual({ at: 'end' });
    expect(inside(seat.view())).toEqual(nothing);
    seat.act({ type: 'ended', reason: 'candidate' });
    expect(inside(seat.view())).toEqual(nothing);
    expect(seat.view().scratch).toBe('');
  });

  it('brings the highlights of the item in view and of what stands beside it, no others', () => {
    const seat = seated();
    const highlight = (part: string): string =>
      seat.act({ type: 'highlighted', part, ranges: [[0, 3]] });
    const first = seat.view().item?.view.id as string;
    highlight(`item:${first}`);
    expect(seat.view().highlights).toEqual({ [`item:${first}`]: [[0, 3]] });
    seat.act({ type: 'moved', item: seat.view().items[1]?.id as string });
    expect(seat.view().highlights).toEqual({});
    close(seat, 'section-1');
    seat.act({ type: 'entered', section: 'section-2' });
    highlight('case:case-1:needs');
    seat.act({ type: 'moved', item: seat.view().items[1]?.id as string });
    expect(seat.view().highlights).toEqual({ 'case:case-1:needs': [[0, 3]] });
    seat.act({ type: 'reviewed', section: 'section-2' });
    expect(seat.view().highlights).toEqual({ 'case:case-1:needs': [[0, 3]] });
    seat.act({ type: 'moved', item: seat.view().items[0]?.id as string });
    seat.act({ type: 'highlighted', part: 'case:case-1:needs', ranges: [] });
    expect(seat.view().highlights).toEqual({});
  });
});
