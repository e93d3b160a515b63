import { fail, ok, type Result } from '../../result.ts';
import type { CodeFault } from './outcome.ts';

/** Thrown inside the parser and caught at its door, so that each step reads as the grammar does. */
class NotJson extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const space = /(?:[ \t\r\n\uFEFF]|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Everything from the space on, but quote marks and backslashes; control characters must be escaped.
const string = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const word = /true|false|null/y;

/**
 * Reads JSON as the tools of templates and settings take it: with comments, and a comma behind the
 * last member. `JSON.parse` allows neither and does not always say where it stopped; a YAML parser
 * would take much that is not JSON. A key that stands twice in one object is refused.
 *
 * @param deepest how deep objects and arrays may lie in each other
 */
export function parseJsonc(text: string, deepest: number): Result<unknown, CodeFault> {
  let at = 0;

  const take = (token: RegExp): string | null => {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const skip = (): void => {
    take(space);
    if (text.startsWith('/*', at)) throw new NotJson(at, 'this comment has no end');
  };
  const expected = (what: string): NotJson =>
    new NotJson(
      at,
      at >= text.length
        ? `the file ends where ${what} is expected`
        : text[at] === '"'
          ? 'this text in quotes has no end, or holds a character that must be escaped'
          : `${what} is expected here`,
    );
  /** Reads members up to the closing bracket. */
  const members = (close: string, member: () => void): void => {
    at += 1;
    skip();
    while (text[at] !== close) {
      member();
      skip();
      if (text[at] === ',') at += 1;
      else if (text[at] !== close)
        throw new NotJson(at, `a comma or \`${close}\` is expected here`);
      skip();
    }
    at += 1;
  };

  const object = (depth: number): object => {
    const mapping = Object.create(null) as Record<string, unknown>;
    members('}', () => {
      const start = at;
      const key = take(string);
      if (key === null) throw expected('a name in double quotes');
      const name = JSON.parse(key) as string;
      if (name in mapping) throw new NotJson(start, `\`${name}\` stands here twice`);
      skip();
      if (text[at] !== ':') throw new NotJson(at, 'a colon is expected here');
      at += 1;
      skip();
      mapping[name] = value(depth + 1);
    });
    return mapping;
  };
  const array = (depth: number): unknown[] => {
    const list: unknown[] = [];
    members(']', () => list.push(value(depth + 1)));
    return list;
  };
  const value = (depth: number): unknown => {
    if (depth > deepest) throw new NotJson(at, 'this is nested too deep');
    if (text[at] === '{') return object(depth);
    if (text[at] === '[') return array(depth);
    const scalar = take(string) ?? take(number) ?? take(word);
    if (scalar === null) throw expected('a value');
    return JSON.parse(scalar);
  };

  try {
    skip();
    const whole = value(0);
    skip();
    if (at < text.length) throw new NotJson(at, 'nothing more is expected here');
    return ok(whole);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return fail({ ...placeOf(text, error.offset), message: error.message });
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
