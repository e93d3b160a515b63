import { typeOf } from '../items/index.ts';
import { domainsByObjective } from './exam.ts';
import type { Problem } from './problem.ts';
import type { ReadPackage } from './read-package.ts';

/** What a package holds, against its blueprint. Every item counts, those of blocks too. */
export interface PackageSummary {
  ok: boolean;
  problems: Problem[];
  items: number;
  types: Record<string, number>;
  domains: {
    id: string;
    title: string;
    /** Percent of a form: lowest, highest. */
    weight: [number, number];
    items: number;
    points: number;
  }[];
  objectives: {
    total: number;
    covered: number;
    /** Objective id to the number of its items. */
    items: Record<string, number>;
  };
  caseStudies: number;
  series: number;
  /** Pages of the reference pane. */
  referencePages: number;
  /** Documents beside the questions, those of items and those of whole case studies. */
  exhibits: number;
}

export function summarise({ draft, problems }: ReadPackage): PackageSummary {
  const items = draft.items.map(({ value }) => value);
  const file = draft.file?.value;
  const domainOf = file ? domainsByObjective(file) : new Map<string, string>();
  const types: Record<string, number> = {};
  for (const item of items) types[item.type] = (types[item.type] ?? 0) + 1;
  const perObjective: Record<string, number> = {};
  for (const objective of domainOf.keys()) perObjective[objective] = 0;
  for (const { objective } of items) {
    if (domainOf.has(objective)) perObjective[objective] = (perObjective[objective] ?? 0) + 1;
  }
  return {
    ok: problems.length === 0,
    problems,
    items: items.length,
    types,
    domains: (file?.domains ?? []).map(({ id, title, weight }) => {
      const own = items.filter((item) => domainOf.get(item.objective) === id);
      return {
        id,
        title,
        weight,
        items: own.length,
        points: own.reduce((sum, item) => sum + typeOf(item).maximum(item), 0),
      };
    }),
    objectives: {
      total: domainOf.size,
      covered: Object.values(perObjective).filter((count) => count > 0).length,
      items: perObjective,
    },
    caseStudies: draft.caseStudies.length,
    series: draft.series.length,
    referencePages: draft.reference.length,
    exhibits: [...draft.items, ...draft.caseStudies].reduce(
      (sum, { value }) => sum + (value.exhibits?.length ?? 0),
      0,
    ),
  };
}
