import { historyKeymap, indentLess, indentMore, standardKeymap } from '@codemirror/commands';
import { EditorSelection, type Extension, type StateCommand } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const step = '  ';

/** Two spaces, or with a selection its lines further in. */
const tab: StateCommand = (target) => {
  const { state, dispatch } = target;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(target);
  if (state.readOnly) return false;
  dispatch(
    state.update(state.replaceSelection(step), { scrollIntoView: true, userEvent: 'input' }),
  );
  return true;
};

/** A new line that begins where one would type on: below the first word of a list entry, further in behind an opening. */
const enter: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const change = state.changeByRange((range) => {
    const line = state.doc.lineAt(range.from);
    const insert = `${state.lineBreak}${indentBehind(line.text.slice(0, range.from - line.from))}`;
    return {
      changes: { from: range.from, to: range.to, insert },
      range: EditorSelection.cursor(range.from + insert.length),
    };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

/**
 * Puts typed text into the file by the editor's own means. Left to itself, the browser would merge
 * selected lines with inline styles, which the editor then throws away but the window's policy
 * reports. Text that an input method is still composing stays with the browser.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return false;
  event.preventDefault();
  if (view.state.readOnly) return true;
  view.dispatch(view.state.replaceSelection(event.data), {
    scrollIntoView: true,
    userEvent: 'input.type',
  });
  return true;
}

/** @param before the line up to the caret */
export function indentBehind(before: string): string {
  const entry = /^\s*(?:-\s+)+(?=[^\s#'"][^#'"]*:(?:\s|$))/.exec(before)?.[0];
  const own = entry === undefined ? (/^\s*/.exec(before)?.[0] ?? '') : ' '.repeat(entry.length);
  const opens = /(?:[:{[(]|:\s+[|>][+-]?|^\s*-\s+[|>][+-]?)\s*$/.test(before);
  return opens ? own + step : own;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/**
 * Tab indents, and Escape gives it back to the page until something else is pressed, however long
 * that takes: the editor's own way counts two seconds, which is no time for a switch or a screen
 * reader. Keys with Alt and a letter stay the room's.
 */
export function typingKeys(): Extension {
  return [
    EditorView.domEventHandlers({
      keydown(event, view) {
        if (event.key === 'Escape') {
          view.setTabFocusMode(true);
          // It puts away nothing else: who wants to leave the editor wants just that.
          event.stopPropagation();
        } else if (event.key !== 'Tab' && !modifiers.has(event.key)) view.setTabFocusMode(false);
        return false;
      },
      blur: (_event, view) => view.setTabFocusMode(false),
      beforeinput: (event, view) => typeOver(event, view),
    }),
    keymap.of([
      { key: 'Tab', run: tab, shift: indentLess },
      { key: 'Enter', run: enter, shift: enter },
      ...historyKeymap,
      ...standardKeymap,
    ]),
  ];
}
