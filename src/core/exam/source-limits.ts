import { isAlias, isCollection, isMap, isNode, isPair, isScalar } from 'yaml';

/** How much a YAML or JSON file of a package may hold. See docs/exam-format.md. */
export const sourceLimits = {
  /** Lists and groups in each other. */
  depth: 40,
  /** Values, names of fields, lists and groups, aliases followed. */
  parts: 100_000,
  /** References to anchors. */
  aliases: 50,
  /** Characters of all texts, aliases followed. */
  characters: 2_000_000,
};

interface TreeFault {
  /** Where it stands in the text. */
  offset: number;
  message: string;
  hint: string;
}

/** The first thing of a parsed file that is too much, or a field that stands twice; null for most files. */
export function treeFault(contents: unknown): TreeFault | null {
  const waiting: { node: unknown; depth: number }[] = [{ node: contents, depth: 0 }];
  let parts = 0;
  let aliases = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    parts += 1;
    if (isAlias(node)) aliases += 1;
    if (parts > sourceLimits.parts) {
      return {
        offset,
        message: `this file holds more than ${sourceLimits.parts} values`,
        hint: 'Divide it into several files.',
      };
    }
    if (aliases > sourceLimits.aliases) {
      return {
        offset,
        message: `this file cannot be read: it refers to anchors more than ${sourceLimits.aliases} times`,
        hint: 'Write repeated parts out instead of referring to anchors.',
      };
    }
    if (!isCollection(node)) continue;
    if (depth >= sourceLimits.depth) {
      return {
        offset,
        message: `this file cannot be read: more than ${sourceLimits.depth} lists and groups stand in each other`,
        hint: 'Use fewer lists and groups in each other.',
      };
    }
    // The last one is taken first, so what stands first in the file goes in last.
    for (const entry of node.items.toReversed()) {
      waiting.push({ node: isPair(entry) ? entry.value : entry, depth: depth + 1 });
    }
    if (!isMap(node)) continue;
    const names = new Set<string>();
    for (const { key } of node.items) {
      parts += 1;
      const name = String(isScalar(key) ? key.value : key);
      if (names.has(name)) {
        return {
          offset: isNode(key) ? (key.range?.[0] ?? offset) : offset,
          message: 'this is not valid YAML: map keys must be unique',
          hint: 'Check indentation, quotes and colons on this line and the one before it.',
        };
      }
      names.add(name);
    }
  }
  return null;
}

/** Whether a value is still of a size that can be read once its aliases were followed. */
export function valueFault(value: unknown): string | null {
  const waiting: { part: unknown; depth: number }[] = [{ part: value, depth: 0 }];
  let parts = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next;
    parts += 1;
    if (typeof part === 'string') characters += part.length;
    if (parts > sourceLimits.parts || characters > sourceLimits.characters) {
      return 'its anchors make it too large';
    }
    if (part === null || typeof part !== 'object') continue;
    if (depth > sourceLimits.depth) return 'its anchors nest too deeply, or without an end';
    for (const [name, inner] of Object.entries(part)) {
      characters += name.length;
      waiting.push({ part: inner, depth: depth + 1 });
    }
  }
  return null;
}
