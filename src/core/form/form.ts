import type { Arrangement } from '../items/index.ts';
import type { SectionKind } from '../exam/exam.ts';

/** An item's place in a form, with the order in which its lists are shown. */
export interface FormItem {
  id: string;
  arrangement: Arrangement;
}

/** A stretch of a form with its own rules. */
export interface FormSection {
  id: string;
  kind: SectionKind;
  title: string;
  /** The id of the case study or series; null for a standard section. */
  source: string | null;
  items: FormItem[];
}

/** The items actually drawn for one sitting. */
export interface Form {
  seed: number;
  sections: FormSection[];
}

/** Where an item stands in a form. */
export interface FormPlace {
  section: number;
  index: number;
}

export function formItems(form: Form): FormItem[] {
  return form.sections.flatMap((section) => section.items);
}

export function placeOf(form: Form, item: string): FormPlace | null {
  for (const [section, { items }] of form.sections.entries()) {
    const index = items.findIndex((candidate) => candidate.id === item);
    if (index >= 0) return { section, index };
  }
  return null;
}
