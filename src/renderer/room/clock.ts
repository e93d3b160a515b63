import { create } from 'zustand';
import type { ClockNotice, ClockReading } from '../../contract/room-views.ts';

interface ClockState {
  reading: ClockReading;
  /** `performance.now()` when the reading came in. */
  readAt: number;
  /** Minutes of the warning on show; null when there is none. */
  warning: number | null;
  isHidden: boolean;
  /** Number of the event of the last standstill whose note was put away. */
  standstillSeen: number;
}

/** From then on the clock cannot be hidden, in milliseconds. */
const alwaysShown = 5 * 60_000;

/** With less than this left, in milliseconds, what is typed goes to main key by key: zero waits for nobody. */
const nearlyOver = 5_000;

/** The ticking clock has a store of its own: a tick draws one component, not the room. */
export const useClock = create<ClockState>(() => ({
  reading: { limit: null, remaining: null, spent: 0, running: false },
  readAt: 0,
  warning: null,
  isHidden: false,
  standstillSeen: 0,
}));

export function resetClock(reading: ClockReading): void {
  useClock.setState({ ...useClock.getInitialState(), reading, readAt: performance.now() });
}

export function readClock(reading: ClockReading): void {
  useClock.setState({ reading, readAt: performance.now() });
}

export function hearClock({ clock, warning }: ClockNotice): void {
  readClock(clock);
  if (warning !== null) useClock.setState({ warning });
}

export function dismissWarning(): void {
  useClock.setState({ warning: null });
}

export function dismissStandstill(seq: number): void {
  useClock.setState({ standstillSeen: seq });
}

export function toggleClock(): void {
  useClock.setState(({ isHidden }) => ({ isHidden: !isHidden }));
}

/**
 * Milliseconds left, carried on from main's last word. For display only: main alone decides when
 * time is up.
 */
export function remainingNow({ reading, readAt }: ClockState, now: number): number | null {
  if (reading.remaining === null) return null;
  const since = reading.running ? Math.max(0, now - readAt) : 0;
  return Math.max(0, reading.remaining - since);
}

/** Milliseconds of exam time spent, carried on in the same way. */
export function spentNow({ reading, readAt }: ClockState, now: number): number {
  return reading.spent + (reading.running ? Math.max(0, now - readAt) : 0);
}

export function isNearlyOver(): boolean {
  const remaining = remainingNow(useClock.getState(), performance.now());
  return remaining !== null && remaining < nearlyOver;
}

export function mayHide(remaining: number | null): boolean {
  return remaining !== null && remaining > alwaysShown;
}
