import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { sourceLimits, treeFault, valueFault } from './source-limits.ts';

export type Path = readonly PropertyKey[];

interface Place {
  line: number;
  column: number;
}

/** One YAML (or JSON) file of a package: its value, and where in the text each part of it stands. */
export interface SourceFile {
  path: string;
  /** What the file holds; undefined when its YAML is broken. */
  value: unknown;
  /** Broken YAML: nothing else can be said of such a file. */
  syntax: Problem[];
  /** Where a value stands; for a value that is not there, where its parent stands. */
  locate(path: Path): Place;
  /** Where the name of a field stands. */
  locateField(path: Path): Place;
  /**
   * Where a piece of text stands inside a value, such as a picture in a stem.
   *
   * @param near characters of the value before the text. Only a file that holds its value as it is,
   *   such as a page of Markdown, can use it; YAML's quotes and indentation shift what comes after.
   */
  locateText(path: Path, text: string, near?: number): Place;
}

/** What keeps a file from being taken apart by the parser. */
const overflow = 'it is nested more deeply than can be read';

export function readSourceFile(path: string, text: string): SourceFile {
  const lines = new LineCounter();
  // A byte order mark is common in files saved on Windows and means nothing in UTF-8.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = documentOf(source, lines);
  const syntax: Problem[] = [];
  const cannot = (offset: number, message: string, hint: string): void => {
    syntax.push({ file: path, ...at(offset), item: null, message, hint });
  };

  // One slip, such as a bracket left open, makes the parser complain many times over: only its first
  // complaint says something.
  const error = document?.errors[0];
  const fault = document && !error ? treeFault(document.contents) : null;
  let value: unknown;
  if (!document) {
    cannot(0, `this file cannot be read: ${overflow}`, 'Use fewer lists and groups in each other.');
  } else if (error) {
    cannot(
      error.pos[0],
      `this is not valid YAML: ${lowerFirst(error.message.replaceAll('\n', ' '))}`,
      'Check indentation, quotes and colons on this line and the one before it.',
    );
  } else if (fault) {
    cannot(fault.offset, fault.message, fault.hint);
  } else {
    try {
      value = document.toJS({ maxAliasCount: sourceLimits.aliases });
      const tooMuch = valueFault(value);
      if (tooMuch) throw new Error(tooMuch);
    } catch (thrown) {
      value = undefined;
      cannot(
        0,
        `this file cannot be read: ${lowerFirst(firstLine(thrown))}`,
        'Write repeated parts out instead of referring to anchors.',
      );
    }
  }

  const rangeOf = (wanted: Path): readonly [number, number] => {
    for (let length = wanted.length; length >= 0; length -= 1) {
      const node =
        length === 0 ? document?.contents : document?.getIn(wanted.slice(0, length), true);
      if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    }
    return [0, source.length];
  };

  return {
    path,
    value,
    syntax,
    locate: (wanted) => at(rangeOf(wanted)[0]),
    locateField(wanted) {
      const parent = document?.getIn(wanted.slice(0, -1), true) ?? document?.contents;
      const name = wanted.at(-1);
      const pair =
        isMap(parent) &&
        parent.items.find(
          (entry) => isPair(entry) && isScalar(entry.key) && String(entry.key.value) === name,
        );
      if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
      return at(rangeOf(wanted)[0]);
    },
    locateText(wanted, searched) {
      const [start, end] = rangeOf(wanted);
      const offset = source.slice(start, end).indexOf(searched);
      return at(offset < 0 ? start : start + offset);
    },
  };
}

/**
 * YAML 1.2 with nothing beyond it, whatever a directive of the file asks for: no tags that make other
 * kinds of values, no merging, and keys that are texts. Null when the parser runs out of its stack.
 */
function documentOf(source: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(source, {
      lineCounter,
      prettyErrors: false,
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      stringKeys: true,
      // Compares each key with each other one; `treeFault` looks at each once.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
