import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallFailure, CandidateAct } from '../../src/contract/calls.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { rightResponse, seated, type Seated } from '../support/seat.ts';

/** The window's side of the room over main's own, which answers when and as the test says. */
let seat: Seated;
let heard: string[] = [];
/** Answers the next calls in the place of main; undefined lets main answer. */
let failures: (CallFailure['code'] | undefined)[] = [];
/** While it is closed nothing is answered: a slow main. */
let gate: Promise<void> = Promise.resolve();

vi.stubGlobal('document', {
  documentElement: { dataset: {} },
  getElementById: () => null,
  querySelector: () => null,
});
vi.stubGlobal('window', {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  mockroom: {
    async call(name: string, input: { attempt: string; act: CandidateAct }) {
      if (name === 'room/act') heard.push(input.act.type);
      else heard.push(name);
      await gate;
      const code = failures.shift();
      if (code !== undefined) return { ok: false, error: { code, detail: 'as the test says' } };
      if (name === 'room/act') return structuredClone(seat.room.act(input.attempt, input.act));
      if (name === 'room/suspend') return seat.room.suspend(input.attempt);
      return { ok: true, value: { exams: [], unfinished: null } };
    },
    on: () => () => undefined,
  },
});
const { runKey } = await import('../../src/renderer/room/commands.ts');
const { act, openRoom, respond, settled, suspend, tryAgain, useRoom } =
  await import('../../src/renderer/room/store.ts');
const { beforeNextAct } = await import('../../src/renderer/room/pending.ts');
const { currentScreen, goTo } = await import('../../src/renderer/app/screen.ts');

function slow(): () => void {
  let open = (): void => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return () => open();
}

const refusal = (): string | null => useRoom.getState().refusal?.code ?? null;

function view(): RoomView {
  const found = useRoom.getState().view;
  if (!found) throw new Error('no room');
  return found;
}

const here = (): string => view().item?.view.id ?? '';

/** What the question in view shows as its response. */
const shown = (): unknown => {
  const { draft } = useRoom.getState();
  return draft?.item === here() ? draft.response : view().item?.response;
};

function open(): void {
  seat = seated();
  openRoom(structuredClone(seat.view()));
  goTo({ at: 'room' });
  heard = [];
  failures = [];
  gate = Promise.resolve();
}

/** Brings an item of a type into view. */
async function goToType(type: string): Promise<string> {
  for (const { id } of view().items) {
    await act({ type: 'moved', item: id });
    if (view().item?.view.type === type) break;
  }
  if (view().item?.view.type !== type) throw new Error(`no ${type} in the form`);
  heard = [];
  return here();
}

beforeEach(open);

describe('an act that is asked for twice before main has answered', () => {
  it.each([
    ['Return to exam', { type: 'returned' }, { type: 'rested' }],
    [
      'Begin section',
      { type: 'entered', section: 'section-2' },
      { type: 'left', section: 'section-1' },
    ],
  ] as const)('is one: %s', async (_name, twice, before) => {
    await act({ type: 'reviewed', section: 'section-1' });
    await act(before);
    const answered = slow();
    const both = [act(twice), act(twice)];
    answered();
    expect(await Promise.all(both)).toEqual(['taken', 'taken']);
    expect(heard.filter((type) => type === twice.type)).toHaveLength(1);
    expect(refusal()).toBeNull();
  });

  it('goes to the next question once, however often its key is pressed meanwhile', async () => {
    const second = view().items[1]?.id;
    const answered = slow();
    for (let press = 1; press <= 3; press += 1) runKey('N', view());
    answered();
    await settled();
    expect(here()).toBe(second);
    expect(refusal()).toBeNull();
  });

  it('is asked for again once main has answered', async () => {
    const [first, second] = view().items.map(({ id }) => id);
    await act({ type: 'moved', item: second ?? '' });
    await act({ type: 'moved', item: first ?? '' });
    await act({ type: 'moved', item: second ?? '' });
    expect(here()).toBe(second);
    expect(heard).toEqual(['moved', 'moved', 'moved']);
  });
});

describe('marks and other words on a question', () => {
  it.each([
    ['M', () => view().item?.status.marked, false],
    ['F', () => view().item?.status.flagged, false],
    ['1', () => view().item?.made.confidence, null],
  ] as const)(
    'are put on and taken back by pressing %s twice before main answers',
    async (key, state, off) => {
      const answered = slow();
      runKey(key, view());
      runKey(key, view());
      answered();
      await settled();
      expect(heard).toHaveLength(2);
      expect(state()).toBe(off);
    },
  );

  it('never go to another question than the one that was in view', async () => {
    const [first, second] = view().items.map(({ id }) => id);
    const before = view();
    const answered = slow();
    runKey('N', before);
    runKey('M', before);
    answered();
    await settled();
    expect(here()).toBe(second);
    expect(view().items.filter(({ marked }) => marked)).toEqual([]);
    expect(refusal()).toBeNull();
    expect(first).not.toBe(second);
  });
});

describe('an answer that main could not keep', () => {
  it('is said so, also when more was asked for behind it, and nobody leaves it behind', async () => {
    const item = await goToType('choice');
    failures = ['store'];
    const answered = slow();
    respond(item, rightResponse(seat, item));
    runKey('N', view());
    answered();
    await settled();
    expect(refusal()).toBe('store');
    expect(here()).toBe(item);
    expect(heard).toEqual(['answered']);
    // What it shows is main's word, not the wish.
    expect(shown()).toEqual(view().item?.response);

    // Asked for again, it goes on.
    runKey('N', view());
    await settled();
    expect(here()).not.toBe(item);
    expect(refusal()).toBeNull();
  });

  it('does not hide behind a mark that is kept', async () => {
    const item = await goToType('choice');
    failures = ['store'];
    const answered = slow();
    respond(item, rightResponse(seat, item));
    runKey('M', view());
    answered();
    await settled();
    expect(view().item?.status.marked).toBe(true);
    expect(refusal()).toBe('store');
  });

  it('takes no newer answer away with it', async () => {
    const item = await goToType('choice');
    const wanted = rightResponse(seat, item);
    failures = ['store'];
    let answered = slow();
    const noted = act({ type: 'noted', item, text: 'a note' });
    respond(item, wanted);
    await vi.waitFor(() => expect(heard).toEqual(['noted']));
    const first = answered;
    answered = slow();
    first();
    await noted;
    expect(refusal()).toBe('store');
    expect(shown()).toEqual(wanted);
    answered();
    await settled();
    expect(view().item?.response).toEqual(wanted);
  });

  it('stays in its field when it was typed, goes along with the next act, and holds it back', async () => {
    const item = await goToType('text');
    failures = ['store', 'store'];
    respond(item, { text: 'typed with care' });
    await settled();
    expect(shown()).toEqual({ text: 'typed with care' });
    expect(useRoom.getState().draft?.isUnsaved).toBe(true);

    runKey('N', view());
    await settled();
    expect(here()).toBe(item);
    expect(heard).toEqual(['answered', 'answered']);
    expect(shown()).toEqual({ text: 'typed with care' });

    runKey('N', view());
    await settled();
    expect(here()).not.toBe(item);
    await act({ type: 'moved', item });
    expect(view().item?.response).toEqual({ text: 'typed with care' });
    expect(useRoom.getState().draft).toBeNull();
  });

  it('can be tried again by itself', async () => {
    const item = await goToType('text');
    failures = ['busy'];
    respond(item, { text: 'typed' });
    await settled();
    tryAgain();
    await settled();
    expect(view().item?.response).toEqual({ text: 'typed' });
    expect(useRoom.getState().draft).toBeNull();
    expect(refusal()).toBeNull();
  });

  it('is not kept up where the rules refused it', async () => {
    const item = await goToType('text');
    failures = ['bad-response'];
    respond(item, { text: 'typed' });
    await settled();
    expect(shown()).toEqual({ text: '' });
    runKey('N', view());
    await settled();
    expect(here()).not.toBe(item);
  });

  it('keeps the candidate in the room who wanted to leave for now', async () => {
    const item = await goToType('text');
    failures = ['store'];
    beforeNextActOnce(() => respond(item, { text: 'typed' }));
    await suspend();
    expect(heard).toEqual(['answered']);
    expect(currentScreen().at).toBe('room');
    expect(refusal()).toBe('store');
    await suspend();
    expect(heard).toContain('room/suspend');
    expect(currentScreen().at).toBe('library');
  });
});

/** A flush as a field has it, for one text. */
function beforeNextActOnce(flush: () => void): void {
  const stop = beforeNextAct(() => {
    stop();
    flush();
  });
}

describe('an answer that comes late', () => {
  it('never shows an earlier attempt in the room of another', async () => {
    const answered = slow();
    const late = act({ type: 'marked', item: here(), marked: true });
    const old = seat;
    seat = seated();
    openRoom(structuredClone(seat.view()));
    const { attempt } = view();
    const mine = seat;
    seat = old;
    answered();
    await late;
    seat = mine;
    expect(view().attempt).toBe(attempt);
    expect(view().item?.status.marked).toBe(false);
    expect(refusal()).toBeNull();
  });
});
