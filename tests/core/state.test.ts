import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/core/attempt/events.ts';
import { isClosed, refusalOf, settingOf } from '../../src/core/attempt/rules.ts';
import { applyEvent, type AttemptState, emptyState } from '../../src/core/attempt/state.ts';
import { examTerms, noAccommodations } from '../../src/core/attempt/terms.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { formItems } from '../../src/core/form/form.ts';
import { makeExam } from '../support/exam.ts';

const exam = makeExam({ reference: [{ id: 'guide', title: 'Guide', body: 'Text.' }] });
const drawn = drawForm(exam, 11);
if (!drawn.ok) throw new Error(drawn.error.message);
const form = drawn.value;
const setting = settingOf(exam, form, examTerms);
const [first, second, third] = (form.sections[0]?.items ?? []).map(({ id }) => id) as [
  string,
  string,
  string,
];

/** The state after acts that must all be taken. */
function after(...acts: Act[]): AttemptState {
  return acts.reduce((state, act) => {
    expect(refusalOf(setting, state, act)).toBeNull();
    return applyEvent(form, state, { ...act, seq: state.seq + 1, at: 0, spent: 0 });
  }, emptyState);
}

const toItem: Act[] = [
  { type: 'agreed' },
  { type: 'started' },
  { type: 'entered', section: 'section-1' },
];
const go = (item: string): Act => ({ type: 'moved', item });

describe('what is kept', () => {
  it('is kept for each item by itself', () => {
    const marks = (type: 'marked' | 'flagged', item: string, on: boolean): Act =>
      type === 'marked' ? { type, item, marked: on } : { type, item, flagged: on };
    for (const type of ['marked', 'flagged'] as const) {
      const both = [marks(type, first, true), go(second), marks(type, second, true)];
      expect(after(...toItem, ...both)[type]).toEqual([first, second]);
      expect(after(...toItem, ...both, marks(type, second, false))[type]).toEqual([first]);
      // Said twice, it is said once.
      expect(after(...toItem, ...both, marks(type, second, true))[type]).toEqual([first, second]);
    }
  });

  it('counts an item as seen once, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...[first, second, third].map(go)),
            fc.constantFrom<Act>(
              { type: 'reviewed', section: 'section-1' },
              { type: 'rested', closes: [] },
              { type: 'returned' },
            ),
          ),
          { maxLength: 20 },
        ),
        (acts) => {
          let state = after(...toItem);
          const seen = new Set([first]);
          for (const act of acts) {
            if (refusalOf(setting, state, act)) continue;
            state = applyEvent(form, state, { ...act, seq: state.seq + 1, at: 0, spent: 0 });
            if (act.type === 'moved') seen.add(act.item);
          }
          expect(state.seen).toEqual([...seen]);
        },
      ),
    );
  });
});

describe('the reference pane', () => {
  const look: Act = { type: 'consulted', page: 'guide' };
  const review: Act = { type: 'reviewed', section: 'section-1' };

  it('stays open from item to item and in the review, and shuts with the section and the end', () => {
    expect(after(...toItem, look, go(second), review).page).toBe('guide');
    expect(after(...toItem, look, review, { type: 'left', section: 'section-1' }).page).toBeNull();
    expect(after(...toItem, look, { type: 'ended', reason: 'candidate' }).page).toBeNull();
    expect(after(...toItem, look, { type: 'rested', closes: [] }).page).toBeNull();
  });
});

it('interruptions are counted, and change nothing else', () => {
  const before = after(...toItem);
  const cutOff = { type: 'resumed' as const, away: 5 };
  const { interruptions, seq, ...others } = after(...toItem, cutOff, cutOff);
  expect([interruptions, seq]).toEqual([2, before.seq + 2]);
  expect(before).toMatchObject(others);
});

it('after the end every item is closed, and one of no form always', () => {
  const running = after(...toItem);
  const ended = after(...toItem, { type: 'ended', reason: 'candidate' });
  expect(formItems(form).filter(({ id }) => isClosed(form, running, id))).toEqual([]);
  expect(formItems(form).filter(({ id }) => !isClosed(form, ended, id))).toEqual([]);
  expect(isClosed(form, running, 'no-such-item')).toBe(true);
});

it('nobody has accommodations that they did not ask for', () => {
  const { time, extraMinutes, ...others } = noAccommodations;
  expect([time, extraMinutes]).toEqual([1, 0]);
  expect(Object.values(others)).toEqual(Object.keys(others).map(() => false));
});
