import { type ErrorCode, LineCounter, parseDocument, visit } from 'yaml';
import { fail, ok, type Result } from '../../result.ts';
import { parseJsonc } from './jsonc.ts';
import { deepest, type Meaning, readMeaning } from './meaning.ts';
import type { CodeFault } from './outcome.ts';

/** References to anchors: enough for a pipeline with templates of its own, not for a bomb. */
const maxAliasCount = 50;

/** Reads a file for what it means; the fault says where it stops being YAML or JSON. */
export function parseFile(text: string, format: 'yaml' | 'json'): Result<Meaning, CodeFault> {
  const parsed = format === 'json' ? parseJsonc(text, deepest) : parseYaml(text);
  if (!parsed.ok) return parsed;
  const meaning = readMeaning(parsed.value);
  return meaning.ok
    ? ok(meaning.value)
    : fail({ line: 1, column: 1, message: 'this file is nested too deep or refers to itself' });
}

/** YAML 1.2 with its core schema, in which `on` is a word, and with merge keys. */
function parseYaml(text: string): Result<unknown, CodeFault> {
  const lines = new LineCounter();
  const faultAt = (offset: number, message: string): { ok: false; error: CodeFault } => {
    const { line, col } = lines.linePos(offset);
    return fail({ line: Math.max(1, line), column: Math.max(1, col), message });
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
      schema: 'core',
      merge: true,
      resolveKnownTags: false,
      // What a candidate writes is nobody else's: no warning may repeat it in a log.
      logLevel: 'error',
    });
    const error = document.errors[0];
    if (error) return faultAt(error.pos[0], wordsFor(error.code, error.message));
    // In the order of the file, since a name may be given again. The library's own look-up reads the
    // file from its beginning for each reference.
    const named = new Set<string>();
    let unknown: { offset: number; name: string } | null = null;
    visit(document, {
      Alias(_key, { source, range }) {
        if (named.has(source)) return undefined;
        unknown = { offset: range?.[0] ?? 0, name: source };
        return visit.BREAK;
      },
      Value(_key, { anchor }) {
        if (anchor !== undefined) named.add(anchor);
      },
    });
    if (unknown !== null) {
      const { offset, name } = unknown as { offset: number; name: string };
      return faultAt(offset, `nothing before this line is named \`&${name}\``);
    }
    return ok(document.toJS({ maxAliasCount }));
  } catch (error) {
    // The library throws for aliases without an end, merges of what is no mapping, and nesting that
    // its own calls cannot follow.
    if (!(error instanceof Error)) throw error;
    return fail({
      line: 1,
      column: 1,
      message:
        error instanceof RangeError
          ? 'this file is nested too deep'
          : 'an anchor in this file cannot be followed',
    });
  }
}

const words: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'the indentation does not fit the lines above it',
  BLOCK_AS_IMPLICIT_KEY:
    'two keys stand on one line; text that holds a colon and a space needs quotes',
  BLOCK_IN_FLOW: 'this list or mapping must stand inside brackets, or outside of them',
  DUPLICATE_KEY: 'this key stands twice in the same mapping',
  MISSING_CHAR: 'something is missing here: a bracket, a quote mark, a comma or a space',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing behind this key, or a quote mark has no partner',
  MULTIPLE_DOCS: 'a second document begins here; the file may hold one',
  RESOURCE_EXHAUSTION: 'this is nested too deep',
  TAB_AS_INDENT: 'this line is indented by a tab; YAML takes spaces only',
  UNEXPECTED_TOKEN: 'this is not expected here',
};

function wordsFor(code: ErrorCode, message: string): string {
  return words[code] ?? message.charAt(0).toLowerCase() + message.slice(1).replaceAll('\n', ' ');
}
