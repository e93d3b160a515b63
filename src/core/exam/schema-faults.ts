import type { z } from 'zod';

/** A fault in an author's words. */
export interface Fault {
  path: PropertyKey[];
  /** True when the place is the field's name rather than its value. */
  field: boolean;
  message: string;
  hint: string;
}

/**
 * Says in an author's words what a schema found wrong. Several issues of one kind stay several
 * faults: each unknown field is one.
 *
 * @param issues what the schema reported
 * @param value the value that was checked, to tell "missing" from "of the wrong kind"
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown): Fault[] {
  const faults = issues.flatMap((issue) => describe(issue, value));
  const unknown = faults.filter((fault) => fault.field);
  const missing = faults.filter(
    (fault) => !fault.field && valueAt(value, fault.path) === undefined,
  );
  // A field misspelt is an unknown field and a missing one: that is one fault, not two.
  const meant = new Map<Fault, Fault>();
  for (const fault of unknown) {
    const twin = missing.find(
      (other) =>
        samePath(other.path.slice(0, -1), fault.path.slice(0, -1)) &&
        isMisspelling(String(fault.path.at(-1)), String(other.path.at(-1))),
    );
    if (twin) meant.set(fault, twin);
  }
  const explained = new Set(meant.values());
  return faults
    .filter((fault) => !explained.has(fault))
    .map((fault) => {
      const twin = meant.get(fault);
      return twin ? { ...fault, hint: `Did you mean \`${String(twin.path.at(-1))}\`?` } : fault;
    });
}

function samePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Whether one word is at most two slips (a letter more, less, other, or two swapped) from another. */
function isMisspelling(written: string, meant: string): boolean {
  let previous = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(written).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(meant).entries()) {
      current.push(
        Math.min(
          (previous[column] as number) + (letter === other ? 0 : 1),
          (previous[column + 1] as number) + 1,
          (current[column] as number) + 1,
        ),
      );
    }
    previous = current;
  }
  return (previous.at(-1) as number) <= 2 && written.length > 2;
}

function describe(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const path = [...issue.path];
  const name = fieldName(path);
  const found = valueAt(root, path);
  const fault = (message: string, hint: string): Fault[] => [{ path, field: false, message, hint }];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        field: true,
        message: `\`${key}\` is not a field here`,
        hint: 'Check its spelling and its indentation; docs/exam-format.md lists the fields.',
      }));
    case 'invalid_type':
      if (found === undefined)
        return fault(`${name} is missing`, `Add ${name}: ${kind(issue.expected)}.`);
      return fault(
        `${name} is ${kindOf(found)}, not ${kind(issue.expected)}`,
        issue.expected === 'string' ? 'Put the value in quotes.' : `Write ${kind(issue.expected)}.`,
      );
    case 'invalid_value': {
      if (found === undefined)
        return fault(`${name} is missing`, `Add it: ${choices(issue.values)}.`);
      return fault(`${name} is ${quote(found)}`, `Use ${choices(issue.values)}.`);
    }
    case 'invalid_union': {
      if (found === undefined) return fault(`${name} is missing`, 'Say what it is.');
      // Where only one of the forms is of the kind that was written, its own faults say more.
      const fitting = issue.errors.filter((errors) => !errors.some(isOfOtherKind));
      if (fitting.length === 1 && fitting[0]) {
        return fitting[0].flatMap((inner) =>
          describe({ ...inner, path: [...path, ...inner.path] }, root),
        );
      }
      return fault(`${name} is ${quote(found)}, which is not known here`, unionHint(issue));
    }
    case 'too_small':
      return fault(
        `${name} is too ${sizeWord(issue.origin, 'small')}`,
        limit('at least', issue.origin, issue.minimum),
      );
    case 'too_big':
      return fault(
        `${name} is too ${sizeWord(issue.origin, 'big')}`,
        limit('at most', issue.origin, issue.maximum),
      );
    case 'invalid_format':
      return fault(`${name} is ${quote(found)}`, formatHint(issue.format, path.at(-1)));
    case 'custom':
      return fault(`${name} ${String(issue.params?.says)}`, String(issue.params?.hint));
    default:
      return fault(`${name} is not right: ${issue.message}`, 'See docs/exam-format.md.');
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'this file';
  if (typeof last === 'number') {
    const list = path.at(-2);
    return list === undefined ? `entry ${last + 1}` : `entry ${last + 1} of \`${String(list)}\``;
  }
  return `\`${String(last)}\``;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function kind(expected: string): string {
  return kinds[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  // YAML has words for them, and a schema takes neither for a number.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return kind(Array.isArray(value) ? 'array' : typeof value);
}

function quote(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? kindOf(value);
  return `\`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``;
}

function choices(values: readonly unknown[]): string {
  return values.map((value) => `\`${String(value)}\``).join(' or ');
}

function unionHint(issue: z.core.$ZodIssue & { code: 'invalid_union' }): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  if (options.length > 0) return `Use ${choices(options)}.`;
  const mayBeText = issue.errors
    .flat()
    .some((inner) => isOfOtherKind(inner) && inner.expected === 'string');
  return mayBeText ? 'Put the value in quotes.' : 'See docs/exam-format.md.';
}

/** Whether the value itself, and not something inside it, is of another kind than was expected. */
function isOfOtherKind(
  issue: z.core.$ZodIssue,
): issue is z.core.$ZodIssue & { code: 'invalid_type' } {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function sizeWord(origin: string, size: 'small' | 'big'): string {
  if (origin === 'string' || origin === 'array') return size === 'small' ? 'short' : 'long';
  return size;
}

function limit(word: string, origin: string, bound: number | bigint): string {
  if (origin === 'string') {
    return bound === 1 && word === 'at least'
      ? 'Write something here.'
      : `Use ${word} ${bound} characters.`;
  }
  if (origin === 'array') return `Give ${word} ${bound} ${bound === 1 ? 'entry' : 'entries'}.`;
  return `Use ${word} ${bound}.`;
}

function formatHint(format: string, field: PropertyKey | undefined): string {
  if (format === 'date') return 'Write a date as YYYY-MM-DD.';
  if (format === 'url') return 'Write a whole address that begins with https://.';
  if (field === 'language') return 'Use a language tag such as en or fr-CA.';
  if (field === 'title' || field === 'label') return 'Keep it on one line.';
  return 'Use lower-case letters, digits, hyphens and dots, beginning with a letter or digit.';
}
