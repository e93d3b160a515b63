import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSavedText, oneByOne, type Saving } from '../../src/renderer/items/saved-text.ts';
import { typingPause } from '../../src/renderer/items/typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A text over a store that keeps or refuses, one answer at a time, when the test says so. */
function written() {
  const sent: { text: string; answer: (isKept: boolean) => void }[] = [];
  const states: Saving[] = [];
  const text = createSavedText(
    oneByOne(
      (words) =>
        new Promise((resolve) =>
          sent.push({
            text: words,
            answer: (isKept) => resolve(isKept ? 'taken' : 'unsaved'),
          }),
        ),
    ),
    (saving) => states.push(saving),
  );
  const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(typingPause);
  const answer = async (isKept: boolean): Promise<void> => {
    sent.at(-1)?.answer(isKept);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { text, sent, states, pause, answer };
}

describe('a comment that is kept while it is typed', () => {
  it('goes out when typing pauses, and counts as saved only when it is', async () => {
    const { text, sent, states, pause, answer } = written();
    text.type('a');
    text.type('ab');
    await pause();
    expect(sent.map((one) => one.text)).toEqual(['ab']);
    expect(states.at(-1)).toBe('saving');
    await answer(true);
    expect(states.at(-1)).toBe('saved');
  });

  it('says that it is not saved, and tries again on the way on', async () => {
    const { text, sent, states, pause, answer } = written();
    text.type('a');
    await pause();
    await answer(false);
    expect(states.at(-1)).toBe('unsaved');
    const settled = text.settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map((one) => one.text)).toEqual(['a', 'a']);
    await answer(true);
    expect(await settled).toBe(true);
    expect(states.at(-1)).toBe('saved');
  });

  it('tells the way on that something was not kept', async () => {
    const { text, pause, answer } = written();
    text.type('a');
    await pause();
    await answer(false);
    const settled = text.settle();
    await vi.advanceTimersByTimeAsync(0);
    await answer(false);
    expect(await settled).toBe(false);
  });

  it('sends what was typed a moment ago before it goes on', async () => {
    const { text, sent, answer } = written();
    text.type('a');
    const settled = text.settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map((one) => one.text)).toEqual(['a']);
    await answer(true);
    expect(await settled).toBe(true);
  });

  it('never lets an earlier text land on a later one, nor claims the later one saved', async () => {
    const { text, sent, states, pause, answer } = written();
    text.type('a');
    await pause();
    text.type('ab');
    await pause();
    // The first is still on its way: the second waits for it.
    expect(sent.map((one) => one.text)).toEqual(['a']);
    await answer(true);
    expect(states.at(-1)).toBe('saving');
    expect(sent.map((one) => one.text)).toEqual(['a', 'ab']);
    await answer(true);
    expect(states.at(-1)).toBe('saved');
  });

  it('has nothing to do when nothing was typed', async () => {
    const { text, sent } = written();
    expect(await text.settle()).toBe(true);
    expect(sent).toEqual([]);
  });
});
