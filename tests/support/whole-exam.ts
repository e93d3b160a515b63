import { createCandidate } from '../../scripts/drive/candidate.ts';
import type { Hands } from '../../scripts/drive/hands.ts';
import type { Program } from '../../scripts/drive/program.ts';
import type { AttemptEvent } from '../../src/core/attempt/events.ts';
import { type AttemptState, reduce } from '../../src/core/attempt/state.ts';
import type { Exam } from '../../src/core/exam/exam.ts';
import type { Form } from '../../src/core/form/form.ts';
import type { Item, ItemResponse } from '../../src/core/items/index.ts';
import { openStore } from '../../src/main/store/open.ts';
import { deskIn, type Made } from './desk-round.ts';

/** What a candidate means to leave behind. */
export interface Meant extends Made {
  /** Item id to the response entered. */
  responses: Record<string, ItemResponse>;
  /** Id of the first item. */
  first: string;
  /** Ids of the item and of the option struck out in it. */
  struck: { item: string; option: string };
}

interface Sitting {
  program: Program;
  exam: Exam;
  hands: Hands;
  choose: (item: Item) => ItemResponse;
}

/** Which item is left open at first, and behind which a break is taken; both in the first section. */
const opened = 31;
const restedAfter = 20;

/**
 * Sits the whole exam from the library to the report: every item answered, every tool used, every gate
 * first declined, a break in the middle, one item left open and answered from the review screen.
 */
export async function sitWholeExam({ program, exam, hands, choose }: Sitting): Promise<Meant> {
  const { page } = program;
  const candidate = createCandidate(page, exam, hands);
  const desk = deskIn(page, candidate, hands);
  const responses: Record<string, ItemResponse> = {};
  const order: Item[] = [];
  let struck: Meant['struck'] | null = null;

  const inCase = new Set(exam.caseStudies.flatMap(({ items }) => items.slice(0, 1)));
  const endsSeries = new Set(exam.series.flatMap(({ items }) => items.slice(-1)));

  const atItem = async (item: Item): Promise<void> => {
    if (struck === null && item.type === 'choice') {
      struck = { item: item.id, option: await desk.strikeOut(item, responses[item.id]) };
    }
    switch (order.length) {
      case 1:
        await desk.useItemTools();
        break;
      case 2:
        // Here by its button, elsewhere by its key.
        await candidate.leaveItem(() => hands.press(desk.next));
        break;
      case 3:
        await desk.useDeskTools();
        break;
      case 5:
        await desk.lookBack(2, 5);
        break;
      case restedAfter:
        await desk.rest();
        break;
      default:
    }
    if (inCase.has(item)) await desk.readCase();
    if (endsSeries.has(item)) {
      await candidate.leaveItem('Next');
      await hands.decline('Stay here');
    }
  };

  const atReview = async (): Promise<void> => {
    const left = order[opened - 1];
    if (left && !(left.id in responses)) {
      await desk.openFromReview(opened);
      await candidate.respond((responses[left.id] = choose(left)));
      await candidate.leaveItem('Review');
      await hands.arrive();
    }
    await candidate.press('End section');
    await hands.decline('Keep working');
  };

  await hands.arrive();
  await desk.addProfile('Ada');
  await candidate.startExam();
  await candidate.sitAll(
    (item) => {
      order.push(item);
      return order.length === opened ? null : (responses[item.id] = choose(item));
    },
    async (event) => {
      if (event.at === 'item') await atItem(event.item);
      if (event.at === 'review') await atReview();
      if (event.at === 'end') {
        await candidate.press('End exam');
        await hands.decline('Go back');
      }
      if (event.at === 'comments') await desk.comment();
    },
  );
  const [first] = order;
  if (!first || !struck) throw new Error('the form has no item to strike an option out of');
  return { responses, first: first.id, struck, ...desk.made };
}

/** What the only finished attempt left in the store, once the program has ended. */
export function readAttempt(
  dataFolder: string,
  exam: Exam,
): { form: Form; events: AttemptEvent[]; state: AttemptState } {
  const store = openStore(dataFolder);
  if (!store.ok) throw new Error(store.error.detail);
  const { attempts, profiles } = store.value;
  const [finished] = attempts.finishedOf(exam.id, profiles.current());
  const stored = finished && attempts.read(finished.id);
  const events = finished ? attempts.events(finished.id) : [];
  store.value.close();
  if (!stored) throw new Error('no attempt was finished');
  return { form: stored.form, events, state: reduce(stored.form, events) };
}
