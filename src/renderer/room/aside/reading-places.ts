/** Where somebody stopped reading, in CSS pixels. */
export interface ReadingPlace {
  /** What of the text is scrolled away above. */
  top: number;
  /** The height of the whole text, and the width in which it was set. */
  height: number;
  width: number;
}

const places = new Map<string, ReadingPlace>();

/** @param text names what is read: a tab, an exhibit, a page of the reference */
export function rememberPlace(text: string, place: ReadingPlace): void {
  places.set(text, place);
}

export function placeIn(text: string): ReadingPlace | null {
  return places.get(text) ?? null;
}

export function forgetPlaces(): void {
  places.clear();
}

/**
 * How far to scroll to come back to a place. A text that was set in another width since is higher or
 * lower as a whole, so its place moves in proportion.
 *
 * @param now the text as it is set now
 */
export function topIn(place: ReadingPlace, now: Pick<ReadingPlace, 'height' | 'width'>): number {
  if (now.width === place.width || place.height === 0) return place.top;
  return Math.round((place.top * now.height) / place.height);
}
