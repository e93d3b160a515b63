import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { beforeNextAct } from '../room/pending.ts';
import { type HeldStep, movedTo, withStepAt } from './order-places.ts';
import { useEscape } from './use-escape.ts';

interface HeldStepInput {
  /** The answer as it was entered. */
  steps: readonly string[];
  /** A step was dropped, in its place among all. */
  onDrop: (steps: string[], held: HeldStep) => void;
  onPick: (held: HeldStep, count: number) => void;
  onMove: (held: HeldStep, count: number) => void;
  onCancel: (held: HeldStep) => void;
}

export interface HeldSteps {
  held: HeldStep | null;
  /** The answer as it shows: with the held step where the keys moved it. */
  shown: readonly string[];
  pickUp: (step: string) => void;
  drop: () => void;
  /** @returns whether the key moved the step that is held */
  move: (key: string) => boolean;
}

/**
 * One step in the hand of someone who works with keys. What is asked of main in the meantime finds it
 * dropped where it shows; only Escape puts it back.
 */
export function useHeldStep(input: HeldStepInput): HeldSteps {
  const { steps } = input;
  const [held, show] = useState<HeldStep | null>(null);
  // Read and changed within one key press, so it cannot wait for the next drawing.
  const now = useRef<HeldStep | null>(null);
  const set = (to: HeldStep | null): void => {
    now.current = to;
    show(to);
  };
  const shownWith = ({ step, at }: HeldStep): string[] => withStepAt(steps, step, at);

  const drop = (): void => {
    const dropped = now.current;
    if (!dropped) return;
    set(null);
    input.onDrop(shownWith(dropped), dropped);
  };
  const cancel = (): void => {
    const back = now.current;
    set(null);
    if (back) input.onCancel(back);
  };
  const flush = useEffectEvent(drop);
  useEffect(() => beforeNextAct(() => flush()), []);
  useEscape(held && cancel);

  return {
    held,
    shown: held ? shownWith(held) : steps,
    pickUp(step) {
      drop();
      const place = steps.indexOf(step);
      const from = place < 0 ? null : place;
      const picked = { step, from, at: from ?? steps.length };
      set(picked);
      input.onPick(picked, shownWith(picked).length);
    },
    drop,
    move(key) {
      const before = now.current;
      if (!before) return false;
      const count = shownWith(before).length;
      const at = movedTo(before, key, count);
      if (at === null) return false;
      const moved = { ...before, at };
      set(moved);
      input.onMove(moved, count);
      return true;
    },
  };
}
