/** A step that was picked up with keys: what it shows is a proposal until it is dropped. */
export interface HeldStep {
  step: string;
  /** Its place in the answer before, counted from 0; null when it came from the steps not used yet. */
  from: number | null;
  /** Its place in the answer now. */
  at: number;
}

/** The answer with a step at a place, wherever that stood before. */
export function withStepAt(steps: readonly string[], step: string, at: number): string[] {
  const others = steps.filter((candidate) => candidate !== step);
  return [...others.slice(0, at), step, ...others.slice(at)];
}

/** Where keys move a held step to; null for keys that do not. @param count of steps in the answer */
export function movedTo({ at }: HeldStep, key: string, count: number): number | null {
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

/**
 * The gap between the steps of an answer that is nearest to a height on the page: 0 is the one above
 * the first.
 */
export function gapAt(boxes: readonly Pick<DOMRect, 'top' | 'bottom'>[], y: number): number {
  return boxes.filter(({ top, bottom }) => y > (top + bottom) / 2).length;
}

/** The answer after a step was let go in a gap of what was on the page. */
export function droppedIn(steps: readonly string[], step: string, gap: number): string[] {
  const before = steps.indexOf(step);
  // Its own place closes up when it comes from above.
  return withStepAt(steps, step, before >= 0 && before < gap ? gap - 1 : gap);
}
