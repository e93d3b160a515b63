import {
  holds,
  lengthOf,
  type Meaning,
  asText,
  readMeaning,
  sameMeaning,
  watched,
} from './meaning.ts';
import type { CodeFault } from './outcome.ts';
import { parseFile } from './parse.ts';
import { compilePath } from './path.ts';
import { compilePattern, fits } from './pattern.ts';
import { plainText } from './plain-text.ts';
import type { Check, Look } from './schema.ts';
import { createWork, withinWork, type Work } from './work.ts';

/** How one check turned out; `too-long` when looking took more work than a file may cost. */
export type Verdict = 'passed' | 'failed' | 'too-long';

export interface Evaluation {
  fault: CodeFault | null;
  guards: Map<string, Verdict>;
  checks: Map<string, Verdict>;
  /** Units of work that the looking cost; see work.ts. */
  spent: number;
}

/** What an item asks of a file. */
export interface Asked {
  format: 'yaml' | 'json' | 'text';
  language: string;
  comments?: string[] | undefined;
  checks: readonly Check[];
  guards: readonly Check[];
}

/** A file as checks look at it: what it means, or its text without comments. */
type Readable = { kind: 'value'; value: Meaning } | { kind: 'text'; text: string };

/** Looks at a file with all that an item asks. Every check fails on a file that cannot be read. */
export function evaluate(asked: Asked, text: string): Evaluation {
  const work = createWork();
  const file = readable(asked, text, work);
  const verdicts = (checks: readonly Check[]): Map<string, Verdict> =>
    new Map(
      checks.map((check) => [
        check.id,
        'fault' in file ? ('failed' as const) : verdictOf(check, file, work),
      ]),
    );
  return {
    fault: 'fault' in file ? file.fault : null,
    guards: verdicts(asked.guards),
    checks: verdicts(asked.checks),
    spent: work.spent(),
  };
}

function readable(asked: Asked, text: string, work: Work): Readable | { fault: CodeFault } {
  if (asked.format === 'text') {
    return { kind: 'text', text: plainText(text, asked.language, asked.comments) };
  }
  const parsed = parseFile(text, asked.format);
  return parsed.ok
    ? { kind: 'value', value: watched(parsed.value, work) }
    : { fault: parsed.error };
}

function verdictOf(look: Look, file: Readable, work: Work): Verdict {
  const passed = withinWork(() => succeeds(look, file, work));
  return passed === null ? 'too-long' : passed ? 'passed' : 'failed';
}

function succeeds(look: Look, file: Readable, work: Work): boolean {
  work.spend(1);
  if (look.any) return look.any.some((one) => succeeds(one, file, work));
  if (look.all) return look.all.every((one) => succeeds(one, file, work));
  return file.kind === 'text' ? fitsText(look, file.text, work) : fitsValue(look, file.value, work);
}

function fitsText(look: Look, text: string, work: Work): boolean {
  if (look.pattern === undefined) return false;
  const pattern = compilePattern(look.pattern, lettersOf(look));
  return pattern.ok && fits(pattern.value, text, work) !== (look.absent === true);
}

/** A path that leads to several places succeeds when one of them is as asked. */
function fitsValue(look: Look, file: Meaning, work: Work): boolean {
  const path = look.path === undefined ? null : compilePath(look.path, work);
  if (!path?.ok) return false;
  const found = path.value(file);
  if (look.exists !== undefined) return found.length > 0 === look.exists;
  const test = valueTest(look, work);
  return test !== null && found.some(test);
}

function valueTest(look: Look, work: Work): ((value: Meaning) => boolean) | null {
  if ('equals' in look) {
    const wanted = readMeaning(look.equals);
    const order = look.unordered === true ? 'unordered' : 'ordered';
    return wanted.ok ? (value) => sameMeaning(value, wanted.value, order) : null;
  }
  if ('contains' in look) {
    const wanted = readMeaning(look.contains);
    return wanted.ok ? (value) => holds(value, wanted.value) : null;
  }
  if (look.length !== undefined) {
    const { min = 0, max = Number.POSITIVE_INFINITY } =
      typeof look.length === 'number' ? { min: look.length, max: look.length } : look.length;
    return (value) => lengthOf(value) >= min && lengthOf(value) <= max;
  }
  if (look.matches !== undefined) {
    const pattern = compilePattern(look.matches, lettersOf(look));
    return pattern.ok
      ? (value) =>
          (value === null || typeof value !== 'object') && fits(pattern.value, asText(value), work)
      : null;
  }
  return null;
}

function lettersOf(look: Look): 'as-written' | 'any-case' {
  return look.ignoreCase === true ? 'any-case' : 'as-written';
}
