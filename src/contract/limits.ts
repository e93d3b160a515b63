/** Bounds that window and main share. This file imports nothing, so the window can use it as it is. */

/** Characters of a note or a comment. */
export const longestNote = 5_000;

/** Characters of the scratch pad. */
export const longestScratch = 20_000;

export const mostExtraMinutes = 240;

/** Sizes of everything in percent. */
export const zoomSteps = [50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400] as const;

export type ZoomStep = (typeof zoomSteps)[number];
