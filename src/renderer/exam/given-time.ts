import { type Accommodations, limitFor } from '../../core/attempt/terms.ts';
import { examText } from '../messages/exam.ts';

/**
 * The exam time that the room will give, in words, and how accommodations come to it.
 *
 * @param minutes what everyone is given; null for no limit
 */
export function givenTime(
  minutes: number | null,
  accommodations: Accommodations,
): { text: string; sum: string | null } {
  const limit = limitFor(minutes, accommodations);
  if (minutes === null || limit === null || accommodations.time === 'none') {
    return { text: examText.minutes(null), sum: null };
  }
  const { time, extraMinutes } = accommodations;
  return {
    text: examText.minutes(Math.round((limit / 60_000) * 100) / 100),
    sum: time === 1 && extraMinutes === 0 ? null : examText.timeSum(minutes, time, extraMinutes),
  };
}
