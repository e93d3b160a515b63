import type { Work } from './work.ts';

/** A value of a file, read for what it means rather than for how it is written. */
export type Meaning = null | boolean | number | string | Meaning[] | { [key: string]: Meaning };

/** A single value, as the parsers give it. */
type Scalar = null | undefined | boolean | number | bigint | string;

/** Deeper than any real pipeline or template, and no danger to a walk that calls itself. */
export const deepest = 40;

/**
 * Reads a parsed value for what it means. Text that says a number or a boolean counts as one, since
 * most readers of such files take `'5'` for 5 and `True` for true; space around a text and empty
 * text mean nothing. A number counts only when it is written the way it would be printed, so that
 * the version `'3.10'` does not become 3.1.
 *
 * @param mostParts how many values may be inside. Aliases let a short file stand for a large one; one
 *   of 20,000 characters without them has fewer parts
 * @returns `{ ok: false }` when the value is too deep or too large to be looked at
 */
export function readMeaning(
  value: unknown,
  mostParts = 20_000,
): { ok: true; value: Meaning } | { ok: false } {
  let parts = 0;
  let fits = true;
  const read = (part: unknown, depth: number): Meaning => {
    parts += 1;
    if (depth > deepest || parts > mostParts) fits = false;
    if (!fits) return null;
    if (Array.isArray(part)) return part.map((entry) => read(entry, depth + 1));
    if (part !== null && typeof part === 'object') {
      // No prototype, so that a key such as `constructor` is there only when it was written.
      const mapping = Object.create(null) as Record<string, Meaning>;
      for (const [key, entry] of Object.entries(part)) mapping[key] = read(entry, depth + 1);
      return mapping;
    }
    return scalarMeaning(part as Scalar);
  };
  const meaning = read(value, 0);
  return fits ? { ok: true, value: meaning } : { ok: false };
}

/** What a single value means; see `readMeaning`. */
export function scalarMeaning(value: Scalar): null | boolean | number | string {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  const text = String(value)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  if (text === '') return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/** A single value as text, as patterns and `contains` see it. */
export function asText(value: null | boolean | number | string): string {
  return value === null ? '' : String(value);
}

export function isMapping(value: Meaning): value is { [key: string]: Meaning } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Nothing, an empty text, list or mapping: all of them are written to say "as it is by default". */
function isEmpty(value: Meaning): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isMapping(value)) return Object.keys(value).length === 0;
  return value === null;
}

/** Whether two values mean the same. Keys have no order; members of lists have one unless `unordered`. */
export function sameMeaning(a: Meaning, b: Meaning, order: 'ordered' | 'unordered'): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    if (order === 'ordered') {
      return a.every((member, index) => sameMeaning(member, b[index] ?? null, order));
    }
    const rest = [...b];
    return a.every((member) => {
      const index = rest.findIndex((other) => sameMeaning(member, other, order));
      if (index >= 0) rest.splice(index, 1);
      return index >= 0;
    });
  }
  if (isMapping(a)) {
    if (!isMapping(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => {
        const other = own(b, key);
        return other !== undefined && sameMeaning(a[key] ?? null, other, order);
      })
    );
  }
  return a === b;
}

/**
 * Whether a value holds what is wanted: a text the piece of text, a list the member (or each of the
 * members wanted), a mapping each of the keys wanted. A mapping that is wanted may be met by one
 * that says more.
 */
export function holds(value: Meaning, wanted: Meaning): boolean {
  if (Array.isArray(value)) {
    const all = Array.isArray(wanted) ? wanted : [wanted];
    return all.every((one) => value.some((member) => covers(member, one)));
  }
  if (isMapping(value)) return isMapping(wanted) && covers(value, wanted);
  if (Array.isArray(wanted) || isMapping(wanted)) return false;
  return value !== null && asText(value).includes(asText(wanted));
}

function covers(value: Meaning, wanted: Meaning): boolean {
  if (isMapping(wanted) && isMapping(value)) {
    return Object.keys(wanted).every((key) => {
      const part = own(value, key);
      return part !== undefined && covers(part, wanted[key] ?? null);
    });
  }
  if (Array.isArray(wanted) && Array.isArray(value)) {
    return wanted.every((one) => value.some((member) => covers(member, one)));
  }
  return sameMeaning(value, wanted, 'ordered');
}

function own(mapping: { [key: string]: Meaning }, key: string): Meaning | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/** The number of members of a list, keys of a mapping or characters of a text. */
export function lengthOf(value: Meaning): number {
  if (Array.isArray(value)) return value.length;
  if (isMapping(value)) return Object.keys(value).length;
  return asText(value).length;
}

/** The same value, which counts every look into one of its lists and mappings as work. */
export function watched(value: Meaning, work: Work): Meaning {
  if (value === null || typeof value !== 'object') return value;
  const count = <Value>(looked: Value): Value => {
    work.spend(1);
    return looked;
  };
  return new Proxy(watchedParts(value, work), {
    get: (target, key) => count(Reflect.get(target, key)) as unknown,
    ownKeys: (target) => count(Reflect.ownKeys(target)),
    getOwnPropertyDescriptor: (target, key) => count(Reflect.getOwnPropertyDescriptor(target, key)),
  });
}

function watchedParts(value: Meaning[] | { [key: string]: Meaning }, work: Work): typeof value {
  if (Array.isArray(value)) return value.map((member) => watched(member, work));
  const mapping = Object.create(null) as Record<string, Meaning>;
  for (const [key, part] of Object.entries(value)) mapping[key] = watched(part, work);
  return mapping;
}
