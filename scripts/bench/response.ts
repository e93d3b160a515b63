import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { RoomView } from '../../src/contract/room-views.ts';
import { allItems, type Exam } from '../../src/core/exam/exam.ts';
import { type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import { itemText } from '../../src/renderer/messages/items.ts';
import { roomText } from '../../src/renderer/messages/room.ts';
import { createCandidate } from '../drive/candidate.ts';
import { type Stage, startProgram } from '../drive/program.ts';
import { withFolder } from './folder.ts';
import { openRoom, sameForm } from './open-room.ts';
import { alternate, median, percentile } from './statistics.ts';

export interface ResponseFigures {
  /** A response in the window: call, rules, commit and the new view back in the page, milliseconds. */
  ms: number;
  p99Ms: number;
  /** One bare commit. */
  floorMs: number;
  floorP99Ms: number;
  ratio: number;
  /** From a click on an option to the question list that says so, by main's word. */
  clickMs: number;
  clickP99Ms: number;
}

const actsPerRound = 40;
const clickCount = 200;
const settleMs = 300;

export async function measureResponse(
  stage: Stage,
  exam: Exam,
  rounds: number,
): Promise<ResponseFigures> {
  return withFolder((dataFolder) =>
    withFolder(async (bareFolder) => {
      const committer = startCommitter(stage, bareFolder);
      try {
        const program = await startProgram(stage, { dataFolder, env: sameForm });
        try {
          return await measureIn(program.page, exam, committer, rounds);
        } finally {
          await program.close();
        }
      } finally {
        await committer.end();
      }
    }),
  );
}

async function measureIn(
  page: Page,
  exam: Exam,
  bare: Committer,
  rounds: number,
): Promise<ResponseFigures> {
  const room = await openRoom(page, exam);
  const turns = turnsOf(room, exam);
  let turn = 0;
  const own = {
    times: [] as number[],
    async round() {
      const acts = Array.from({ length: actsPerRound }, () => turns(turn++));
      this.times.push(...(await timeResponses(page, room.attempt, acts)));
    },
  };
  const floor = {
    times: [] as number[],
    async round() {
      this.times.push(...(await bare.commit(actsPerRound)));
    },
  };
  // Not counted: code that runs for the first time, on both sides.
  await alternate(
    1,
    () => own.round(),
    () => floor.round(),
  );
  own.times = [];
  floor.times = [];
  await alternate(
    rounds,
    () => own.round(),
    () => floor.round(),
  );
  const clicks = await timeClicks(page, room, exam);

  const ms = median(own.times);
  const floorMs = median(floor.times);
  return {
    ms,
    p99Ms: percentile(own.times, 99),
    floorMs,
    floorP99Ms: percentile(floor.times, 99),
    ratio: ms / floorMs,
    clickMs: median(clicks),
    clickP99Ms: percentile(clicks, 99),
  };
}

interface Turn {
  item: string;
  response: ItemResponse;
}

/** Every item of the section in turn, and in each new pass the other of two responses to it. */
function turnsOf(room: RoomView, exam: Exam): (turn: number) => Turn {
  const items = new Map(allItems(exam).map((item) => [item.id, item]));
  const inSection = room.items.flatMap(({ id }) => items.get(id) ?? []);
  return (turn) => {
    const item = inSection[turn % inSection.length];
    if (!item) throw new Error('the section is empty');
    const type = typeOf(item);
    const isOddPass = Math.floor(turn / inSection.length) % 2 === 1;
    return { item: item.id, response: isOddPass ? type.blank(item) : type.keyed(item) };
  };
}

/** @returns how long each response took in the page, from the call to main's answer */
function timeResponses(page: Page, attempt: string, turns: readonly Turn[]): Promise<number[]> {
  return page.evaluate(
    async ([attempt, turns]) => {
      const { call } = window.mockroom;
      const times: number[] = [];
      for (const { item, response } of turns) {
        await call('room/act', { attempt, act: { type: 'moved', item } });
        const startedAt = performance.now();
        const answered = await call('room/act', {
          attempt,
          act: { type: 'answered', item, response },
        });
        times.push(performance.now() - startedAt);
        if (!answered.ok) throw new Error(`${item}: ${answered.error.code}`);
      }
      return times;
    },
    [attempt, turns] as const,
  );
}

/**
 * Clicks an option, then the button that clears it, and so on. The question list is open meanwhile:
 * it says what main has committed, while the option itself shows a click at once.
 *
 * @returns how long each click took, until the list said so
 */
async function timeClicks(page: Page, room: RoomView, exam: Exam): Promise<number[]> {
  const choices = new Set(
    allItems(exam)
      .filter(({ type }) => type === 'choice')
      .map(({ id }) => id),
  );
  const choice = room.items.find(({ id }) => choices.has(id));
  if (!choice) return [];
  // Main went on behind the window's back; a page that is loaded anew is where main is.
  await page.reload();
  await page.locator('[data-item]').waitFor();
  await page.getByRole('button', { name: roomText.commands.list, exact: true }).click();
  const list = page.getByRole('complementary', { name: roomText.list.title });
  const line = list.locator('li button', {
    has: page.getByText(roomText.list.question(choice.number), { exact: true }),
  });
  const shown = await page.locator('[data-item]').getAttribute('data-item');
  // The room may ask about the end of a long question that is left.
  if (shown !== choice.id) await createCandidate(page, exam).leaveItem(() => line.click());
  await page.locator(`[data-item="${choice.id}"]`).waitFor();
  const current = await list.locator('[aria-current="true"]').elementHandle();
  const clear = await page.getByRole('button', { name: itemText.clear }).elementHandle();
  if (!current || !clear) throw new Error('the question list or the clear button is missing');
  // From a blank response on, every click changes what the list says.
  if (await clear.isEnabled()) await clear.click();
  await page.waitForTimeout(settleMs);
  return page.evaluate(
    async ([line, clear, clickCount]) => {
      const times: number[] = [];
      for (let count = 0; count < clickCount; count += 1) {
        const target =
          count % 2 === 0 ? document.querySelector('[data-item] input[type="radio"]') : clear;
        const said = new Promise<void>((resolve) => {
          const before = line.textContent;
          const observer = new MutationObserver(() => {
            if (line.textContent === before) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(line, { subtree: true, childList: true, characterData: true });
        });
        const startedAt = performance.now();
        (target as HTMLElement).click();
        await said;
        times.push(performance.now() - startedAt);
      }
      return times;
    },
    [current, clear, clickCount] as const,
  );
}

/** The other side: another process of the same Electron that commits to the same disk. */
interface Committer {
  /** @returns how long each commit took */
  commit(count: number): Promise<number[]>;
  end(): Promise<void>;
}

function startCommitter({ runtime }: Stage, folder: string): Committer {
  const child = fork(fileURLToPath(new URL('./commits.cjs', import.meta.url)), [folder], {
    execPath: runtime.executable,
    execArgv: [],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const failed = ended.then(() => {
    throw new Error('the process that commits has ended');
  });
  // Heard by whoever waits for commits; on its own it is no news.
  failed.catch(() => undefined);
  return {
    commit(count) {
      const times = new Promise<number[]>((resolve) => {
        child.once('message', (message) => resolve(message as number[]));
        child.send(count);
      });
      return Promise.race([times, failed]);
    },
    async end() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
