import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** A picture in a Markdown text. */
export interface Picture {
  address: string;
  alternative: string;
  /** Where it begins in the text. */
  offset: number;
}

/** Raw HTML in a Markdown text. */
export interface RawHtml {
  text: string;
  /** Where it begins in the text. */
  offset: number;
}

/** A link of a Markdown text. */
export interface MarkdownLink {
  address: string;
  /** Where it begins in the text. */
  offset: number;
}

/** What of a Markdown text needs checking: its pictures, its links, and raw HTML, which is never shown. */
export interface MarkdownParts {
  links: MarkdownLink[];
  pictures: Picture[];
  html: RawHtml[];
}

export function markdownParts(markdown: string): MarkdownParts {
  const parts: MarkdownParts = { links: [], pictures: [], html: [] };
  // Parsing is the slow part of reading a large bank, and few texts hold any of them.
  if (!/!\[|<|\]\(|\]:/.test(markdown)) return parts;
  const tree = fromMarkdown(markdown);
  const definitions = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  });
  visit(tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'link' || node.type === 'definition')
      parts.links.push({ address: node.url, offset });
    if (node.type === 'image')
      parts.pictures.push({ address: node.url, alternative: node.alt ?? '', offset });
    if (node.type === 'imageReference') {
      parts.pictures.push({
        address: definitions.get(node.identifier) ?? '',
        alternative: node.alt ?? '',
        offset,
      });
    }
    if (node.type === 'html' && !isHarmless(node.value))
      parts.html.push({ text: node.value, offset });
  });
  return parts;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) node.children.forEach((child) => visit(child, see));
}

/** Fields whose text is Markdown, wherever they stand in a package. */
const markdownFields = new Set([
  'stem',
  'text',
  'why',
  'explanation',
  'body',
  'scenario',
  'goal',
  'description',
  'notice',
  'header',
]);

/** Fields that hold a list, the plain texts of which are Markdown. */
const markdownListFields = new Set(['cells']);

/** Fields that hold values of a file, in which `text` or `picture` is no more than a key of that file. */
const fileValueFields = new Set(['equals', 'contains']);

/** Every Markdown text inside a value, with its path. */
export function* markdownTexts(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; text: string }> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* markdownTexts(entry, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, entry] of Object.entries(value)) {
      if (fileValueFields.has(name)) continue;
      if (typeof entry === 'string') {
        if (markdownFields.has(name)) yield { path: [...path, name], text: entry };
      } else {
        if (markdownListFields.has(name) && Array.isArray(entry)) {
          for (const [index, text] of entry.entries()) {
            if (typeof text === 'string') yield { path: [...path, name, index], text };
          }
        }
        yield* markdownTexts(entry, [...path, name]);
      }
    }
  }
}

/**
 * A comment is the author's own and shows nowhere; a closing tag follows one that was reported. Only
 * when nothing else stands in the node: an HTML block swallows the rest of its line.
 */
function isHarmless(html: string): boolean {
  return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html) || /^<\/[^>]*>\s*$/.test(html);
}

/** The path in the package that the address of a picture means. */
export function picturePath(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Every picture that has a field of its own, `picture: { file: ... }`, with the path of the field. */
export function* pictureFields(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; file: string }> {
  if (value === null || typeof value !== 'object') return;
  const entries: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [name, entry] of entries) {
    if (fileValueFields.has(String(name))) continue;
    const at = [...path, name];
    const file = name === 'picture' ? (entry as { file?: unknown } | null)?.file : undefined;
    if (typeof file === 'string') yield { path: [...at, 'file'], file };
    yield* pictureFields(entry, at);
  }
}

/** The paths of all pictures of a value: in its Markdown texts, and in fields of their own. */
export function pictureAddresses(value: unknown): Set<string> {
  const paths = new Set<string>();
  for (const { file } of pictureFields(value)) paths.add(file);
  for (const { text } of markdownTexts(value)) {
    for (const { address } of markdownParts(text).pictures) paths.add(picturePath(address));
  }
  return paths;
}
