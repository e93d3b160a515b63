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
