/**
 * How main tells a page that hangs from one that is only slow. Main asks the page for a sign of life
 * all the time; all figures are milliseconds.
 */
export interface Pulse {
  /** How long the page has been silent, by main's own time: a stalled main does not count. */
  silent: number;
  /** Processor time that the page's process had used when it fell silent; null while it answers. */
  usedBefore: number | null;
}

export const answering: Pulse = { silent: 0, usedBefore: null };

/** How often main looks, and asks. */
export const lookEvery = 250;
/** A page that was silent so long, and busy, will not come back by itself. */
export const busyFor = 1_750;
/**
 * What it must have worked meanwhile. The heaviest screens of this program are drawn in less than half
 * of that.
 */
const busyWork = 1_000;
/** One that uses no processor waits for something; nothing in this program waits for so long. */
export const idleFor = 20_000;

/**
 * One more look at a page that has not answered since the last one.
 *
 * @param elapsed since the last look; whatever is beyond twice the usual is main's own standing still
 * @param used processor time that the page's process has used so far; null where nobody knows
 */
export function silentStill(pulse: Pulse, elapsed: number, used: number | null): Pulse {
  return {
    silent: pulse.silent + Math.min(Math.max(0, elapsed), 2 * lookEvery),
    usedBefore: pulse.usedBefore ?? used,
  };
}

/**
 * Whether the page hangs. Silence alone is not enough: on a busy machine a page is silent because
 * others are served first. It must have had the processor itself for long enough to draw any screen twice.
 *
 * @param isLoading a page that is being loaded has much to do, and gets the longer time
 */
export function hangs(
  { silent, usedBefore }: Pulse,
  used: number | null,
  isLoading: boolean,
): boolean {
  if (silent >= idleFor) return true;
  if (isLoading || silent < busyFor || usedBefore === null || used === null) return false;
  return used - usedBefore >= busyWork;
}
