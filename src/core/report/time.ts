import type { AttemptEvent } from '../attempt/events.ts';
import { applyEvent, currentItem, emptyState } from '../attempt/state.ts';
import type { Form } from '../form/form.ts';

/**
 * Exam time spent with each item in view, in milliseconds: item id to time. Time on opening pages
 * and review screens belongs to no item.
 */
export function timeByItem(form: Form, events: readonly AttemptEvent[]): Record<string, number> {
  const times: Record<string, number> = {};
  let state = emptyState;
  for (const event of events) {
    const item = currentItem(form, state);
    if (item !== null) times[item] = (times[item] ?? 0) + Math.max(0, event.spent - state.spent);
    state = applyEvent(form, state, event);
  }
  return times;
}
