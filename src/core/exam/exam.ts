import { z } from 'zod';
import { itemSchema, type Item } from '../items/index.ts';
import { exhibitsSchema, idSchema, markdownSchema, titleSchema } from './fields.ts';
import type { ReferencePage } from './reference-page.ts';

const objectiveSchema = z.strictObject({ id: idSchema, title: titleSchema });

const domainSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  weight: z
    .tuple([z.number().min(0).max(100), z.number().min(0).max(100)])
    .refine(([lowest, highest]) => lowest <= highest, {
      params: { says: 'has its higher number first', hint: 'Write the lower number first.' },
    })
    .meta({ description: 'The share of a form in percent: lowest, highest.' }),
  objectives: z.array(objectiveSchema).min(1).max(200),
});

const sectionPlanSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard'), title: titleSchema.optional() }),
  z.strictObject({
    kind: z.literal('case'),
    title: titleSchema.optional(),
    count: z.int().min(1).max(10).default(1),
  }),
  z.strictObject({
    kind: z.literal('series'),
    title: titleSchema.optional(),
    count: z.int().min(1).max(10).default(1),
  }),
]);

/** exam.yaml */
export const examFileSchema = z.strictObject({
  schema: z.literal(1).meta({ description: 'The version of this format: 1.' }),
  id: idSchema,
  code: titleSchema.optional().meta({ description: 'A short name, such as AZ-400.' }),
  title: titleSchema,
  version: titleSchema.optional().meta({ description: 'Your own name for this edition.' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en')
    .meta({ description: 'A BCP 47 language tag, such as en or fr-CA.' }),
  description: markdownSchema.optional(),
  outline: titleSchema.optional().meta({
    description: 'The edition of the skills outline that the exam follows.',
  }),
  notice: markdownSchema.optional().meta({ description: 'Shown on the exam page (Markdown).' }),
  licence: titleSchema.optional(),
  minutes: z.number().min(1).max(1440).meta({ description: 'Time for the exam, in minutes.' }),
  pass: z
    .strictObject({
      percent: z.number().min(1).max(100).meta({
        description: 'The raw cut: percent of the points of a form needed to pass.',
      }),
    })
    .default({ percent: 70 }),
  domains: z.array(domainSchema).min(1).max(30),
  blueprint: z.strictObject({
    items: z.int().min(1).max(500).meta({
      description: 'How many items a form has, those of case studies and series included.',
    }),
    sections: z
      .array(sectionPlanSchema)
      .min(1)
      .max(10)
      .refine((plans) => plans.filter((plan) => plan.kind === 'standard').length <= 1, {
        params: {
          says: 'has more than one section of kind `standard`',
          hint: 'Keep one: all items that stand on their own are in it.',
        },
      }),
  }),
});

/** items/**\/*.yaml: a list of items. */
export const itemsFileSchema = z.array(itemSchema).max(2000);

const tabSchema = z.strictObject({ id: idSchema, title: titleSchema, body: markdownSchema });

/** case-studies/*.yaml, its items not looked at yet. */
export const caseStudyShellSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  tabs: z.array(tabSchema).min(1).max(20),
  exhibits: exhibitsSchema,
  items: z.array(z.unknown()).min(1).max(30),
});

/** case-studies/*.yaml */
export const caseStudyFileSchema = caseStudyShellSchema.extend({
  items: z.array(itemSchema).min(1).max(30),
});

/** series/*.yaml, its items not looked at yet. */
export const seriesShellSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  scenario: markdownSchema,
  goal: markdownSchema,
  items: z.array(z.unknown()).min(2).max(12),
});

/** series/*.yaml */
export const seriesFileSchema = seriesShellSchema.extend({
  items: z.array(itemSchema).min(2).max(12).meta({
    description: 'One item per proposed solution: type `choice` with two options, yes and no.',
  }),
});

export type ExamFile = z.infer<typeof examFileSchema>;
export type Domain = z.infer<typeof domainSchema>;
export type SectionPlan = z.infer<typeof sectionPlanSchema>;
export type CaseStudy = z.infer<typeof caseStudyFileSchema>;
export type Series = z.infer<typeof seriesFileSchema>;
export type SectionKind = SectionPlan['kind'];
export type { ReferencePage };

/** A whole exam, checked: what a package holds once it has been read. */
export interface Exam extends Omit<ExamFile, 'schema'> {
  schema: 1;
  /** Items that stand on their own. */
  items: Item[];
  caseStudies: CaseStudy[];
  series: Series[];
  /** The pages of its reference pane, in the order of their files. */
  reference: ReferencePage[];
  /** Pictures: path in the package to the SHA-256 of the bytes, in hex. */
  assets: Record<string, string>;
}

/** Every item of the exam, those of case studies and series included. */
export function allItems(exam: Pick<Exam, 'items' | 'caseStudies' | 'series'>): Item[] {
  return [
    ...exam.items,
    ...exam.caseStudies.flatMap((caseStudy) => caseStudy.items),
    ...exam.series.flatMap((series) => series.items),
  ];
}

/** Objective id to the id of its domain. */
export function domainsByObjective(exam: Pick<ExamFile, 'domains'>): Map<string, string> {
  return new Map(
    exam.domains.flatMap((domain) =>
      domain.objectives.map((objective) => [objective.id, domain.id] as const),
    ),
  );
}
