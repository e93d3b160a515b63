import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTyping, typingLimit, typingPause } from '../../src/renderer/items/typing.ts';
import { beforeNextAct, flushTyped } from '../../src/renderer/room/pending.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function typed() {
  const sent: string[] = [];
  const shown: (string | null)[] = [];
  const typing = createTyping((text) => shown.push(text));
  return { sent, shown, typing, type: (text: string) => typing.type(text, (t) => sent.push(t)) };
}

describe('typing', () => {
  it('sends the last text once, when typing pauses', () => {
    const { sent, shown, type } = typed();
    for (const text of ['m', 'ma', 'mai', 'main']) {
      type(text);
      vi.advanceTimersByTime(typingPause - 1);
      if (text !== 'main') expect(shown.at(-1)).toBe(text);
    }
    vi.advanceTimersByTime(1);
    expect(sent.at(-1)).toBe('main');
    expect(shown.at(-1)).toBeNull();
    const count = sent.length;
    vi.runAllTimers();
    expect(sent).toHaveLength(count);
  });

  it('does not wait for ever on someone who never pauses', () => {
    const { sent, type } = typed();
    let text = '';
    for (let passed = 0; passed < 2 * typingLimit; passed += 100) {
      text += 'x';
      type(text);
      vi.advanceTimersByTime(100);
    }
    expect(sent).toHaveLength(2);
  });

  it('sends at once when flushed, and not again later', () => {
    const { sent, shown, type, typing } = typed();
    type('main');
    typing.flush();
    typing.flush();
    vi.runAllTimers();
    expect(sent).toEqual(['main']);
    expect(shown).toEqual(['main', null]);
  });

  it('sends nothing that was dropped', () => {
    const { sent, shown, type, typing } = typed();
    type('main');
    typing.drop();
    vi.runAllTimers();
    expect(sent).toEqual([]);
    expect(shown.at(-1)).toBeNull();
  });

  it('keeps what is typed while an earlier text is being sent', () => {
    const sent: string[] = [];
    const typing = createTyping(() => undefined);
    typing.type('ma', (text) => {
      sent.push(text);
      typing.type('main', (later) => sent.push(later));
    });
    typing.flush();
    expect(sent).toEqual(['ma']);
    vi.runAllTimers();
    expect(sent).toEqual(['ma', 'main']);
  });
});

describe('before the next act', () => {
  it('runs a flush that acts itself once', () => {
    const { sent, typing } = typed();
    const stop = beforeNextAct(typing.flush);
    typing.type('main', (text) => {
      flushTyped();
      sent.push(text);
    });
    flushTyped();
    expect(sent).toEqual(['main']);
    stop();
  });

  it('leaves out what was taken out again', () => {
    const flush = vi.fn();
    beforeNextAct(flush)();
    flushTyped();
    expect(flush).not.toHaveBeenCalled();
  });
});
