import { formatProblem, plainProblem } from '../core/exam/problem.ts';
import { type PackageSummary, summarise } from '../core/exam/summary.ts';
import { lintContent } from '../core/lint/lint.ts';
import type { Remark } from '../core/lint/remark.ts';
import { snippetsOf } from '../core/lint/snippets.ts';
import { damaged, lockedFileAt } from '../main/library/locked-file.ts';
import {
  openArchive,
  type OpenedPackage,
  openPackage,
  refusedPackage,
} from '../main/library/package-source.ts';
import { openLocked } from '../main/locked/container.ts';
import { given } from './library.ts';
import { passphraseFrom } from './passphrase.ts';
import { reviewRemarks } from './review/record.ts';
import { snippetReaders } from './snippets/readers.ts';

/** A package with what its author should look at. */
type Checked = PackageSummary & { remarks: Remark[] };

/**
 * `check PATH [--strict] [--json]`: reads a package, prints its counts, every problem in it and what a
 * careful editor would remark. Remarks keep nothing from being loaded; with `--strict` they fail the
 * check as problems do.
 */
export async function check(args: string[]): Promise<number> {
  const options = given(args, 1);
  const { path } = options;
  if (path === undefined) {
    process.stderr.write('Name the folder or the .mockexam file to check.\n');
    return 2;
  }
  const opened = await openedFor(path, options.passphraseFile);
  if (!opened) {
    process.stderr.write('This is not the passphrase of this exam.\n');
    return 1;
  }
  const checked = { ...summarise(opened), remarks: await remarksOn(opened, path) };
  process.stdout.write(
    options.isJson ? `${JSON.stringify(checked, null, 2)}\n` : describe(checked),
  );
  return checked.ok && !(options.isStrict && checked.remarks.length > 0) ? 0 : 1;
}

async function remarksOn(opened: OpenedPackage, path: string): Promise<Remark[]> {
  const languages = snippetsOf(opened.draft).map(({ language }) => language);
  const remarks = lintContent(opened, await snippetReaders(languages));
  return [...remarks, ...(await reviewRemarks(opened, path))].map((remark) => ({
    ...remark,
    ...plainProblem(remark),
  }));
}

/** @returns null for a locked package whose passphrase this is not */
async function openedFor(
  path: string,
  passphraseFile: string | undefined,
): Promise<OpenedPackage | null> {
  const locked = await lockedFileAt(path);
  if (!locked) return openPackage(path);
  if (!locked.ok) return refusedPackage(locked.error);
  const opened = await openLocked(
    locked.value,
    await passphraseFrom(passphraseFile, 'Passphrase: '),
  );
  if (opened.ok) return openArchive(opened.value.zip);
  return opened.error === 'damaged' ? refusedPackage(damaged) : null;
}

function describe(summary: Checked): string {
  const points = summary.domains.reduce((sum, domain) => sum + domain.points, 0);
  const lines = [
    ...summary.problems.map(formatProblem),
    ...(summary.problems.length > 0 ? [''] : []),
    ...summary.remarks.map((remark) => `${formatProblem(remark)}  [${remark.rule}]`),
    ...(summary.remarks.length > 0 ? [''] : []),
    `${counted(summary.items, 'item', 'items')}, ${counted(points, 'point', 'points')}, ${counted(summary.caseStudies, 'case study', 'case studies')}, ${summary.series} series, ${counted(summary.referencePages, 'reference page', 'reference pages')}, ${counted(summary.exhibits, 'exhibit', 'exhibits')}`,
    Object.entries(summary.types)
      .map(([type, count]) => `${type} ${count}`)
      .join(', '),
    ...summary.domains.map(
      (domain) =>
        `  ${domain.id}: ${domain.items} items (${share(domain.items, summary.items)}), weight ${domain.weight.join('-')} %  ${domain.title}`,
    ),
    `${summary.objectives.covered} of ${summary.objectives.total} objectives have items`,
    summary.ok
      ? 'No problem found.'
      : `${counted(summary.problems.length, 'problem', 'problems')} found.`,
    ...(summary.remarks.length > 0
      ? [`${counted(summary.remarks.length, 'remark', 'remarks')} on the content.`]
      : []),
  ];
  return `${lines.filter((line, index) => line !== '' || index > 0).join('\n')}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((part / whole) * 100)} %`;
}
