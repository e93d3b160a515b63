import type { ClockReading } from '../../../contract/room-views.ts';
import type { Accommodations } from '../../../core/attempt/terms.ts';

/** Minutes given; null for no limit. */
export function givenMinutes({ limit }: ClockReading): number | null {
  return limit === null ? null : Math.round(limit / 60_000);
}

/** Minutes that everyone gets, before accommodations; null where that cannot be told. */
export function usualMinutes(
  { limit }: ClockReading,
  { time, extraMinutes }: Accommodations,
): number | null {
  if (limit === null || time === 'none') return null;
  return Math.round((limit / 60_000 - extraMinutes) / time);
}
