import type { z } from 'zod';
import { type Item, itemSchema } from '../items/index.ts';
import { checkPackage, standaloneItems } from './check-package.ts';
import {
  type CaseStudy,
  caseStudyShellSchema,
  type Exam,
  type ExamFile,
  examFileSchema,
  type Series,
  seriesShellSchema,
} from './exam.ts';
import { byPlace, type Problem } from './problem.ts';
import { readReferencePage, referenceLimits, type ReferencePage } from './reference-page.ts';
import { describeIssues } from './schema-faults.ts';
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

const examFileNames = ['exam.yaml', 'exam.yml', 'exam.json'];

/** Reads a whole package and lists every problem in it. */
export function readPackage(files: PackageFiles): ReadPackage {
  const problems: Problem[] = [];
  const report: Report = ({ source, path }, item, message, hint, part = {}) => {
    const position = part.field
      ? source.locateField(path)
      : part.text === undefined
        ? source.locate(path)
        : source.locateText(path, part.text, part.near);
    problems.push({ file: source.path, ...position, item, message, hint });
  };

  const sources = [...files.texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => readSourceFile(path, text));
  const draft: Draft = {
    ...emptyDraft(),
    whole: sources.every(({ syntax }) => syntax.length === 0),
  };
  for (const source of sources) {
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
  checkPackage(draft, files.assets, problems.length === 0, report);

  problems.sort(byPlace);
  return { exam: problems.length === 0 ? assemble(draft, files.assets) : null, draft, problems };
}

function readFile(source: SourceFile, draft: Draft, report: Report): void {
  const place: Place = { source, path: [] };
  if (examFileNames.includes(source.path)) {
    if (draft.objectives) {
      report(place, null, 'the package has a second exam file', 'Keep one of them.');
      return;
    }
    draft.objectives = objectiveIds(source.value);
    const value = parse(place, source.value, examFileSchema, report);
    if (value) draft.file = { value, place };
    return;
  }
  // How the items were checked, kept beside them for whoever audits the bank.
  if (source.path === 'review.yaml') return;
  switch (source.path.split('/')[0]) {
    case 'items':
      if (!Array.isArray(source.value)) {
        report(
          place,
          null,
          'this file is not a list of items',
          'Begin each item with `- id:` at the left margin.',
        );
        return;
      }
      draft.items.push(...readItems(place, source.value, draft, report));
      return;
    case 'case-studies': {
      draft.files.caseStudies += 1;
      const shell = parse(place, source.value, caseStudyShellSchema, report);
      const items = readItems({ source, path: ['items'] }, itemsOf(source.value), draft, report);
      if (!shell) return;
      draft.caseStudies.push({ value: { ...shell, items: items.map(valueOf) }, place });
      draft.items.push(...items);
      return;
    }
    case 'series': {
      draft.files.series += 1;
      const shell = parse(place, source.value, seriesShellSchema, report);
      const items = readItems({ source, path: ['items'] }, itemsOf(source.value), draft, report);
      if (!shell) return;
      draft.series.push({ value: { ...shell, items: items.map(valueOf) }, place });
      draft.items.push(...items);
      return;
    }
    default:
      report(
        place,
        null,
        'this file stands in no folder that a package has',
        'Put it under items/, case-studies/ or series/, or take it out of the package.',
      );
  }
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

/** Reads items one by one, so that a broken one does not hide what is wrong with the others. */
function readItems(
  list: Place,
  entries: readonly unknown[],
  draft: Draft,
  report: Report,
): Located<Item>[] {
  return entries.flatMap((entry, index) => {
    const place: Place = { source: list.source, path: [...list.path, index] };
    const outline = (entry ?? {}) as { id?: unknown; objective?: unknown };
    draft.outlines.push({ id: outline.id, objective: outline.objective, entry, place });
    const value = parse(
      place,
      entry,
      itemSchema,
      report,
      typeof outline.id === 'string' ? outline.id : null,
    );
    return value ? [{ value, place }] : [];
  });
}

function parse<Value>(
  place: Place,
  value: unknown,
  schema: z.ZodType<Value>,
  report: Report,
  item: string | null = null,
): Value | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const fault of describeIssues(parsed.error.issues, value)) {
    report(
      { source: place.source, path: [...place.path, ...fault.path] },
      item,
      fault.message,
      fault.hint,
      { field: fault.field },
    );
  }
  return null;
}

/** Read leniently: a slip elsewhere in exam.yaml must not hide a wrong objective of an item. */
function objectiveIds(value: unknown): string[] | null {
  const domains = (value as { domains?: unknown } | null | undefined)?.domains;
  if (!Array.isArray(domains)) return null;
  const objectives = domains.flatMap((domain: unknown) => {
    const list = (domain as { objectives?: unknown } | null)?.objectives;
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return objectives.flatMap((objective) => {
    const id = (objective as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [id] : [];
  });
}

function itemsOf(value: unknown): unknown[] {
  const items = (value as { items?: unknown } | null | undefined)?.items;
  return Array.isArray(items) ? items : [];
}

function valueOf<Value>(located: Located<Value>): Value {
  return located.value;
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
