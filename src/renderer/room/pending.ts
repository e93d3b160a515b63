/** Sends what was typed and has not gone to main yet; does nothing when there is nothing. */
type Flush = () => void;

const flushes = new Set<Flush>();

/**
 * Has a flush run before each act, so that a word typed a moment ago reaches main ahead of "Next",
 * "Mark for review" or "End section".
 *
 * @returns takes it out again
 */
export function beforeNextAct(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Runs all flushes. A flush may act itself: it counts as done before it does. */
export function flushTyped(): void {
  for (const flush of flushes) flush();
}
