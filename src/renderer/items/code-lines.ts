import type { Child } from '../ui/markdown/hast.ts';
import { highlighted } from '../ui/markdown/highlight.ts';

/** A piece of a line of code with the classes of its token. */
export interface Piece {
  classes: string;
  text: string;
}

/** A file line by line, each coloured as its language has it. */
export function codeLines(language: string, code: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const write = (text: string, classes: string): void => {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ classes, text: piece });
    });
  };
  const walk = (node: Child, outer: string): void => {
    if (node.type === 'text') write(node.value, outer);
    if (node.type !== 'element') return;
    const names = node.properties.className;
    const classes = Array.isArray(names) ? names.join(' ') : outer;
    node.children.forEach((child) => walk(child, classes));
  };
  const root = highlighted(language, code.trimEnd());
  if (root) root.children.forEach((child) => walk(child as Child, ''));
  else write(code.trimEnd(), '');
  return lines;
}
