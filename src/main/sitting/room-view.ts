import type { ItemStatus, RoomView, Scenario, SectionOutline } from '../../contract/views.ts';
import { isClosed } from '../../core/attempt/rules.ts';
import { type AttemptState, currentItem, currentSection } from '../../core/attempt/state.ts';
import type { Exam } from '../../core/exam/exam.ts';
import type { FormItem, FormSection } from '../../core/form/form.ts';
import { typeOf } from '../../core/items/index.ts';
import type { Sitting } from './sitting.ts';

/** All that the window may know of a sitting. Items pass through `view`, which has no keys. */
export function roomView(sitting: Sitting): RoomView {
  const { form, exam } = sitting;
  const state = sitting.state();
  const section = currentSection(form, state);
  // Behind the end nothing of the room is left to show.
  const inSection = section !== null && state.where.at !== 'opening';
  const itemId = currentItem(form, state);
  const statuses =
    section && inSection
      ? section.items.map((item, index) => statusOf(sitting, state, item, index))
      : [];
  return {
    attempt: sitting.attempt,
    exam: {
      hash: sitting.examHash,
      id: exam.id,
      code: exam.code ?? null,
      title: exam.title,
      language: exam.language,
      passPercent: exam.pass.percent,
    },
    agreed: state.agreed,
    where: state.where,
    sections: form.sections.map((candidate) => outlineOf(sitting, state, candidate)),
    items: statuses,
    item:
      itemId === null || section === null
        ? null
        : itemOf(sitting, state, section, itemId, statuses),
    scenario: section && inSection ? scenarioOf(exam, section) : null,
    clock: sitting.clock(),
    seq: state.seq,
  };
}

function itemOf(
  sitting: Sitting,
  state: AttemptState,
  section: FormSection,
  id: string,
  statuses: readonly ItemStatus[],
): RoomView['item'] {
  const item = sitting.items.get(id);
  const place = section.items.find((candidate) => candidate.id === id);
  const status = statuses.find((candidate) => candidate.id === id);
  if (!item || !place || !status) return null;
  const type = typeOf(item);
  return {
    view: type.view(item, place.arrangement),
    response: state.responses[id] ?? type.blank(item),
    status,
  };
}

function statusOf(
  sitting: Sitting,
  state: AttemptState,
  { id }: FormItem,
  index: number,
): ItemStatus {
  const item = sitting.items.get(id);
  const response = state.responses[id];
  return {
    id,
    number: index + 1,
    completeness: item && response ? typeOf(item).completeness(item, response) : 'none',
    marked: state.marked.includes(id),
    seen: state.seen.includes(id),
    closed: isClosed(sitting.form, state, id),
  };
}

function outlineOf(sitting: Sitting, state: AttemptState, section: FormSection): SectionOutline {
  const statuses = section.items.map((item, index) => statusOf(sitting, state, item, index));
  return {
    id: section.id,
    kind: section.kind,
    title: section.title,
    items: section.items.length,
    answered: statuses.filter((status) => status.completeness === 'all').length,
    marked: statuses.filter((status) => status.marked).length,
    unseen: statuses.filter((status) => !status.seen).length,
    state: state.closed.includes(section.id)
      ? 'closed'
      : currentSection(sitting.form, state) === section
        ? 'current'
        : 'ahead',
  };
}

/** What stands beside the items of a case study or series; null for standard sections. */
export function scenarioOf(exam: Exam, section: FormSection): Scenario | null {
  if (section.kind === 'case') {
    const found = exam.caseStudies.find((candidate) => candidate.id === section.source);
    return found ? { kind: 'case', title: found.title, tabs: found.tabs } : null;
  }
  if (section.kind === 'series') {
    const found = exam.series.find((candidate) => candidate.id === section.source);
    return found
      ? { kind: 'series', title: found.title, scenario: found.scenario, goal: found.goal }
      : null;
  }
  return null;
}
