import { createContext } from 'react';
import type { TextRange } from '../../../core/attempt/text-parts.ts';

/** The highlighter while it is on. */
export interface Pen {
  /** Changes the highlights of a text, from what they are by then. */
  change: (part: string, change: (ranges: readonly TextRange[]) => TextRange[]) => void;
  /** Tells a screen reader, politely. */
  say: (words: string) => void;
  /** Takes a text that can be highlighted now. @returns takes it out again */
  offer: (text: OfferedText) => () => void;
  /** The focus leaves the text for where the highlighter is turned off. */
  leave: () => void;
}

/** A text on the page in which the pointer can highlight. */
export interface OfferedText {
  part: string;
  root: HTMLElement;
}

export interface HighlightingValue {
  /** Text part to its highlights; see core/attempt/text-parts.ts. */
  highlights: Readonly<Record<string, readonly TextRange[]>>;
  /** null: highlights only show. */
  pen: Pen | null;
}

/** What the texts of a page need from around them. Without a provider nothing is highlighted. */
export const Highlighting = createContext<HighlightingValue>({ highlights: {}, pen: null });
