import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, type ItemResponse, parseResponse, typeOf } from '../../src/core/items/index.ts';
import { sampleTypes, samples, tableParts } from '../support/exam.ts';

function score(item: Item, response: ItemResponse): number {
  return typeOf(item).score(item, response);
}

describe('scoring', () => {
  it('gives a choice all or nothing', () => {
    const item = samples.choice('q');
    expect(score(item, { option: 'b' })).toBe(1);
    expect(score(item, { option: 'a' })).toBe(0);
    expect(score(item, { option: null })).toBe(0);
  });

  it('gives a point per right option when the number to choose is said', () => {
    const item = samples.multiple('q');
    expect(typeOf(item).maximum(item)).toBe(2);
    expect(score(item, { options: ['a', 'b'] })).toBe(1);
    expect(score(item, { options: ['c', 'a'] })).toBe(2);
  });

  it('takes wrong options off when all that apply are asked for, never below 0', () => {
    const item = samples.multiple('q', { choose: undefined });
    expect(score(item, { options: ['a', 'c', 'b'] })).toBe(1);
    expect(score(item, { options: ['b', 'd'] })).toBe(0);
    expect(score(item, { options: ['a', 'b', 'c', 'd'] })).toBe(0);
  });

  it('can hold several options to all or nothing', () => {
    const item = samples.multiple('q', { choose: undefined, scoring: 'all', points: 3 });
    expect(score(item, { options: ['a', 'c'] })).toBe(3);
    expect(score(item, { options: ['a'] })).toBe(0);
    expect(score(item, { options: ['a', 'c', 'd'] })).toBe(0);
  });

  it('gives a point per blank, per target and per row', () => {
    expect(score(samples.dropdown('q'), { blanks: { one: 'x', two: 'y' } })).toBe(1);
    expect(score(samples.match('q'), { targets: { t1: 's1', t2: 's3' } })).toBe(1);
    expect(score(samples.statements('q'), { rows: { r1: 'yes', r2: 'yes', r3: 'yes' } })).toBe(2);
  });

  it('takes any of several right orders', () => {
    const item = samples.order('q', { alternatives: [['a', 'c', 'd']] });
    expect(score(item, { steps: ['c', 'a', 'd'] })).toBe(1);
    expect(score(item, { steps: ['a', 'c', 'd'] })).toBe(1);
    expect(score(item, { steps: ['c', 'd', 'a'] })).toBe(0);
    expect(score(item, { steps: ['c', 'a', 'd', 'b'] })).toBe(0);
  });

  it('counts positions or neighbour pairs, and takes steps too many off', () => {
    const positions = samples.order('q', { scoring: 'positions' });
    expect(score(positions, { steps: ['c', 'd', 'a'] })).toBe(1);
    expect(score(positions, { steps: ['c', 'a', 'd', 'b'] })).toBe(2);
    const pairs = samples.order('q', { scoring: 'pairs' });
    expect(score(pairs, { steps: ['a', 'd', 'c'] })).toBe(1);
    expect(score(pairs, { steps: ['c', 'a', 'd'] })).toBe(2);
  });
});

describe('the room', () => {
  it('refuses a third choice of two', () => {
    const item = samples.multiple('q');
    expect(typeOf(item).refusal(item, { options: ['a', 'b', 'c'] })).toBe('too-many');
  });

  it('refuses a source on two targets when it may be used once', () => {
    const item = samples.match('q');
    expect(typeOf(item).refusal(item, { targets: { t1: 's1', t2: 's1' } })).toBe('too-many');
    const many = samples.match('q', { reuse: 'many' });
    expect(typeOf(many).refusal(many, { targets: { t1: 's1', t2: 's1' } })).toBeNull();
  });

  it('refuses what is not of the item', () => {
    const item = samples.choice('q');
    expect(typeOf(item).refusal(item, { option: 'zebra' })).toBe('bad-response');
    expect(parseResponse(item, { options: ['a'] })).toBeNull();
    expect(parseResponse(item, 'a')).toBeNull();
  });
});

/** Anything that a window might send for an item, most of it of the right form. */
function anyResponse(item: Item): fc.Arbitrary<ItemResponse> {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  switch (item.type) {
    case 'choice':
      return fc.record({ option: fc.option(id, { nil: null }) });
    case 'multiple':
      return fc.record({ options: fc.uniqueArray(id) });
    case 'order':
      return fc.record({ steps: fc.uniqueArray(id) });
    case 'dropdown':
      return fc.record({
        blanks: fc.dictionary(fc.constantFrom('one', 'two'), fc.constantFrom('x', 'y', 'z')),
      });
    case 'match':
      return fc.record({
        targets: fc.dictionary(fc.constantFrom('t1', 't2'), fc.constantFrom('s1', 's2', 's3')),
      });
    case 'statements':
      return fc.record({
        rows: fc.dictionary(
          fc.constantFrom('r1', 'r2', 'r3'),
          fc.constantFrom('yes' as const, 'no' as const),
        ),
      });
    case 'hotspot':
      return fc.record({ regions: fc.uniqueArray(id) });
    case 'text':
      return fc.record({
        text: fc.oneof(fc.string({ maxLength: 500 }), fc.constantFrom(...item.key)),
      });
    case 'number':
      return fc.record({
        text: fc.oneof(fc.string({ maxLength: 500 }), fc.double().map(String)),
      });
    case 'code':
      return fc.record({
        text: fc.oneof(
          fc.string({ maxLength: 500 }),
          fc.constantFrom('trigger: main', 'pool: {vmImage: ubuntu-latest}', item.solution),
        ),
      });
  }
}

const variants = [
  ...sampleTypes.map((type) => samples[type](`q-${type}`)),
  samples.multiple('q-all-that-apply', { choose: undefined }),
  samples.order('q-positions', { scoring: 'positions' }),
  samples.order('q-pairs', { scoring: 'pairs', points: 2 }),
  samples.hotspot('q-table', { ...tableParts, points: 2 }),
  samples.text('q-pattern', { pattern: 'git rebase( -{1,2}[a-z]+)?', points: 3 }),
  samples.number('q-percent', { key: -1e-7, tolerancePercent: 10 }),
];

describe.each(variants.map((item) => [item.id, item] as const))('%s', (_id, item) => {
  const type = typeOf(item);

  it('scores within 0 and the maximum, in whole points', () => {
    fc.assert(
      fc.property(anyResponse(item), (response) => {
        const points = type.score(item, response);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(type.maximum(item));
        expect(Number.isInteger(points)).toBe(true);
      }),
    );
  });

  it('gives full points for its own key and none for a blank', () => {
    expect(type.score(item, type.keyed(item))).toBe(type.maximum(item));
    expect(type.score(item, type.blank(item))).toBe(0);
    expect(type.completeness(item, type.blank(item))).toBe('none');
    expect(type.completeness(item, type.keyed(item))).toBe('all');
    expect(type.refusal(item, type.keyed(item))).toBeNull();
  });

  it('shows a candidate nothing of the key', () => {
    const text = JSON.stringify(type.view(item, {}));
    for (const secret of [
      '"key"',
      '"why"',
      '"explanation"',
      '"references"',
      '"distractor"',
      'Why ',
      'rebase',
      'tolerance',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

it('does not tell how many options are right when all that apply are asked for', () => {
  const two = samples.multiple('q', { choose: undefined });
  const three = samples.multiple('q', { choose: undefined, key: ['a', 'b', 'c'] });
  expect(typeOf(two).view(two, {})).toEqual(typeOf(three).view(three, {}));
});

it('does not tell how many steps an order needs', () => {
  for (const scoring of ['all', 'positions', 'pairs']) {
    const two = samples.order('q', { scoring, key: ['a', 'b'] });
    const three = samples.order('q', { scoring });
    expect(typeOf(two).view(two, {})).toEqual(typeOf(three).view(three, {}));
    for (const steps of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
      expect(typeOf(two).completeness(two, { steps })).toBe(
        typeOf(three).completeness(three, { steps }),
      );
    }
  }
});
