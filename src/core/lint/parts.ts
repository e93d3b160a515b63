import type { Path } from '../exam/source-file.ts';
import { selectableOf } from '../items/hotspot-regions.ts';
import type { Item } from '../items/index.ts';

/** Something of an item that can be chosen, moved or checked, and that should say why. */
export interface Part {
  id: string;
  /** What the candidate reads; empty for a region of a picture. */
  text: string;
  why: string | undefined;
  path: Path;
}

/**
 * Everything in an item that should say why: options, choices, sources, targets, blanks, rows, steps,
 * regions, cells, checks. What is typed was not offered, so there the explanation says it.
 */
export function partsOf(item: Item): Part[] {
  switch (item.type) {
    case 'choice':
    case 'multiple':
      return listed(item.options, 'options');
    case 'order':
      return listed(item.steps, 'steps');
    case 'statements':
      return listed(item.rows, 'rows');
    case 'match':
      return [...listed(item.sources, 'sources'), ...listed(item.targets, 'targets')];
    case 'dropdown':
      return item.blanks.flatMap((blank, index) => [
        part(blank, ['blanks', index]),
        ...listed(blank.choices, 'choices').map(({ path, ...rest }) => ({
          ...rest,
          path: ['blanks', index, ...path],
        })),
      ]);
    case 'hotspot':
      return item.regions ? listed(item.regions, 'regions') : cellsOf(item);
    case 'code':
      return [...listed(item.checks, 'checks'), ...listed(item.guards, 'guards')];
    case 'text':
    case 'number':
      return [];
  }
}

interface Written {
  id: string;
  text?: string | undefined;
  why?: string | undefined;
}

function part({ id, text = '', why }: Written, path: Path): Part {
  return { id, text, why, path };
}

function listed(members: readonly Written[], list: string): Part[] {
  return members.map((member, index) => part(member, [list, index]));
}

function cellsOf(item: Extract<Item, { type: 'hotspot' }>): Part[] {
  const places = new Map(
    item.table?.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [string, Path][] =>
        typeof cell === 'string' ? [] : [[cell.id, ['table', 'rows', row, 'cells', column]]],
      ),
    ) ?? [],
  );
  return selectableOf(item).map((cell) => part(cell, places.get(cell.id) ?? []));
}

/** The ids of the options that are right, of types that offer a list of options. */
export function rightOptions(item: Item): ReadonlySet<string> {
  if (item.type === 'choice') return new Set([item.key]);
  return new Set(item.type === 'multiple' ? item.key : []);
}

/** Markdown without code blocks, tables and pictures: the sentences of a text. */
export function prose(markdown: string): string {
  return markdown
    .replaceAll(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ *\2[^\n]*$|(?![\s\S]))/gm, '\n')
    .replaceAll(/^ *\|.*$/gm, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '');
}

/** Words as a reader counts them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The words of a text for comparing it with others: small letters, no signs. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[._/'’-][\p{L}\p{N}]+)*/gu) ?? [];
}
