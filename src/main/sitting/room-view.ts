import type {
  BreakTerms,
  ItemFeedback,
  ItemMade,
  ItemStatus,
  RoomView,
  Scenario,
  SectionOutline,
} from '../../contract/room-views.ts';
import { closedByBreak, isClosed, refusalOf } from '../../core/attempt/rules.ts';
import {
  type AttemptState,
  currentItem,
  currentSection,
  isFinished,
} from '../../core/attempt/state.ts';
import { breaksStopClock } from '../../core/attempt/terms.ts';
import { stemPart, type TextRange } from '../../core/attempt/text-parts.ts';
import type { Exam } from '../../core/exam/exam.ts';
import type { FormItem, FormSection } from '../../core/form/form.ts';
import { type Item, type ItemResponse, typeOf } from '../../core/items/index.ts';
import type { Sitting } from './sitting.ts';

/** All that the window may know of a sitting. Items pass through `view`, which has no keys. */
export function roomView(sitting: Sitting): RoomView {
  const { exam, setting } = sitting;
  const { form, terms } = setting;
  const state = sitting.state();
  const section = currentSection(form, state);
  // Behind the end nothing of the room is left to show.
  const inSection = section !== null && state.where.at !== 'opening';
  const itemId = currentItem(form, state);
  // Looked at once: a long form with long files to complete takes its time.
  const statuses = new Map(
    form.sections.map((candidate) => [
      candidate,
      candidate.items.map((item, index) => statusOf(sitting, state, item, index)),
    ]),
  );
  const here = (section && inSection && statuses.get(section)) || [];
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
    terms,
    agreed: state.agreed,
    where: state.where,
    sections: [...statuses].map((entry) => outlineOf(sitting, state, ...entry)),
    items: here,
    item:
      itemId === null || section === null ? null : itemOf(sitting, state, section, itemId, here),
    scenario: section && inSection ? scenarioOf(exam, section) : null,
    highlights:
      section && inSection
        ? highlightsIn(state, [...(setting.parts.get(section.id) ?? []), stemPart(itemId ?? '')])
        : {},
    scratch: isFinished(state) || state.where.at === 'break' ? '' : state.scratch,
    reference: { pages: setting.pages.size, open: state.page },
    break: breakTerms(sitting, state, [...statuses.values()].flat()),
    clock: sitting.clock(),
    stood: sitting.stood(),
    seq: state.seq,
  };
}

function itemOf(
  { setting }: Sitting,
  state: AttemptState,
  section: FormSection,
  id: string,
  statuses: readonly ItemStatus[],
): RoomView['item'] {
  const item = setting.items.get(id);
  const place = section.items.find((candidate) => candidate.id === id);
  const status = statuses.find((candidate) => candidate.id === id);
  if (!item || !place || !status) return null;
  const type = typeOf(item);
  const response = state.responses[id] ?? type.blank(item);
  return {
    view: type.view(item, place.arrangement),
    response,
    status,
    exhibits: item.exhibits ?? [],
    made: madeAt(state, id),
    feedback: status.checked ? feedbackOn(item, response) : null,
  };
}

/** Key and reasons: only for an item that was checked in practice, and after the end. */
export function feedbackOn(item: Item, response: ItemResponse): ItemFeedback {
  const type = typeOf(item);
  return {
    item,
    keyed: type.keyed(item),
    outcome: type.outcome?.(item, response) ?? null,
    points: type.score(item, response),
    maximum: type.maximum(item),
  };
}

/** What the candidate made at an item. */
export function madeAt(state: AttemptState, id: string): ItemMade {
  return {
    struck: [...(state.struck[id] ?? [])],
    note: state.notes[id] ?? '',
    confidence: state.confidence[id] ?? null,
  };
}

function highlightsIn(state: AttemptState, parts: readonly string[]): Record<string, TextRange[]> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const ranges = state.highlights[part];
      return ranges && ranges.length > 0 ? [[part, [...ranges]]] : [];
    }),
  );
}

function statusOf(
  { setting }: Sitting,
  state: AttemptState,
  { id }: FormItem,
  index: number,
): ItemStatus {
  const item = setting.items.get(id);
  const response = state.responses[id];
  return {
    id,
    number: index + 1,
    completeness: item && response ? typeOf(item).completeness(item, response) : 'none',
    marked: state.marked.includes(id),
    flagged: state.flagged.includes(id),
    hasNote: state.notes[id] !== undefined,
    seen: state.seen.includes(id),
    closed: isClosed(setting.form, state, id),
    checked: state.checked.includes(id),
  };
}

function outlineOf(
  sitting: Sitting,
  state: AttemptState,
  section: FormSection,
  statuses: readonly ItemStatus[],
): SectionOutline {
  const count = (fits: (status: ItemStatus) => boolean): number => statuses.filter(fits).length;
  return {
    id: section.id,
    kind: section.kind,
    title: section.title,
    items: section.items.length,
    answered: count((status) => status.completeness === 'all'),
    partly: count((status) => status.completeness === 'some'),
    marked: count((status) => status.marked),
    flagged: count((status) => status.flagged),
    unseen: count((status) => !status.seen),
    state: state.closed.includes(section.id)
      ? 'closed'
      : sectionAround(sitting, state) === section
        ? 'current'
        : 'ahead',
  };
}

/** The section that the candidate is in, or left for a break. */
function sectionAround({ setting }: Sitting, state: AttemptState): FormSection | null {
  const where = state.where.at === 'break' ? state.where.back : state.where;
  return currentSection(setting.form, { ...state, where });
}

function breakTerms(
  { setting }: Sitting,
  state: AttemptState,
  statuses: readonly ItemStatus[],
): BreakTerms {
  const closing = new Set(closedByBreak(setting, state));
  const closes = statuses.filter(({ id }) => closing.has(id));
  return {
    refusal: refusalOf(setting, state, { type: 'rested', closes: [...closing] }),
    stopsClock: breaksStopClock(setting.terms),
    closes: {
      items: closes.length,
      unanswered: closes.filter(({ completeness }) => completeness !== 'all').length,
      marked: closes.filter(({ marked }) => marked).length,
    },
    remaining: statuses.filter(({ id, closed }) => !closed && !closing.has(id)).length,
  };
}

/** What stands beside the items of a case study or series; null for standard sections. */
export function scenarioOf(exam: Exam, { kind, source }: FormSection): Scenario | null {
  if (kind === 'case') {
    const found = exam.caseStudies.find((candidate) => candidate.id === source);
    if (!found) return null;
    const { id, title, tabs, exhibits = [] } = found;
    return { kind, source: id, title, tabs, exhibits };
  }
  if (kind === 'series') {
    const found = exam.series.find((candidate) => candidate.id === source);
    if (!found) return null;
    const { id, title, scenario, goal } = found;
    return { kind, source: id, title, scenario, goal };
  }
  return null;
}
