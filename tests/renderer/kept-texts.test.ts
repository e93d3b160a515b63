import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sent } from '../../src/renderer/items/saved-text.ts';
import { typingPause } from '../../src/renderer/items/typing.ts';
import {
  flushKept,
  forgetKept,
  keptText,
  typeKept,
} from '../../src/renderer/room/tools/kept-texts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  forgetKept();
  vi.useRealTimers();
});

/** Someone who keeps texts, and answers when the test says so. */
function keeper() {
  const sent: { text: string; answer: (word: Sent) => void }[] = [];
  const keep = (text: string): Promise<Sent> =>
    new Promise((answer) => sent.push({ text, answer }));
  const answer = async (word: Sent): Promise<void> => {
    sent.at(-1)?.answer(word);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sent, keep, answer, texts: () => sent.map(({ text }) => text) };
}

describe('a note', () => {
  it('that main could not keep stays, and goes out again with whatever comes next', async () => {
    const { keep, answer, texts } = keeper();
    typeKept('note a', 'Both are oak.', keep);
    await vi.advanceTimersByTimeAsync(typingPause);
    await answer('unsaved');
    expect(keptText('note a')).toEqual({ text: 'Both are oak.', state: 'unsaved' });
    flushKept();
    expect(texts()).toEqual(['Both are oak.', 'Both are oak.']);
    // Not a third time, while the second is on its way.
    flushKept();
    expect(texts()).toHaveLength(2);
    await answer('taken');
    expect(keptText('note a')).toEqual({ text: 'Both are oak.', state: 'saved' });
    flushKept();
    expect(texts()).toHaveLength(2);
  });

  it('that the rules refused is not sent over and over', async () => {
    const { keep, answer, texts } = keeper();
    typeKept('note a', 'x', keep);
    flushKept();
    await answer('refused');
    expect(keptText('note a')?.state).toBe('unsaved');
    flushKept();
    expect(texts()).toHaveLength(1);
  });

  it('is not called saved while more of it waits', async () => {
    const { keep, answer } = keeper();
    typeKept('note a', 'x', keep);
    flushKept();
    typeKept('note a', 'xy', keep);
    await answer('taken');
    expect(keptText('note a')).toEqual({ text: 'xy', state: 'saving' });
  });

  it('goes out when an act flushes while it is being sent, once', () => {
    const { sent, keep } = keeper();
    typeKept('note a', 'x', (text) => {
      flushKept();
      return keep(text);
    });
    flushKept();
    expect(sent).toHaveLength(1);
  });

  it('of an earlier attempt is gone with it, whatever main says of it later', async () => {
    const { sent, keep, answer } = keeper();
    typeKept('scratch', 'old', keep);
    flushKept();
    forgetKept();
    expect(keptText('scratch')).toBeNull();
    typeKept('scratch', 'new', keep);
    await vi.advanceTimersByTimeAsync(typingPause);
    await answer('unsaved');
    sent[0]?.answer('taken');
    await vi.advanceTimersByTimeAsync(0);
    expect(keptText('scratch')).toEqual({ text: 'new', state: 'unsaved' });
  });
});
