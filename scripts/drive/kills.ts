import type { Page } from '@playwright/test';
import type { CallInput, CallOutput } from '../../src/contract/calls.ts';
import type { CallName } from '../../src/contract/channels.ts';
import type { RoomView } from '../../src/contract/views.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type Item, type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import { type Random, randomFrom } from '../../src/core/random.ts';
import { type Program, type Stage, startProgram, temporaryDataFolder } from './program.ts';

export interface KillFigures {
  kills: number;
  answersLost: number;
  marksLost: number;
  /** Times that the program came back somewhere else than it was. */
  misplaced: number;
  /** The largest difference between the time that was left and the time given back. */
  maxClockErrorMs: number;
}

/** What the window was told is safe, and what it had asked for when the process died. */
interface Model {
  answers: Map<string, string>;
  marks: Set<string>;
  item: string;
  /** The act on its way: it may have been committed or not. */
  pending: { item: string; answer?: string; mark?: boolean; moved?: string } | null;
  remaining: number;
  /** When `remaining` was read. */
  readAt: number;
}

/**
 * Sits an exam in the real program, ends the process without warning at random moments, starts it
 * again on the same data and resumes through the library's own button.
 */
export async function runKills(
  stage: Stage,
  exam: Exam,
  options: { kills: number; seed: number; say?: (line: string) => void },
): Promise<KillFigures> {
  const random = randomFrom(options.seed);
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const data = temporaryDataFolder();
  const figures: KillFigures = {
    kills: 0,
    answersLost: 0,
    marksLost: 0,
    misplaced: 0,
    maxClockErrorMs: 0,
  };
  try {
    let program = await startProgram(stage, { dataFolder: data.path });
    let view = await begin(program.page, exam.id, options.seed);
    const model: Model = {
      answers: new Map(),
      marks: new Set(),
      item: view.item?.view.id ?? '',
      pending: null,
      remaining: view.clock.remaining ?? 0,
      readAt: performance.now(),
    };
    while (figures.kills < options.kills) {
      const killedAt = await actUntilKilled(program, view, model, items, random);
      figures.kills += 1;
      program = await startProgram(stage, { dataFolder: data.path });
      const resumed = await resumeByHand(program.page);
      await compare(program.page, resumed, model, killedAt, figures);
      view = resumed.view;
      options.say?.(`kill ${figures.kills}: ${JSON.stringify(figures)}`);
    }
    await program.close();
  } finally {
    data.remove();
  }
  return figures;
}

async function call<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await page.evaluate(
    ([called, given]) =>
      (
        window as unknown as { mockroom: { call(name: string, input: unknown): Promise<unknown> } }
      ).mockroom.call(called, given),
    [name, input] as const,
  );
  const outcome = result as { ok: boolean; value: CallOutput<Name>; error: { code: string } };
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code}`);
  return outcome.value;
}

async function begin(page: Page, exam: string, seed: number): Promise<RoomView> {
  const { attempt } = await call(page, 'room/begin', { exam, seed });
  await call(page, 'room/act', { attempt, act: { type: 'agreed' } });
  const { sections } = await call(page, 'room/act', { attempt, act: { type: 'started' } });
  const section = sections[0]?.id ?? '';
  return call(page, 'room/act', { attempt, act: { type: 'entered', section } });
}

/** Acts as fast as main answers, until the process is killed. @returns when that was */
async function actUntilKilled(
  program: Program,
  view: RoomView,
  model: Model,
  items: ReadonlyMap<string, Item>,
  random: Random,
): Promise<number> {
  let killedAt = 0;
  const killed = (async () => {
    await new Promise((resolve) => setTimeout(resolve, 300 + random.below(2_500)));
    killedAt = performance.now();
    await program.kill();
  })();
  const { attempt } = view;
  let now = view;
  try {
    for (;;) {
      const id = now.item?.view.id ?? '';
      const item = items.get(id);
      if (!item) throw new Error(`no item ${id}`);
      switch (random.below(3)) {
        case 0: {
          const response = anyResponse(item, random);
          model.pending = { item: id, answer: JSON.stringify(response) };
          now = await call(program.page, 'room/act', {
            attempt,
            act: { type: 'answered', item: id, response },
          });
          model.answers.set(id, JSON.stringify(response));
          break;
        }
        case 1: {
          const mark = random.below(2) === 0;
          model.pending = { item: id, mark };
          now = await call(program.page, 'room/act', {
            attempt,
            act: { type: 'marked', item: id, marked: mark },
          });
          if (mark) model.marks.add(id);
          else model.marks.delete(id);
          break;
        }
        default: {
          const moved = now.items[random.below(now.items.length)]?.id ?? id;
          model.pending = { item: id, moved };
          now = await call(program.page, 'room/act', {
            attempt,
            act: { type: 'moved', item: moved },
          });
          model.item = moved;
        }
      }
      model.pending = null;
      model.remaining = now.clock.remaining ?? 0;
      model.readAt = performance.now();
    }
  } catch (error) {
    if (killedAt === 0) throw error;
  }
  await killed;
  return killedAt;
}

/** A response of the item's type: its key, or nothing. Both are remembered alike. */
function anyResponse(item: Item, random: Random): ItemResponse {
  const type = typeOf(item);
  return random.below(4) === 0 ? type.blank(item) : type.keyed(item);
}

interface Resumed {
  view: RoomView;
  /** Milliseconds from pressing Resume to the reading of the clock in `view`. */
  ranFor: number;
}

/** As a person does it: the library offers to resume. */
async function resumeByHand(page: Page): Promise<Resumed> {
  const button = page.getByRole('button', { name: 'Resume', exact: true });
  await button.waitFor();
  const pressedAt = performance.now();
  await button.click();
  await page.locator('[data-item]').waitFor();
  const { attempt } = await call(page, 'library/list', undefined).then(
    ({ unfinished }) => unfinished ?? { attempt: '' },
  );
  const view = await call(page, 'room/resume', { attempt });
  const readAt = performance.now();
  return { view, ranFor: readAt - pressedAt };
}

async function compare(
  page: Page,
  resumed: Resumed,
  model: Model,
  killedAt: number,
  figures: KillFigures,
): Promise<void> {
  const { view } = resumed;
  const { pending } = model;
  const shown = await page.locator('[data-item]').getAttribute('data-item');
  const here = view.item?.view.id ?? '';
  if (shown !== here || (here !== model.item && here !== pending?.moved)) figures.misplaced += 1;
  model.item = here;

  // The clock ran up to the kill and again since it was resumed, and not in between.
  const expected = model.remaining - (killedAt - model.readAt) - resumed.ranFor;
  figures.maxClockErrorMs = Math.max(
    figures.maxClockErrorMs,
    Math.round(Math.abs((view.clock.remaining ?? 0) - expected)),
  );

  for (const status of view.items) {
    const marked = model.marks.has(status.id);
    const unsure = pending?.item === status.id && pending.mark !== undefined;
    if (status.marked !== marked && !unsure) figures.marksLost += 1;
    if (status.marked) model.marks.add(status.id);
    else model.marks.delete(status.id);
  }
  // Going to each item shows its response as the candidate would see it.
  let now = view;
  for (const [id, answer] of model.answers) {
    now = await call(page, 'room/act', { attempt: view.attempt, act: { type: 'moved', item: id } });
    const found = JSON.stringify(now.item?.response);
    const unsure = pending?.item === id && pending.answer === found;
    if (sorted(found) !== sorted(answer) && !unsure) figures.answersLost += 1;
    model.answers.set(id, found);
  }
  await call(page, 'room/act', { attempt: view.attempt, act: { type: 'moved', item: here } });
  model.pending = null;
  const read = await call(page, 'room/resume', { attempt: view.attempt });
  model.remaining = read.clock.remaining ?? 0;
  model.readAt = performance.now();
}

/** The order of an object's fields says nothing. */
function sorted(json: string): string {
  return JSON.stringify(JSON.parse(json), (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
