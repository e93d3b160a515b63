import { history } from '@codemirror/commands';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { codeColours } from './colours.ts';
import { createMainWord } from './main-word.ts';
import { editorSheets } from './sheets.ts';
import { typingKeys } from './typing-keys.ts';

interface CodeEditorProps {
  /** The accessible name: what the file is called. */
  label: string;
  /** How to leave it with the keyboard, for those who do not see it said. */
  description: string;
  language: string;
  text: string;
  /** Characters that the file may hold. */
  longest: number;
  isReadOnly: boolean;
  onText: (text: string) => void;
  onLeave: () => void;
  /** Something was to be entered for which the file has no room. */
  onFull: () => void;
}

/** Marks a change that main made, so that it is not sent back. */
const fromMain = Annotation.define<boolean>();

/**
 * A small editor for one file. It stands in a shadow root: the editor brings rules of its own, which
 * the window's policy lets in there as a style sheet but not as an element in the page. Custom
 * properties come through, so it wears the same colours as everything around it.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { label, description, language, text, longest, isReadOnly } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const [closing] = useState(() => new Compartment());
  const [mainWord] = useState(createMainWord);
  const changed = useEffectEvent((next: string) => props.onText(next));
  const left = useEffectEvent(() => props.onLeave());
  const full = useEffectEvent(() => props.onFull());
  const start = useEffectEvent(() => ({ text, isReadOnly }));

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const first = start();
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.text,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          highlightSpecialChars(),
          history(),
          typingKeys(),
          codeColours(language),
          closing.of(EditorState.readOnly.of(first.isReadOnly)),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-description': description,
            tabindex: '0',
          }),
          EditorState.transactionFilter.of((change) => {
            if (!change.docChanged || change.newDoc.length <= longest) return change;
            full();
            return [];
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((one) => one.annotation(fromMain))) {
              const next = update.state.doc.toString();
              mainWord.typed(next);
              changed(next);
            }
          }),
          EditorView.domEventHandlers({ blur: () => left() }),
        ],
      }),
    });
    root.adoptedStyleSheets.push(...editorSheets());
    editor.current = view;
    return () => {
      editor.current = null;
      view.destroy();
      root.adoptedStyleSheets = [];
    };
  }, [label, description, language, longest, closing, mainWord]);

  useEffect(() => {
    const view = editor.current;
    const next = view?.state.toText(text);
    if (!view || !next || !mainWord.isNews(next.toString(), view.state.doc.toString())) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: next },
      annotations: fromMain.of(true),
      filter: false,
    });
  }, [text, mainWord]);

  useEffect(() => {
    editor.current?.dispatch({
      effects: closing.reconfigure(EditorState.readOnly.of(isReadOnly)),
    });
  }, [isReadOnly, closing]);

  return <div ref={host} data-editor="" />;
}
