import { highlighted } from './highlight.ts';
import { type Child, elements, type Root, textOf } from './hast.ts';

/** A rehype plugin: gives fenced code blocks the tokens of their language. */
export function codeColours() {
  return (tree: Root): void => {
    for (const pre of elements(tree)) {
      if (pre.tagName !== 'pre') continue;
      const code = pre.children.find(
        (child) => child.type === 'element' && child.tagName === 'code',
      );
      if (code?.type !== 'element') continue;
      const language = languageOf(code.properties.className);
      const tokens = language === null ? null : highlighted(language, textOf(code));
      if (tokens) code.children = tokens.children as Child[];
    }
  };
}

/** The language that a code element's class names, as Markdown gives it. */
export function languageOf(className: unknown): string | null {
  const names: unknown[] = Array.isArray(className) ? className : [className];
  const name = names
    .flatMap((entry) => (typeof entry === 'string' ? entry.split(' ') : []))
    .find((candidate) => candidate.startsWith('language-'));
  return name?.slice('language-'.length).toLowerCase() ?? null;
}
