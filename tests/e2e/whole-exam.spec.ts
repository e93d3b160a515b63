import { expect, type Page } from '@playwright/test';
import { mostlyRight } from '../../scripts/drive/candidate.ts';
import { keyboardHands } from '../../scripts/drive/keyboard.ts';
import { pointerHands } from '../../scripts/drive/pointer.ts';
import type { Hands } from '../../scripts/drive/hands.ts';
import type { AttemptState } from '../../src/core/attempt/state.ts';
import { stemPart } from '../../src/core/attempt/text-parts.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { formItems } from '../../src/core/form/form.ts';
import { itemTypeNames, typeOf } from '../../src/core/items/index.ts';
import { randomFrom } from '../../src/core/random.ts';
import { rawCut, scaledScore } from '../../src/core/report/scaled.ts';
import { seedOfAllTypes } from '../support/seeds.ts';
import { type Meant, readAttempt, sitWholeExam } from '../support/whole-exam.ts';
import { test } from './test.ts';

/** What came from the hands, as the window heard it: only what a real device does counts. */
interface Heard {
  pointer: number;
  drags: number;
  /** Keys pressed outside of fields. */
  keys: string[];
}

async function listen(page: Page): Promise<() => Promise<Heard>> {
  await page.evaluate(() => {
    const heard: Heard = { pointer: 0, drags: 0, keys: [] };
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'wheel'] as const) {
      window.addEventListener(type, (event) => event.isTrusted && (heard.pointer += 1), true);
    }
    window.addEventListener('dragstart', () => (heard.drags += 1), true);
    const press = (event: KeyboardEvent): void => {
      const [target] = event.composedPath();
      const isField =
        target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
      if (event.isTrusted && !isField) heard.keys.push(event.key);
    };
    window.addEventListener('keydown', press, true);
  });
  return () => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

/** The whole of what an attempt holds is what was meant, and nothing else. */
function expectMeant(state: AttemptState, meant: Meant): void {
  expect(state.responses).toEqual(meant.responses);
  expect(state.marked).toEqual([meant.first]);
  expect(state.flagged).toEqual([meant.first]);
  expect(state.confidence).toEqual({ [meant.first]: 'sure' });
  expect(state.notes).toEqual({ [meant.first]: meant.note });
  expect(state.comments).toEqual({ [meant.first]: meant.comment });
  expect(state.scratch).toBe(meant.scratch);
  expect(state.struck).toEqual({ [meant.struck.item]: [meant.struck.option] });
  expect(Object.keys(state.highlights)).toEqual([stemPart(meant.first)]);
  expect(state.highlights[stemPart(meant.first)]).toHaveLength(1);
}

/** Points that core gives for the responses of an attempt, and the most that its form has. */
function pointsOf(exam: Exam, ids: string[], { responses }: Pick<Meant, 'responses'>) {
  const items = allItems(exam).filter(({ id }) => ids.includes(id));
  const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    points: sum(
      items.map((item) => {
        const type = typeOf(item);
        return type.score(item, responses[item.id] ?? type.blank(item));
      }),
    ),
    maximum: sum(items.map((item) => typeOf(item).maximum(item))),
  };
}

const ways = [
  { name: 'the keyboard alone', hands: keyboardHands, rightOfTen: 10 },
  { name: 'pointer clicks alone', hands: pointerHands, rightOfTen: 7 },
] as const satisfies readonly {
  name: string;
  hands: (page: Page) => Hands;
  rightOfTen: number;
}[];

for (const { name, hands, rightOfTen } of ways) {
  test(`a whole exam of all item types is sat with ${name}`, async ({
    start,
    az400,
    dataFolder,
  }) => {
    test.setTimeout(600_000);
    const seed = seedOfAllTypes(az400);
    const program = await start({ env: { MOCKROOM_SEED: String(seed) } });
    const { page } = program;
    const heard = await listen(page);
    const mine = hands(page);
    const meant = await sitWholeExam({
      program,
      exam: az400,
      hands: mine,
      choose: mostlyRight(randomFrom(seed), rightOfTen),
    });

    const ids = Object.keys(meant.responses);
    const { points, maximum } = pointsOf(az400, ids, meant);
    expect(ids).toHaveLength(50);
    if (rightOfTen === 10) expect(points).toBe(maximum);
    else expect(points).toBeLessThan(maximum);
    const cut = rawCut(maximum, az400.pass.percent);
    await expect(page.getByText(`${points} of ${maximum} points.`, { exact: true })).toBeVisible();
    await expect(page.getByText(`${scaledScore(points, maximum, cut)} on a scale`)).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      points >= cut ? 'Passed' : 'Not passed',
    );
    for (const domain of az400.domains) {
      await expect(page.getByText(domain.title).first()).toBeVisible();
    }

    // The review of the first item, with what was made there, and of another.
    await mine.command('Review answers');
    const heading = page.getByRole('heading', { level: 1 });
    await mine.arrive();
    await mine.press(page.getByRole('navigation').getByRole('button', { name: /^Question 1\b/ }));
    await expect(heading).toHaveText('Question 1');
    await mine.arrive();
    await expect(page.getByText(meant.note)).toBeVisible();
    await expect(page.getByText(meant.comment)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Explanation' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'References' })).toBeVisible();
    await mine.command('Previous');
    await expect(heading).not.toHaveText('Question 1');
    await mine.arrive();

    const { pointer, drags, keys } = await heard();
    expect(drags).toBe(0);
    if (mine.kind === 'keyboard') {
      expect(pointer).toBe(0);
      expect(keys.length).toBeGreaterThan(100);
    } else {
      expect(pointer).toBeGreaterThan(100);
      expect(keys).toEqual([]);
    }

    await program.close();
    const { form, events, state } = readAttempt(dataFolder, az400);
    const countOf = (type: string): number => events.filter((event) => event.type === type).length;
    expect(formItems(form).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const types = new Set(
      allItems(az400)
        .filter(({ id }) => ids.includes(id))
        .map(({ type }) => type),
    );
    expect([...types].toSorted()).toEqual(itemTypeNames.toSorted());
    expectMeant(state, meant);
    // One break, and the reference opened, turned to another page and closed.
    expect([countOf('rested'), countOf('consulted'), countOf('reset')]).toEqual([1, 3, 0]);
    expect(state.interruptions).toBe(0);
  });
}
