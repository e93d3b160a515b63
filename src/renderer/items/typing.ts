/** How long a candidate pauses before what was typed goes to main, in milliseconds. */
export const typingPause = 400;

/** The longest that typing without a pause is kept from main, in milliseconds: a crash or the end of the time costs no more. */
export const typingLimit = 1500;

/** Text on its way from the keyboard to main. */
export interface Typing {
  /** Takes what the field holds now; `send` gets it after a pause. */
  type: (text: string, send: (text: string) => void) => void;
  /** Sends what waits, at once. */
  flush: () => void;
  /** Forgets what waits. */
  drop: () => void;
}

/** @param onWaiting hears the text that waits, and null once nothing does */
export function createTyping(onWaiting: (text: string | null) => void): Typing {
  let waiting: { text: string; send: (text: string) => void } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const take = (): typeof waiting => {
    clearTimeout(pause);
    clearTimeout(limit);
    limit = undefined;
    const taken = waiting;
    waiting = null;
    return taken;
  };

  const flush = (): void => {
    // Taken before it is sent: sending is an act, and every act flushes.
    const taken = take();
    if (!taken) return;
    taken.send(taken.text);
    if (!waiting) onWaiting(null);
  };

  return {
    type(text, send) {
      waiting = { text, send };
      clearTimeout(pause);
      pause = setTimeout(flush, typingPause);
      limit ??= setTimeout(flush, typingLimit);
      onWaiting(text);
    },
    flush,
    drop() {
      if (take()) onWaiting(null);
    },
  };
}
