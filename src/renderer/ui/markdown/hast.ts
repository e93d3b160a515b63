import type { Highlighted } from './highlight.ts';

// The syntax tree's types come in with lowlight, so that its types package is not one of ours.
export type Root = Highlighted;
export type Node = Root['children'][number];
export type Element = Extract<Node, { type: 'element' }>;
export type Child = Element['children'][number];

/** All text inside a node. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function* elements(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}
