import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A page of the exam's reference pane: an open book that the candidate may read at any question. */
export interface ReferencePage {
  /** Its path under reference/ without `.md`, such as `pipelines/triggers`. */
  id: string;
  /** Plain text. */
  title: string;
  /** Markdown, without the title. */
  body: string;
}

/** See docs/exam-format.md. */
export const referenceLimits = { pages: 100, characters: 100_000, title: 200, id: 200 };

const folder = 'reference/';
const pageName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/;

/** Whether the file at this path of a package is a page of the reference pane. */
export function isReferencePath(path: string): boolean {
  return path.startsWith(folder) && path.endsWith('.md');
}

export interface ReadPage {
  /** Null when something is wrong with its name or its text. */
  page: ReferencePage | null;
  source: SourceFile;
  problems: Problem[];
}

/** Reads a Markdown file under reference/: its first line is the title, `# Title`. */
export function readReferencePage(path: string, text: string): ReadPage {
  // As YAML does with the other files: an exam is the same one wherever it was checked out.
  const written = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  const report = (line: number, column: number, message: string, hint: string): void => {
    problems.push({ file: path, line, column, item: null, message, hint });
  };

  const id = path.slice(folder.length, -'.md'.length);
  if (!pageName.test(id) || id.length > referenceLimits.id) {
    report(
      1,
      1,
      'the name of this file cannot be the id of a page',
      `Name files and folders with lower-case letters, digits, hyphens and dots, such as \`reference/branch-policies.md\`, in ${referenceLimits.id} characters at most.`,
    );
  }
  if (written.length > referenceLimits.characters) {
    report(
      1,
      1,
      `this page has ${written.length} characters`,
      `It may have ${referenceLimits.characters}. Split it.`,
    );
  }

  const firstLine = /^[^\n]*/.exec(written)?.[0] ?? '';
  // A heading may be closed with signs of its own: `# Title #`.
  const title = /^#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(firstLine)?.[1]?.trim() ?? '';
  if (title === '' || /^#+$/.test(title)) {
    report(
      1,
      1,
      'this page does not begin with its title',
      'Let the first line be `# Title`; use `##` and below for headings on the page.',
    );
  } else if (title.length > referenceLimits.title) {
    report(
      1,
      3,
      `the title has ${title.length} characters`,
      `Use at most ${referenceLimits.title} characters.`,
    );
  }

  const rest = written.slice(firstLine.length);
  const bodyStart = firstLine.length + (rest.length - rest.trimStart().length);
  const body = rest.trim();
  if (body === '') {
    report(
      1,
      1,
      'this page has nothing but its first line',
      'Write its text below the title, or take it out.',
    );
  }
  return {
    page: problems.length === 0 ? { id, title, body } : null,
    source: markdownSource(path, written, bodyStart),
    problems,
  };
}

/** A Markdown file as a source of places; its one field is the body. */
function markdownSource(path: string, text: string, bodyStart: number): SourceFile {
  const at = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
  };
  const locate = (): { line: number; column: number } => at(0);
  return {
    path,
    value: undefined,
    syntax: [],
    locate,
    locateField: locate,
    locateText(_path, searched, near = 0) {
      const from = bodyStart + near;
      const offset = text.indexOf(searched, from);
      return at(offset < 0 ? from : offset);
    },
  };
}
