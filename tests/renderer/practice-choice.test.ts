import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAccommodations } from '../../src/core/attempt/terms.ts';
import { itemsFor } from '../../src/core/form/practice.ts';
import {
  choosable,
  drawnItems,
  firstChoice,
  fitted,
  isOpen,
  minutesFor,
  narrowed,
  type PracticeChoice,
  selectionOf,
} from '../../src/renderer/exam/practice/choice.ts';
import { emptyReason } from '../../src/renderer/exam/practice/empty.ts';
import { givenTime } from '../../src/renderer/exam/given-time.ts';
import { accommodationLine } from '../../src/renderer/messages/accommodations.ts';
import { makeExam } from '../support/exam.ts';

const plain = makeExam();
/** With an objective that has no item yet. */
const exam = {
  ...plain,
  domains: plain.domains.map((domain) =>
    domain.id === 'beta'
      ? { ...domain, objectives: [...domain.objectives, { id: 'beta.none', title: 'Empty' }] }
      : domain,
  ),
};

const domains = exam.domains.map((domain) => ({
  id: domain.id,
  objectives: domain.objectives.map(({ id, title }) => ({
    id,
    title,
    items: itemsFor(exam, selectionFor({ objectives: [id] }), new Map()).length,
  })),
}));

function selectionFor(part: Partial<ReturnType<typeof selectionOf>>) {
  return { domains: [], objectives: [], types: [], only: [], last: 1, number: 500, ...part };
}

const all = choosable(domains);

describe('what a choice selects', () => {
  it('asks for everything where everything is chosen, so that later items count too', () => {
    expect(selectionOf(firstChoice, domains)).toMatchObject({
      domains: [],
      objectives: [],
      types: [],
    });
  });

  it('draws from exactly the objectives that are chosen, whatever they are', () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (objectives) => {
        const choice: PracticeChoice = { ...firstChoice, objectives: narrowed(objectives, all) };
        const drawn = itemsFor(exam, selectionOf(choice, domains), new Map());
        const meant = itemsFor(exam, selectionFor({}), new Map()).filter(({ objective }) =>
          objectives.includes(objective),
        );
        expect(drawn).toEqual(meant);
        expect(drawn.length).toBeGreaterThan(0);
      }),
    );
  });

  it('names a domain that is chosen whole, and the objectives of one that is not', () => {
    const objectives = ['alpha.two', 'beta.one'];
    expect(selectionOf({ ...firstChoice, objectives }, domains)).toMatchObject({
      domains: ['beta'],
      objectives: ['alpha.two'],
    });
  });

  it('offers no objective without items: choosing it alone could only fail', () => {
    expect(all).toEqual(['alpha.one', 'alpha.two', 'beta.one']);
  });

  it('is closed as soon as a list is empty: an empty selection would mean everything', () => {
    expect(isOpen(firstChoice)).toBe(true);
    expect(isOpen({ ...firstChoice, objectives: [] })).toBe(false);
    expect(isOpen({ ...firstChoice, types: [] })).toBe(false);
  });
});

describe('a choice that was made for another state of the exam', () => {
  const choice: PracticeChoice = {
    ...firstChoice,
    objectives: ['gone', all[0] ?? ''],
    types: ['gone'],
    only: ['missed'],
    last: 40,
  };
  const types = { choice: 3, match: 1 };
  const attempts = ['one', 'two', 'three'];

  it('loses what is gone, and keeps the rest', () => {
    const kept = fitted(choice, { domains, types, attempts });
    expect(kept.objectives).toEqual([all[0]]);
    expect(kept.types).toEqual([]);
    expect(kept.last).toBe(3);
    expect(kept.only).toEqual(['missed']);
  });

  it('cannot look at attempts that there are not', () => {
    const kept = fitted(choice, { domains, types, attempts: [] });
    expect(kept.only).toEqual([]);
    expect(kept.last).toBe(1);
  });

  it('becomes all again when all that is left is chosen', () => {
    const kept = fitted({ ...choice, types: ['match', 'choice'] }, { domains, types, attempts });
    expect(kept.types).toBeNull();
  });
});

describe('how long and how many', () => {
  const whole = { minutes: 100, formItems: 50 };

  it('keeps the pace of the exam, rounded up, never below a minute', () => {
    expect(minutesFor({ time: 'proportional', ownMinutes: 1 }, 20, whole)).toBe(40);
    expect(minutesFor({ time: 'proportional', ownMinutes: 1 }, 3, { ...whole, minutes: 95 })).toBe(
      6,
    );
    expect(minutesFor({ time: 'proportional', ownMinutes: 1 }, 0, whole)).toBe(1);
    expect(minutesFor({ time: 'own', ownMinutes: 17 }, 20, whole)).toBe(17);
    expect(minutesFor({ time: 'none', ownMinutes: 17 }, 20, whole)).toBeNull();
  });

  it('never gives more questions than match', () => {
    expect(drawnItems({ ...firstChoice, number: 20 }, 7)).toBe(7);
    expect(drawnItems({ ...firstChoice, number: 5 }, 7)).toBe(5);
  });
});

describe('the way out where nothing matches', () => {
  it.each<[Partial<PracticeChoice>, string, keyof PracticeChoice]>([
    [{ objectives: [] }, 'skills', 'objectives'],
    [{ types: [] }, 'types', 'types'],
    [{ only: ['marked'] }, 'marked', 'only'],
    [{ only: ['missed', 'marked'], types: ['code'] }, 'several', 'only'],
    [{ types: ['code'], objectives: ['x'] }, 'other', 'types'],
    [{ objectives: ['x'] }, 'other', 'objectives'],
  ])('%j is explained as "%s" and opens %s', (part, why, opened) => {
    const reason = emptyReason({ ...firstChoice, ...part });
    expect(reason.why).toBe(why);
    expect(Object.keys(reason.way)).toEqual([opened]);
  });

  it('ends: taking it again and again leaves a choice that closes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, [] as string[], ['x']),
        fc.constantFrom(null, [] as string[], ['code']),
        fc.subarray(['missed', 'unseen', 'marked'] as const),
        (objectives, types, only) => {
          let choice: PracticeChoice = { ...firstChoice, objectives, types, only: [...only] };
          for (let step = 0; step < 4; step += 1) {
            choice = { ...choice, ...emptyReason(choice).way };
          }
          expect(choice).toMatchObject({ objectives: null, types: null, only: [] });
        },
      ),
    );
  });
});

describe('time as it will be given', () => {
  it('shows how accommodations come to it', () => {
    expect(givenTime(100, noAccommodations)).toEqual({ text: '100 minutes', sum: null });
    expect(givenTime(100, { ...noAccommodations, time: 1.5 })).toEqual({
      text: '150 minutes',
      sum: '100 × 1.5',
    });
    expect(givenTime(100, { ...noAccommodations, time: 1.25, extraMinutes: 10 })).toEqual({
      text: '135 minutes',
      sum: '100 × 1.25 + 10',
    });
    expect(givenTime(7, { ...noAccommodations, time: 1.25 }).text).toBe('8.75 minutes');
  });

  it('says so where there is no limit, also when minutes are added to none', () => {
    const none = { text: 'No limit', sum: null };
    expect(givenTime(null, { ...noAccommodations, extraMinutes: 30 })).toEqual(none);
    expect(givenTime(100, { ...noAccommodations, time: 'none', extraMinutes: 30 })).toEqual(none);
  });

  it('names what is on in one line', () => {
    expect(accommodationLine(noAccommodations)).toBe('None');
    expect(
      accommodationLine({ ...noAccommodations, time: 'none', extraMinutes: 30, masking: true }),
    ).toBe('No time limit, answer masking');
    expect(accommodationLine({ ...noAccommodations, extraMinutes: 1 })).toBe('1 extra minute');
  });
});
