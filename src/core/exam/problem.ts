/** Something that keeps a package from being loaded: where it is, what it is, what to do. */
export interface Problem {
  /** Path inside the package, with forward slashes. */
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  column: number;
  /** The id of the item, where the problem lies in one. */
  item: string | null;
  message: string;
  hint: string;
}

/** `file:line:column  item-id  what is wrong  what to do` */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [place, problem.item ?? '-', problem.message, problem.hint].filter(Boolean).join('  ');
}

export function byPlace(a: Problem, b: Problem): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Signs that would move, hide or colour what stands around them, on a screen or in a terminal. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A problem as it may be shown: it quotes what a stranger wrote, so its texts are cut to a length that
 * a person reads, and signs that cannot be seen are written as their numbers.
 */
export function plainProblem(problem: Problem): Problem {
  return {
    ...problem,
    file: plain(problem.file, 260),
    item: problem.item === null ? null : plain(problem.item, 80),
    message: plain(problem.message, 400),
    hint: plain(problem.hint, 400),
  };
}

function plain(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length)}...` : text;
  return cut.replaceAll(unseen, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
