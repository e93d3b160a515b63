import { describe, expect, it, vi } from 'vitest';
import type { CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import type { Practice } from '../../src/core/attempt/terms.ts';
import { seated, type SeatOptions, type Seated } from '../support/seat.ts';

/** The window's side of the room over main's own, with nothing of a page in between. */
let seat: Seated;

vi.stubGlobal('document', {
  documentElement: { dataset: {} },
  getElementById: () => null,
  querySelector: () => null,
});
vi.stubGlobal('window', {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  mockroom: {
    call: async (name: string, input: { attempt: string; act: CandidateAct }) =>
      name === 'room/act'
        ? structuredClone(seat.room.act(input.attempt, input.act))
        : { ok: false, error: { code: 'not-found', detail: name } },
    on: () => () => undefined,
  },
});
const { commands, runKey } = await import('../../src/renderer/room/commands.ts');
const { useFurniture, closeQuestion } = await import('../../src/renderer/room/furniture.ts');
const { goTo } = await import('../../src/renderer/room/moving.ts');
const { beforeLeaving } = await import('../../src/renderer/room/leaving.ts');
const { act, openRoom, settled } = await import('../../src/renderer/room/store.ts');
const { currentScreen } = await import('../../src/renderer/app/screen.ts');

const practice: Practice = {
  selection: { domains: [], objectives: [], types: [], only: [], last: 5, number: 30 },
  minutes: null,
  feedback: 'each',
};

/** In front of the first item. */
function open(options: SeatOptions = {}): void {
  seat = seated(options);
  openRoom(structuredClone(seat.view()));
}

async function now(): Promise<RoomView> {
  const view = await settled();
  if (!view) throw new Error('no room');
  return view;
}

async function press(key: string): Promise<RoomView> {
  runKey(key, await now());
  await now();
  // Some commands look at main's word before they act.
  await Promise.resolve();
  return now();
}

const at = ({ where }: RoomView): number | string => (where.at === 'item' ? where.index : where.at);

const asked = (): string | null => useFurniture.getState().question;

/** Sees the items of these places, and comes back from a break that closed them. */
async function closeByBreak(places: number[]): Promise<RoomView> {
  for (const place of places)
    await act({ type: 'moved', item: (await now()).items[place]?.id ?? '' });
  await act({ type: 'rested' });
  await act({ type: 'returned' });
  return now();
}

async function toSeries(): Promise<void> {
  for (const section of ['section-1', 'section-2']) {
    if (section === 'section-2') await act({ type: 'entered', section });
    await act({ type: 'reviewed', section });
    await act({ type: 'left', section });
  }
  await act({ type: 'entered', section: 'section-3' });
}

describe('the table of commands', () => {
  it('gives each key to one command, and only keys that no screen reader keeps for itself', () => {
    const keys = Object.values(commands).flatMap(({ key }) => (key === null ? [] : [key]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[A-Z0-9/]$/.test(key))).toEqual([]);
    // Every word of the sheet can be found by what it does.
    const labels = Object.values(commands).map((command) =>
      'sheetLabel' in command ? command.sheetLabel : command.label,
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('offers nothing of a running exam on a break but help', async () => {
    open();
    await act({ type: 'rested' });
    const view = await now();
    const here = Object.entries(commands)
      .filter(([, command]) => command.standing(view) !== 'absent')
      .map(([name]) => name);
    expect(here).toEqual(['keys']);
  });
});

describe('the way through a section', () => {
  it('leaves out what a break has closed, forward and back', async () => {
    open();
    // Seen and closed: 0, 1 and 3. Open: 2, 4 and so on.
    expect(at(await closeByBreak([1, 3]))).toBe(2);
    expect(at(await press('N'))).toBe(4);
    expect(at(await press('P'))).toBe(2);
    expect(commands.previous.standing(await now())).toBe('off');
    expect(at(await press('P'))).toBe(2);
  });

  it('leads to the review screen behind the last question that is open', async () => {
    open();
    const last = (await now()).items.length - 1;
    await closeByBreak([last]);
    await act({ type: 'moved', item: (await now()).items[last - 1]?.id ?? '' });
    expect(at(await press('N'))).toBe('review');
  });

  it('asks those who watch over an item before it goes out of view', async () => {
    open();
    const waiting: (() => void)[] = [];
    const stop = beforeLeaving((goOn) => waiting.push(goOn));
    expect(at(await press('N'))).toBe(0);
    expect(at(await press('R'))).toBe(0);
    goTo(await now(), (await now()).items[5]?.id ?? '');
    expect(at(await now())).toBe(0);
    expect(waiting).toHaveLength(3);
    waiting[2]?.();
    expect(at(await now())).toBe(5);
    stop();
    expect(at(await press('N'))).toBe(6);
  });

  it('lets all who watch have their say, one after the other', async () => {
    open();
    const order: string[] = [];
    const stops = ['first', 'second'].map((name) =>
      beforeLeaving((goOn) => {
        order.push(name);
        goOn();
      }),
    );
    expect(at(await press('N'))).toBe(1);
    expect(order).toEqual(['first', 'second']);
    for (const stop of stops) stop();
  });
});

describe('a series', () => {
  it('asks before an unanswered question is left behind, and moves only then', async () => {
    open();
    await toSeries();
    expect(at(await press('N'))).toBe(0);
    expect(asked()).toBe('next-unanswered');
    closeQuestion();
    const item = (await now()).item?.view.id ?? '';
    await act({ type: 'answered', item, response: { option: 'yes' } });
    expect(at(await press('N'))).toBe(1);
    expect(asked()).toBeNull();
  });

  it('says why there is no break, asks main nothing, and stops saying so with the next act', async () => {
    open();
    await toSeries();
    const { seq } = await now();
    expect(commands.takeBreak.standing(await now())).toBe('off');
    await press('B');
    expect(useFurniture.getState().hint?.words).toMatch(/cannot take a break/);
    expect(asked()).toBeNull();
    expect((await now()).seq).toBe(seq);
    await act({ type: 'flagged', item: (await now()).item?.view.id ?? '', flagged: true });
    expect(useFurniture.getState().hint).toBeNull();
  });

  it('has neither a mark for review nor a way back', async () => {
    open();
    await toSeries();
    const view = await now();
    expect(commands.mark.standing(view)).toBe('absent');
    expect(commands.previous.standing(view)).toBe('absent');
    expect(commands.review.standing(view)).toBe('absent');
    expect(commands.flag.standing(view)).toBe('on');
  });
});

describe('a break', () => {
  it('is asked about in an exam, where it closes what was seen', async () => {
    open();
    const { seq } = await now();
    await press('B');
    expect(asked()).toBe('break');
    expect((await now()).seq).toBe(seq);
  });

  it('is a pause in a practice: nothing is asked and nothing closes', async () => {
    open({ practice });
    expect(at(await press('B'))).toBe('break');
    expect(asked()).toBeNull();
    await act({ type: 'returned' });
    expect((await now()).items.filter(({ closed }) => closed)).toEqual([]);
  });
});

describe('keys', () => {
  it('do nothing while the room asks something', async () => {
    open();
    await press('B');
    expect(at(await press('N'))).toBe(0);
    closeQuestion();
    expect(at(await press('N'))).toBe(1);
  });

  it('take a word back when pressed again', async () => {
    open();
    expect((await press('2')).item?.made.confidence).toBe('unsure');
    expect((await press('3')).item?.made.confidence).toBe('guess');
    expect((await press('3')).item?.made.confidence).toBeNull();
  });

  it('check an answer only where the practice shows answers at once', async () => {
    open();
    expect((await press('I')).item?.feedback).toBeNull();
    open({ practice });
    expect((await press('I')).item?.feedback).not.toBeNull();
  });
});

describe('the panel', () => {
  it('turns from one face to the other, and closes with its own key', async () => {
    open();
    await press('L');
    expect(useFurniture.getState().panel).toBe('list');
    await press('E');
    expect(useFurniture.getState().panel).toBe('progress');
    await press('E');
    expect(useFurniture.getState().panel).toBeNull();
  });

  it('does not keep the list open where no question is in view', async () => {
    open();
    await press('L');
    await press('R');
    expect(useFurniture.getState().panel).toBeNull();
  });
});

describe('after the end', () => {
  it('comes the step for comments when something is marked for feedback, else the report', async () => {
    open();
    await press('F');
    await act({ type: 'ended', reason: 'candidate' });
    expect(currentScreen()).toMatchObject({ at: 'comments', attempt: seat.view().attempt });
    open();
    await act({ type: 'ended', reason: 'candidate' });
    expect(currentScreen()).toMatchObject({ at: 'report', attempt: seat.view().attempt });
  });
});
