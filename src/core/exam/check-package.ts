import { drawForm } from '../form/draw.ts';
import { itemRange, quotasFor } from '../form/quotas.ts';
import { typeOf } from '../items/index.ts';
import { checkMarkdown } from './check-markdown.ts';
import { domainsByObjective, type Exam, type ExamFile } from './exam.ts';
import type { Exhibit } from './fields.ts';
import type { Draft, Located, Place, Report } from './read-package.ts';

/** How many forms are drawn to see whether the bank meets its blueprint. */
const trialSeeds = [1, 2, 3, 4, 5];

/**
 * The checks that a schema cannot make, over all that could be read.
 *
 * @param clean whether nothing was found wrong so far; forms are only drawn from a clean draft,
 *   since a broken item would show again as a shortage
 * @param step as `readPackage` has it
 */
export function checkPackage(
  draft: Draft,
  assets: ReadonlyMap<string, string>,
  clean: boolean,
  report: Report,
  step: () => void,
): void {
  let faults = 0;
  const counted: Report = (...fault) => {
    faults += 1;
    report(...fault);
  };
  checkIds(draft, counted);
  checkItems(draft, counted, step);
  checkSeries(draft, counted);
  checkBlocks(draft, counted);
  checkMarkdown(draft, assets, counted, step);
  checkObjectives(draft, counted);
  if (!draft.file) return;
  const sound = checkWeights(draft.file, counted);
  if (sound && draft.whole) checkBank(draft, draft.file, clean && faults === 0, counted, step);
}

function checkIds(draft: Draft, report: Report): void {
  const first = new Map<string, string>();
  const note = (id: unknown, kind: string, place: Place): void => {
    if (typeof id !== 'string') return;
    const known = first.get(`${kind} ${id}`);
    const { line } = place.source.locate(place.path);
    if (known) {
      report(
        place,
        kind === 'item' ? id : null,
        `two ${kind === 'series' ? 'series' : `${kind}s`} have the id \`${id}\` (the other: ${known})`,
        'Give one of them another id.',
      );
    } else {
      first.set(`${kind} ${id}`, `${place.source.path}:${line}`);
    }
  };
  for (const { id, place } of draft.outlines) {
    note(id, 'item', { source: place.source, path: [...place.path, 'id'] });
  }
  for (const { value, place } of draft.caseStudies) {
    note(value.id, 'case study', { source: place.source, path: ['id'] });
    const tabs = new Set<string>();
    value.tabs.forEach((tab, index) => {
      if (tabs.has(tab.id)) {
        report(
          { source: place.source, path: ['tabs', index, 'id'] },
          null,
          `two tabs have the id \`${tab.id}\``,
          'Give each tab an id of its own.',
        );
      }
      tabs.add(tab.id);
    });
  }
  checkExhibits(draft, report);
  for (const { value, place } of draft.series) {
    note(value.id, 'series', { source: place.source, path: ['id'] });
  }
  if (!draft.file) return;
  const { source } = draft.file.place;
  draft.file.value.domains.forEach((domain, index) => {
    note(domain.id, 'domain', { source, path: ['domains', index, 'id'] });
    domain.objectives.forEach((objective, at) => {
      note(objective.id, 'objective', { source, path: ['domains', index, 'objectives', at, 'id'] });
    });
  });
}

/** Exhibits of a case study and of its items open from one list, so their ids share one space. */
function checkExhibits(draft: Draft, report: Report): void {
  const twins = (
    { value, place }: Located<{ exhibits?: Exhibit[] | undefined }>,
    item: string | null,
    others: readonly Exhibit[],
  ): void => {
    const known = new Set(others.map(({ id }) => id));
    value.exhibits?.forEach(({ id }, index) => {
      if (known.has(id)) {
        report(
          { source: place.source, path: [...place.path, 'exhibits', index, 'id'] },
          item,
          `two exhibits have the id \`${id}\``,
          'Give each exhibit an id of its own, also beside those of its case study.',
        );
      }
      known.add(id);
    });
  };
  for (const caseStudy of draft.caseStudies) twins(caseStudy, null, []);
  const exhibitsBeside = new Map(
    draft.caseStudies.flatMap(({ value }) =>
      value.items.map((item) => [item, value.exhibits ?? []] as const),
    ),
  );
  for (const item of draft.items) {
    twins(item, item.value.id, exhibitsBeside.get(item.value) ?? []);
  }
}

function checkItems(draft: Draft, report: Report, step: () => void): void {
  const ids = new Set(draft.outlines.map((outline) => outline.id));
  for (const { value: item, place } of draft.items) {
    step();
    typeOf(item).check(item, (path, message, hint) =>
      report({ source: place.source, path: [...place.path, ...path] }, item.id, message, hint),
    );
    item.enemies.forEach((enemy, index) => {
      const at = { source: place.source, path: [...place.path, 'enemies', index] };
      if (enemy === item.id) {
        report(at, item.id, 'an item cannot be its own enemy', 'Take this id out.');
      } else if (draft.whole && !ids.has(enemy)) {
        report(at, item.id, `no item has the id \`${enemy}\``, 'Check the id of the enemy.');
      }
    });
  }
}

function checkSeries(draft: Draft, report: Report): void {
  const inSeries = new Set(draft.series.flatMap((series) => series.value.items));
  for (const { value: item, place } of draft.items) {
    if (!inSeries.has(item)) continue;
    if (item.type !== 'choice' || item.options.length !== 2) {
      report(
        { source: place.source, path: [...place.path, 'type'] },
        item.id,
        'an item of a series asks whether a solution meets the goal',
        'Use type `choice` with two options, yes and no.',
      );
    }
  }
}

/** A block is drawn whole, so enemies inside one could never be kept apart. */
function checkBlocks(draft: Draft, report: Report): void {
  for (const { value } of [...draft.caseStudies, ...draft.series]) {
    const inside = new Set(value.items.map((item) => item.id));
    for (const { value: item, place } of draft.items) {
      if (!value.items.includes(item)) continue;
      item.enemies.forEach((enemy, index) => {
        if (enemy === item.id || !inside.has(enemy)) return;
        report(
          { source: place.source, path: [...place.path, 'enemies', index] },
          item.id,
          `\`${enemy}\` stands in the same case study or series, which is always drawn whole`,
          'Take the enemy out, or move one of the two items.',
        );
      });
    }
  }
}

function checkObjectives({ outlines, objectives }: Draft, report: Report): void {
  if (!objectives) return;
  const known = new Set(objectives);
  for (const { id, objective, place } of outlines) {
    if (typeof objective !== 'string' || known.has(objective)) continue;
    report(
      { source: place.source, path: [...place.path, 'objective'] },
      typeof id === 'string' ? id : null,
      `the objective \`${objective}\` is not declared in exam.yaml`,
      closest(objective, objectives),
    );
  }
}

/** A hint that names the declared id that looks most like the one written. */
function closest(written: string, known: string[]): string {
  const parts = new Set(written.split(/[.-]/));
  const scored = known
    .map((id) => ({ id, common: id.split(/[.-]/).filter((part) => parts.has(part)).length }))
    .sort((a, b) => b.common - a.common);
  const best = scored[0];
  return best && best.common > 0
    ? `Did you mean \`${best.id}\`?`
    : 'Declare it under one of the domains, or use one that is declared.';
}

function checkWeights({ value, place }: Located<ExamFile>, report: Report): boolean {
  const quotas = quotasFor(value.domains, value.blueprint.items);
  if (!quotas.ok) {
    report(
      { source: place.source, path: ['blueprint', 'items'] },
      null,
      quotas.error,
      'Change the number of items or the weights.',
    );
  }
  return quotas.ok;
}

/** Whether the bank holds enough for the blueprint: by counts, then by drawing real forms. */
function checkBank(
  draft: Draft,
  file: Located<ExamFile>,
  clean: boolean,
  report: Report,
  step: () => void,
): void {
  const { source } = file.place;
  const { domains, blueprint } = file.value;
  const domainOf = domainsByObjective(file.value);
  let enough = true;
  const short = (path: PropertyKey[], message: string, hint: string): void => {
    enough = false;
    report({ source, path }, null, message, hint);
  };

  domains.forEach((domain, index) => {
    const bank = draft.outlines.filter(
      ({ objective }) => typeof objective === 'string' && domainOf.get(objective) === domain.id,
    ).length;
    const { least } = itemRange(domain.weight, blueprint.items);
    if (bank < least) {
      short(
        ['domains', index, 'weight'],
        `a form needs at least ${least} items of \`${domain.id}\`, but the bank has ${bank}`,
        'Add items, lower the weight, or make the form shorter.',
      );
    }
  });
  for (const kind of ['case', 'series'] as const) {
    const plans = blueprint.sections.filter((plan) => plan.kind === kind);
    const wanted = plans.reduce((sum, plan) => sum + ('count' in plan ? plan.count : 0), 0);
    const held = kind === 'case' ? draft.files.caseStudies : draft.files.series;
    if (held < wanted) {
      short(
        ['blueprint', 'sections', blueprint.sections.findIndex((plan) => plan.kind === kind)],
        kind === 'case'
          ? `a form needs ${wanted} case studies, but the package has ${held}`
          : `a form needs ${wanted} series, but the package has ${held}`,
        'Add what is missing, or lower `count`.',
      );
    }
  }
  if (!enough || !clean) return;

  const exam: Exam = {
    ...file.value,
    items: standaloneItems(draft),
    caseStudies: draft.caseStudies.map(({ value }) => value),
    series: draft.series.map(({ value }) => value),
    reference: [],
    assets: {},
  };
  for (const seed of trialSeeds) {
    step();
    const drawn = drawForm(exam, seed);
    if (drawn.ok) continue;
    const { domain, message } = drawn.error;
    const index = domains.findIndex((candidate) => candidate.id === domain);
    report(
      { source, path: index < 0 ? ['blueprint'] : ['domains', index, 'weight'] },
      null,
      message,
      'Add items, take enemies away, or change the blueprint.',
    );
    return;
  }
}

/** The items that belong to no case study and no series. */
export function standaloneItems(draft: Draft): Exam['items'] {
  const inBlocks = new Set(
    [...draft.caseStudies, ...draft.series].flatMap(({ value }) => value.items),
  );
  return draft.items.map(({ value }) => value).filter((item) => !inBlocks.has(item));
}
