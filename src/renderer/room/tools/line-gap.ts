/** The window of the line reader over a page. All lengths are CSS pixels. */

export interface LineGap {
  /** From the top of the page to the top of the window. */
  top: number;
  /** How many lines it shows. */
  lines: number;
}

/** A line of text with the space below it. */
export const lineHeight = 28;
export const fewestLines = 1;
export const mostLines = 12;

export function heightOf({ lines }: LineGap): number {
  return lines * lineHeight;
}

/** The window inside a page of that height: all of it in view, as far as the page is high enough. */
export function gapWithin({ top, lines }: LineGap, pageHeight: number): LineGap {
  const kept = Math.min(mostLines, Math.max(fewestLines, lines));
  const lowest = Math.max(0, pageHeight - kept * lineHeight);
  return { top: Math.min(lowest, Math.max(0, top)), lines: kept };
}
