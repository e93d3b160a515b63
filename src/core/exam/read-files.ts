import type { z } from 'zod';
import { type Item, itemSchema } from '../items/index.ts';
import { caseStudyShellSchema, examFileSchema, seriesShellSchema } from './exam.ts';
import type { Draft, Located, Place, Report } from './read-package.ts';
import { describeIssues } from './schema-faults.ts';
import type { SourceFile } from './source-file.ts';

/** What a bank may hold. See docs/exam-format.md. */
const bankLimits = { itemsOfFile: 2_000, items: 5_000, blocks: 200 };

/** Faults of one item, or of a file that holds none, that are listed. */
const faultsOfEntry = 100;

export const examFileNames = ['exam.yaml', 'exam.yml', 'exam.json'];

/** Reads one YAML or JSON file into the draft, whatever its place in the package makes of it. */
export function readFile(source: SourceFile, draft: Draft, report: Report): void {
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
      if (source.value.length > bankLimits.itemsOfFile) {
        report(
          place,
          null,
          `this file has ${source.value.length} items`,
          `It may have ${bankLimits.itemsOfFile}. Divide it.`,
        );
        return;
      }
      for (const item of readItems(place, source.value, draft, report)) draft.items.push(item);
      return;
    case 'case-studies': {
      draft.files.caseStudies += 1;
      if (draft.files.caseStudies > bankLimits.blocks) {
        report(
          place,
          null,
          `the package has more than ${bankLimits.blocks} case studies`,
          'Take some out.',
        );
        return;
      }
      const shell = parse(place, source.value, caseStudyShellSchema, report);
      const items = readItems({ source, path: ['items'] }, itemsOf(source.value), draft, report);
      if (!shell) return;
      draft.caseStudies.push({ value: { ...shell, items: items.map(valueOf) }, place });
      draft.items.push(...items);
      return;
    }
    case 'series': {
      draft.files.series += 1;
      if (draft.files.series > bankLimits.blocks) {
        report(
          place,
          null,
          `the package has more than ${bankLimits.blocks} series`,
          'Take some out.',
        );
        return;
      }
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

/** Reads items one by one, so that a broken one does not hide what is wrong with the others. */
function readItems(
  list: Place,
  entries: readonly unknown[],
  draft: Draft,
  report: Report,
): Located<Item>[] {
  if (draft.outlines.length + entries.length > bankLimits.items) {
    report(list, null, `the package has more than ${bankLimits.items} items`, 'Take some out.');
    return [];
  }
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
  const issues = parsed.error.issues.slice(0, faultsOfEntry);
  for (const fault of describeIssues(issues, value).slice(0, faultsOfEntry)) {
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

export function valueOf<Value>(located: Located<Value>): Value {
  return located.value;
}
