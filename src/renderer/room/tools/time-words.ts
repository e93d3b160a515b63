import { toolText } from '../../messages/tools.ts';

const words = toolText.spokenTime;

/**
 * The time left as it is said.
 *
 * @param remaining milliseconds; null for no limit
 */
export function timeWords(remaining: number | null, isRunning: boolean): string {
  if (remaining === null) return words.noLimit;
  const seconds = Math.ceil(remaining / 1000);
  if (seconds <= 0) return words.over;
  const left = words.left(
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  );
  return isRunning ? left : `${left} ${words.stands}`;
}
