import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/core/attempt/edits.ts';
import type { Act, AttemptEvent } from '../../src/core/attempt/events.ts';
import { applyEvent, emptyState, reduce } from '../../src/core/attempt/state.ts';

const form = { seed: 1, sections: [] };

/** What a log keeps of acts, as it comes out of the store again. */
function logOf(acts: readonly Act[]): AttemptEvent[] {
  let state = emptyState;
  const log = acts.map((act, index) => {
    const event = { ...shortened(state, act), seq: index + 1, at: 0, spent: 0 };
    state = applyEvent(form, state, event);
    return event;
  });
  return JSON.parse(JSON.stringify(log)) as AttemptEvent[];
}

/** The four kinds of text that a candidate types, of one item. */
const kinds: Record<string, (text: string) => Act> = {
  'the scratch pad': (text) => ({ type: 'scribbled', text }),
  'a note': (text) => ({ type: 'noted', item: 'a', text }),
  'a comment': (text) => ({ type: 'commented', item: 'a', text }),
  'a typed response': (text) => ({ type: 'answered', item: 'a', response: { text } }),
};

describe.each(Object.entries(kinds))('the log of %s', (_name, act) => {
  it('leads to what was typed last, whatever was typed', () => {
    // Few letters, so that texts agree in long stretches; halves of a pair, so that one is cut apart.
    const letters = fc.constantFrom('a', 'b', '\n', '\ud83d', '\ude00', '\u00e9', '"');
    const text = fc
      .tuple(fc.string({ unit: letters, maxLength: 12 }), fc.nat(3), fc.nat(3))
      .map(
        ([middle, front, behind]) => 'ab'.repeat(60 * front) + middle + 'ba'.repeat(40 * behind),
      );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const whole = texts.map((written, index): AttemptEvent => ({
          ...act(written),
          seq: index + 1,
          at: 0,
          spent: 0,
        }));
        expect(reduce(form, logOf(texts.map(act)))).toEqual(reduce(form, whole));
      }),
      { numRuns: 300 },
    );
  });

  it('grows by what is typed, and not by what stands there already', () => {
    const before = 'x'.repeat(10_000);
    const acts = Array.from({ length: 1_000 }, (_, index) =>
      act(`${before}${'typed '.repeat(index)}${before}`),
    );
    const length = JSON.stringify(logOf(acts)).length;
    expect(length).toBeGreaterThan(26_000);
    expect(length).toBeLessThan(26_000 + 1_000 * 150);
  });

  it('says short texts whole, for whoever reads it', () => {
    expect(logOf([act('first'), act('first and second')]).at(-1)).toMatchObject(
      act('first and second'),
    );
  });
});

it('a response that is taken back is not built upon', () => {
  const text = 'y'.repeat(300);
  const answered: Act = { type: 'answered', item: 'a', response: { text } };
  const log = logOf([
    answered,
    { type: 'reset', item: 'a' },
    { ...answered, response: { text: `${text}!` } },
  ]);
  expect(log.at(-1)).not.toHaveProperty('kept');
  expect(reduce(form, log).responses).toEqual({ a: { text: `${text}!` } });
});

it('a response of another kind is always said whole', () => {
  const answered: Act = { type: 'answered', item: 'a', response: { options: ['a', 'b'] } };
  expect(shortened(emptyState, answered)).toEqual(answered);
});

it('logs from before there were edits are read as they were', () => {
  const log: AttemptEvent[] = ['one', 'two'].map((text, index) => ({
    type: 'scribbled',
    text,
    seq: index + 1,
    at: 0,
    spent: 0,
  }));
  expect(reduce(form, log).scratch).toBe('two');
});
