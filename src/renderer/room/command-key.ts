/** A key as a keyboard event tells it. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'
>;

/**
 * The command key of a stroke: a capital letter, a digit or "/"; null when it is none. The letter on
 * the key counts, on any keyboard layout. Where Alt makes another sign of it (Option on a Mac), the
 * key's place counts instead.
 */
export function commandKeyOf(stroke: Stroke): string | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = stroke;
  if (ctrlKey || metaKey || repeat) return null;
  if (!altKey) return key === 'F1' && !shiftKey ? '/' : null;
  if (key === '/' || key === '?') return '/';
  // With Shift it would be another sign; some systems change the keyboard layout by Alt with Shift.
  if (shiftKey) return null;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (code === 'Slash') return '/';
  return /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code)?.slice(1).find(Boolean) ?? null;
}

/**
 * Whether a stroke writes something into a field on a Mac, where Option makes a sign, an accent or a
 * letter of other languages of every key: "@", "ñ", "ü".
 */
export function writesOnMac({ key, altKey }: Stroke): boolean {
  return altKey && (key === 'Dead' || (key.length === 1 && !/^[a-z0-9 ]$/i.test(key)));
}
