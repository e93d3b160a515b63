import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';

/** A picture in a Markdown text. */
export interface Picture {
  address: string;
  alternative: string;
}

/** What of a Markdown text needs checking: its pictures, and raw HTML, which is never shown. */
export interface MarkdownParts {
  pictures: Picture[];
  html: string[];
}

export function markdownParts(markdown: string): MarkdownParts {
  const parts: MarkdownParts = { pictures: [], html: [] };
  // Parsing is the slow part of reading a large bank, and few texts hold either.
  if (!markdown.includes('![') && !markdown.includes('<')) return parts;
  const tree = fromMarkdown(markdown);
  const definitions = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  });
  visit(tree, (node) => {
    if (node.type === 'image')
      parts.pictures.push({ address: node.url, alternative: node.alt ?? '' });
    if (node.type === 'imageReference') {
      parts.pictures.push({
        address: definitions.get(node.identifier) ?? '',
        alternative: node.alt ?? '',
      });
    }
    if (node.type === 'html' && !isHarmless(node.value)) parts.html.push(node.value);
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
]);

/** Every Markdown text inside a value, with its path. */
export function* markdownTexts(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; text: string }> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* markdownTexts(entry, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, entry] of Object.entries(value)) {
      if (typeof entry === 'string') {
        if (markdownFields.has(name)) yield { path: [...path, name], text: entry };
      } else {
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

/** The paths of all pictures in the Markdown texts of a value. */
export function pictureAddresses(value: unknown): Set<string> {
  const paths = new Set<string>();
  for (const { text } of markdownTexts(value)) {
    for (const { address } of markdownParts(text).pictures) paths.add(picturePath(address));
  }
  return paths;
}
