import { useState } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import type { TextRange } from '../../../core/attempt/text-parts.ts';
import { toolText } from '../../messages/tools.ts';
import { changeHighlights } from './highlights.ts';
import { say } from './tools.ts';

interface ClearHighlights {
  /** Whether there are highlights, or some that were just cleared, or neither. */
  standing: 'some' | 'cleared' | 'none';
  clear: () => void;
  bringBack: () => void;
}

/** Clears the highlights of the item in view and of what stands beside it, and can bring them back. */
export function useClearHighlights({ highlights }: RoomView): ClearHighlights {
  const [cleared, setCleared] = useState<[part: string, ranges: readonly TextRange[]][]>([]);
  const parts = Object.entries(highlights).filter(([, ranges]) => ranges.length > 0);
  return {
    standing: parts.length > 0 ? 'some' : cleared.length > 0 ? 'cleared' : 'none',
    clear() {
      setCleared(parts);
      for (const [part] of parts) changeHighlights(part, () => []);
      say(toolText.highlightsCleared);
    },
    bringBack() {
      for (const [part, ranges] of cleared) changeHighlights(part, () => [...ranges]);
      setCleared([]);
      say(toolText.highlightsBack);
    },
  };
}
