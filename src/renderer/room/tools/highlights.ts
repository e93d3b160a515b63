import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { act, useRoom } from '../store.ts';

/** Text part to the highlights that are on their way to main. */
const underWay = new Map<string, TextRange[]>();

/**
 * Changes the highlights of a text from what they are, those on their way to main included: of two
 * changes in a row the second never forgets the first, and both go out ahead of whatever comes next.
 */
export function changeHighlights(
  part: string,
  change: (ranges: readonly TextRange[]) => TextRange[],
): void {
  const before = underWay.get(part) ?? useRoom.getState().view?.highlights[part] ?? [];
  const ranges = change(before);
  if (JSON.stringify(ranges) === JSON.stringify(before)) return;
  underWay.set(part, ranges);
  void act({ type: 'highlighted', part, ranges }).then(() => {
    if (underWay.get(part) === ranges) underWay.delete(part);
  });
}
