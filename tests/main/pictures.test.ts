import { describe, expect, it, onTestFinished } from 'vitest';
import type { Practice } from '../../src/core/attempt/terms.ts';
import type { Item } from '../../src/core/items/index.ts';
import { createRoom } from '../../src/main/sitting/room.ts';
import { makeExam, samples } from '../support/exam.ts';
import { seated, type Seated } from '../support/seat.ts';
import { addExam, handTime, temporaryStore } from '../support/store.ts';

const inStem = 'assets/stem.svg';
const inExhibit = 'assets/exhibit.svg';
const inTab = 'assets/tab.svg';
const inPage = 'assets/page.svg';
const inExplanation = 'assets/explanation.svg';

const picture = (path: string): string => `![A picture](${path})`;

/** A sample exam whose every item shows a picture in its stem and another one in its explanation. */
const illustrated = (() => {
  const exam = makeExam();
  const withPictures = (item: Item): Item => ({
    ...item,
    stem: picture(inStem),
    explanation: picture(inExplanation),
    exhibits: [{ id: 'plan', title: 'Plan', body: picture(inExhibit) }],
  });
  return makeExam({
    items: exam.items.map(withPictures),
    caseStudies: exam.caseStudies.map((caseStudy) => ({
      ...caseStudy,
      tabs: [{ id: 'one', title: 'One', body: picture(inTab) }],
      items: caseStudy.items.map(withPictures),
    })),
    series: exam.series.map((series) => ({ ...series, items: series.items.map(withPictures) })),
    reference: [{ id: 'guide', title: 'Guide', body: picture(inPage) }],
  });
})();

function lookingAt(practice?: Practice): Seated & { shows(path: string): Promise<boolean> } {
  const store = temporaryStore();
  const hash = addExam(store, illustrated);
  const seat = seated({ store, exam: illustrated, ...(practice && { practice }) });
  return { ...seat, shows: (path) => seat.room.mayShow(hash, path) };
}

function goTo(seat: Seated, type: string): string {
  const found = seat.view().items.find(({ id }) => id.includes(`-${type}-`))?.id;
  if (!found) throw new Error(`the form has no ${type}`);
  seat.act({ type: 'moved', item: found });
  return found;
}

describe('the pictures that the window may fetch', () => {
  it('are those of the item in view, of what stands beside it, and of the open reference pane', async () => {
    const seat = lookingAt();
    expect(await seat.shows(inStem)).toBe(true);
    expect(await seat.shows(inExhibit)).toBe(true);
    expect(await seat.shows(inTab)).toBe(false);
    expect(await seat.shows(inPage)).toBe(false);
    seat.act({ type: 'consulted', page: 'guide' });
    expect(await seat.shows(inPage)).toBe(true);
    seat.act({ type: 'rested' });
    for (const path of [inStem, inExhibit, inPage]) expect(await seat.shows(path)).toBe(false);
    seat.act({ type: 'returned' });
    seat.act({ type: 'reviewed', section: 'section-1' });
    seat.act({ type: 'left', section: 'section-1' });
    seat.act({ type: 'entered', section: 'section-2' });
    expect(await seat.shows(inTab)).toBe(true);
  });

  it('are those of the moment at which they are asked for, wherever the candidate goes next', async () => {
    const seat = lookingAt();
    const asked = seat.shows(inStem);
    const tooEarly = seat.shows(inPage);
    seat.act({ type: 'consulted', page: 'guide' });
    seat.act({ type: 'rested' });
    expect(await asked).toBe(true);
    expect(await tooEarly).toBe(false);
  });

  it.each(['text', 'number', 'code'])(
    'are not for a candidate to choose by naming them in a response to a %s',
    async (type) => {
      const seat = lookingAt();
      const item = goTo(seat, type);
      const response = { text: picture(inExplanation) };
      expect(seat.act({ type: 'answered', item, response })).toBe('done');
      seat.act({ type: 'noted', item, text: picture(inExplanation) });
      seat.act({ type: 'scribbled', text: picture(inExplanation) });
      expect(await seat.shows(inExplanation)).toBe(false);
    },
  );

  it('are those of the explanation once the item was checked in practice', async () => {
    const seat = lookingAt({
      selection: {
        domains: [],
        objectives: [],
        types: ['choice'],
        only: [],
        last: 1,
        number: 3,
      },
      minutes: null,
      feedback: 'each',
    });
    expect(await seat.shows(inExplanation)).toBe(false);
    seat.act({ type: 'checked', item: seat.view().item?.view.id ?? '' });
    expect(await seat.shows(inExplanation)).toBe(true);
    seat.act({ type: 'moved', item: seat.view().items[1]?.id ?? '' });
    expect(await seat.shows(inExplanation)).toBe(false);
  });

  it('are none of an exam that was left for now, and all of it after the end', async () => {
    const seat = lookingAt();
    const hash = seat.view().exam.hash;
    seat.room.suspend(seat.view().attempt);
    expect(await seat.shows(inStem)).toBe(false);
    const again = createRoom({ store: seat.store, time: handTime(), notify: () => undefined });
    onTestFinished(() => again.close());
    expect(await again.mayShow(hash, inStem)).toBe(false);
    again.resume(seat.view().attempt);
    again.act(seat.view().attempt, { type: 'ended', reason: 'candidate' });
    expect(await again.mayShow(hash, inExplanation)).toBe(true);
  });

  it('are none of another exam while one is being sat', async () => {
    const seat = lookingAt();
    const other = addExam(
      seat.store,
      makeExam({ id: 'other', items: [samples.choice('one', { stem: picture(inStem) })] }),
    );
    expect(await seat.room.mayShow(other, inStem)).toBe(false);
    seat.act({ type: 'ended', reason: 'candidate' });
    expect(await seat.room.mayShow(other, inStem)).toBe(true);
  });
});
