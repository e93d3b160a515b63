import type { Item } from '../items/index.ts';
import { checkPackage, standaloneItems } from './check-package.ts';
import type { CaseStudy, Exam, ExamFile, Series } from './exam.ts';
import { byPlace, type Problem } from './problem.ts';
import { examFileNames, readFile, valueOf } from './read-files.ts';
import { readReferencePage, referenceLimits, type ReferencePage } from './reference-page.ts';
import { type Path, readSourceFile, type SourceFile } from './source-file.ts';

/** What a package holds, before anyone has looked into it. */
export interface PackageFiles {
  /** The text of each YAML or JSON file, by its path in the package. */
  texts: ReadonlyMap<string, string>;
  /** The text of each Markdown file under reference/, by its path in the package. */
  pages: ReadonlyMap<string, string>;
  /** The SHA-256 (hex) of each picture, by its path in the package. */
  assets: ReadonlyMap<string, string>;
}

/** A place in a file of the package. */
export interface Place {
  source: SourceFile;
  path: Path;
}

/** Something of the package with the place that it was read from. */
export interface Located<Value> {
  value: Value;
  place: Place;
}

/** All that could be read of a package. What is broken is left out; its problems are listed. */
export interface Draft {
  file: Located<ExamFile> | null;
  items: Located<Item>[];
  caseStudies: Located<CaseStudy>[];
  series: Located<Series>[];
  reference: Located<ReferencePage>[];
  /** All items as written, the broken ones too. */
  outlines: { id: unknown; objective: unknown; entry: unknown; place: Place }[];
  /** Ids of all objectives as written in exam.yaml; null when there is no such list to hold to. */
  objectives: string[] | null;
  /** Files of case studies and series, the broken ones too. */
  files: { caseStudies: number; series: number };
  /** Whether every file could be parsed. When not, nothing can be said of what is missing. */
  whole: boolean;
}

export interface ReadPackage {
  /** The exam, or null when there is any problem: nothing is ever half-loaded. */
  exam: Exam | null;
  draft: Draft;
  /** In the order of files and lines. */
  problems: Problem[];
}

export type Report = (
  place: Place,
  item: string | null,
  message: string,
  hint: string,
  part?: { field?: boolean; text?: string; near?: number },
) => void;

export function emptyDraft(): Draft {
  return {
    file: null,
    items: [],
    caseStudies: [],
    series: [],
    reference: [],
    outlines: [],
    objectives: null,
    files: { caseStudies: 0, series: 0 },
    whole: true,
  };
}

/** More problems than anyone mends at once; to look for the places of all would take minutes. */
const listedProblems = 1_000;

/**
 * Reads a whole package and lists every problem in it.
 *
 * @param step is called before each piece of work, none of which takes long; what it throws ends the
 *   reading, so that whoever has a clock can say when it took too long
 */
export function readPackage(files: PackageFiles, step: () => void = () => undefined): ReadPackage {
  const problems: Problem[] = [];
  let unlisted = 0;
  const report: Report = ({ source, path }, item, message, hint, part = {}) => {
    if (problems.length >= listedProblems) {
      unlisted += 1;
      return;
    }
    const position = part.field
      ? source.locateField(path)
      : part.text === undefined
        ? source.locate(path)
        : source.locateText(path, part.text, part.near);
    problems.push({ file: source.path, ...position, item, message, hint });
  };

  const sources = [...files.texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      step();
      return readSourceFile(path, text);
    });
  const draft: Draft = {
    ...emptyDraft(),
    whole: sources.every(({ syntax }) => syntax.length === 0),
  };
  for (const source of sources) {
    step();
    if (source.syntax.length > 0) problems.push(...source.syntax);
    else readFile(source, draft, report);
  }
  readReference(files.pages, draft, problems);
  if (!sources.some((source) => examFileNames.includes(source.path))) {
    problems.push({
      file: 'exam.yaml',
      line: 1,
      column: 1,
      item: null,
      message: 'exam.yaml is missing',
      hint: 'A package is a folder, or a zip of its content, with exam.yaml at its top.',
    });
  }
  checkPackage(draft, files.assets, problems.length === 0, report, step);

  problems.sort(byPlace);
  const last = problems.at(-1);
  if (last && unlisted > 0) {
    problems.push({
      ...last,
      item: null,
      message: `there are ${unlisted} more problems`,
      hint: 'Mend those that are listed, then check again.',
    });
  }
  return { exam: problems.length === 0 ? assemble(draft, files.assets) : null, draft, problems };
}

function readReference(
  pages: ReadonlyMap<string, string>,
  draft: Draft,
  problems: Problem[],
): void {
  const paths = [...pages.keys()].sort();
  for (const path of paths.slice(0, referenceLimits.pages)) {
    const { page, source, problems: found } = readReferencePage(path, pages.get(path) ?? '');
    problems.push(...found);
    if (page) draft.reference.push({ value: page, place: { source, path: [] } });
  }
  const tooMany = paths[referenceLimits.pages];
  if (tooMany === undefined) return;
  problems.push({
    file: tooMany,
    line: 1,
    column: 1,
    item: null,
    message: `the package has ${paths.length} reference pages`,
    hint: `It may have ${referenceLimits.pages}. Join some, or take some out.`,
  });
}

function assemble(draft: Draft, assets: ReadonlyMap<string, string>): Exam | null {
  if (!draft.file) return null;
  return {
    ...draft.file.value,
    items: standaloneItems(draft),
    caseStudies: draft.caseStudies.map(valueOf),
    series: draft.series.map(valueOf),
    reference: draft.reference.map(valueOf),
    assets: Object.fromEntries(assets),
  };
}
