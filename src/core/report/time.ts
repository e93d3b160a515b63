import type { AttemptEvent } from '../attempt/events.ts';
import { applyEvent, type AttemptState, currentItem, emptyState } from '../attempt/state.ts';
import type { Form } from '../form/form.ts';

/** A stretch between two events of a log: what held, and for how long. */
interface Stretch {
  state: AttemptState;
  /** The event that began it. */
  began: AttemptEvent;
  /** Exam time, in milliseconds. */
  time: number;
  /**
   * Wall clock, in milliseconds, without the time that the program was gone. People read it, no rule
   * rests on it.
   */
  wall: number;
}

function stretchesOf(form: Form, events: readonly AttemptEvent[]): Stretch[] {
  let state = emptyState;
  return events.flatMap((event, index) => {
    const began = events[index - 1];
    const stretch = began && {
      state,
      began,
      time: Math.max(0, event.spent - state.spent),
      wall: Math.max(0, event.at - began.at - (event.type === 'resumed' ? event.away : 0)),
    };
    state = applyEvent(form, state, event);
    return stretch ? [stretch] : [];
  });
}

/**
 * Exam time spent with each item in view, in milliseconds: item id to time. Time on opening pages,
 * review screens and breaks belongs to no item.
 */
export function timeByItem(form: Form, events: readonly AttemptEvent[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { state, time } of stretchesOf(form, events)) {
    const item = currentItem(form, state);
    if (item !== null) times[item] = (times[item] ?? 0) + time;
  }
  return times;
}

/** Breaks taken, and how long they were by the exam's own clock and by the wall clock. */
export function restOf(
  form: Form,
  events: readonly AttemptEvent[],
): { count: number; time: number; wall: number } {
  const rest = { count: 0, time: 0, wall: 0 };
  for (const { state, began, time, wall } of stretchesOf(form, events)) {
    if (state.where.at !== 'break') continue;
    if (began.type === 'rested') rest.count += 1;
    rest.time += time;
    rest.wall += wall;
  }
  return rest;
}

/** How the reference pane was used. */
export interface ReferenceUse {
  /** How often it was opened; turning a page in the open pane is not another time. */
  times: number;
  /** Exam time with it open, in milliseconds. */
  time: number;
  /** Ids of the items in view meanwhile, in the order in which they were first looked up. */
  items: string[];
}

export function referenceUse(form: Form, events: readonly AttemptEvent[]): ReferenceUse {
  const use: ReferenceUse = { times: 0, time: 0, items: [] };
  let wasOpen = false;
  for (const { state, time } of stretchesOf(form, events)) {
    const isOpen = state.page !== null;
    if (isOpen) {
      if (!wasOpen) use.times += 1;
      use.time += time;
      const item = currentItem(form, state);
      if (item !== null && !use.items.includes(item)) use.items.push(item);
    }
    wasOpen = isOpen;
  }
  return use;
}
