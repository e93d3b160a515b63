import codeStyles from '../../ui/markdown/code.css?inline';
import editorStyles from './editor.css?inline';

let made: CSSStyleSheet[] | null = null;

/** The style sheets of an editor's shadow root, made once. */
export function editorSheets(): CSSStyleSheet[] {
  made ??= [codeStyles, editorStyles].map((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  return made;
}
