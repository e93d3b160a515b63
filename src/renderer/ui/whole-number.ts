/** Whole numbers within limits, as people type and step them. */
export interface NumberLimits {
  min: number;
  max: number;
  /** Allowed are `min` and every `step` from there. Default: 1. */
  step?: number;
}

/** The number that a text says; null when it says none. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return /^[-+]?\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
}

/** The allowed number that is nearest; of two, the greater. */
export function nearest(value: number, { min, max, step = 1 }: NumberLimits): number {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  const most = Math.floor((max - min) / step);
  return min + Math.min(steps, most) * step;
}

/** So many steps up, or down where negative; the limit where there are not as many. */
export function stepped(value: number, steps: number, limits: NumberLimits): number {
  return nearest(value + steps * (limits.step ?? 1), limits);
}
