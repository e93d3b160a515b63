import {
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import type { Node } from '../../ui/markdown/hast.ts';
import { highlighted } from '../../ui/markdown/highlight.ts';

/** Characters up to which colouring again takes no more time than a key press has. */
const quick = 4000;

/** How long typing rests before a larger file is coloured again, in milliseconds. */
const rest = 150;

const recoloured = StateEffect.define<DecorationSet>();

/**
 * Colours the file as fenced code blocks are coloured: the same languages, the same classes. The
 * whole file is read again, in larger ones when typing rests; until then colours move with the text.
 */
export function codeColours(language: string): Extension {
  return [
    StateField.define<DecorationSet>({
      create: (state) => marksOf(language, state.doc),
      update(marks, change) {
        const again = change.effects.find((effect) => effect.is(recoloured));
        if (again) return again.value;
        if (!change.docChanged) return marks;
        return change.newDoc.length <= quick
          ? marksOf(language, change.newDoc)
          : marks.map(change.changes);
      },
      provide: (field) => EditorView.decorations.from(field),
    }),
    ViewPlugin.define((view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        update({ docChanged, state }) {
          if (!docChanged) return;
          clearTimeout(timer);
          if (state.doc.length <= quick) return;
          timer = setTimeout(() => {
            view.dispatch({ effects: recoloured.of(marksOf(language, view.state.doc)) });
          }, rest);
        },
        destroy: () => clearTimeout(timer),
      };
    }),
  ];
}

function marksOf(language: string, text: Text): DecorationSet {
  const root = highlighted(language, text.toString());
  const marks = new RangeSetBuilder<Decoration>();
  /** @returns where the node ends */
  const add = (node: Node, start: number): number => {
    if (node.type === 'text') return start + node.value.length;
    if (node.type !== 'element') return start;
    const names = node.properties.className;
    const end = start + lengthOf(node);
    if (end > start && Array.isArray(names)) {
      marks.add(start, end, Decoration.mark({ class: names.join(' ') }));
    }
    node.children.reduce((at, child) => add(child, at), start);
    return end;
  };
  root?.children.reduce((at, child) => add(child, at), 0);
  return marks.finish();
}

function lengthOf(node: Node): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element'
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
}
