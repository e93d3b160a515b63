import { type DragEvent, type RefObject, useState } from 'react';
import { gapAt } from './order-places.ts';

const dragType = 'application/x-mockroom-step';

interface DraggedStepInput {
  /** The list of the answer: its entries carry `data-step`. */
  list: RefObject<HTMLElement | null>;
  /** Let go over the answer, in a gap between its steps: 0 is the one above the first. */
  onDrop: (step: string, gap: number) => void;
  /** Let go over the steps that are not used. */
  onDropBack: (step: string) => void;
}

/** Steps that are dragged with the pointer. Whatever it does can be done with buttons and keys too. */
export function useDraggedStep({ list, onDrop, onDropBack }: DraggedStepInput) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const end = (): void => {
    setDragged(null);
    setGap(null);
  };
  const isStep = (event: DragEvent): boolean => event.dataTransfer.types.includes(dragType);
  const gapUnder = ({ clientY }: DragEvent): number =>
    gapAt(
      [...(list.current?.querySelectorAll('[data-step]') ?? [])].map((entry) =>
        entry.getBoundingClientRect(),
      ),
      clientY,
    );
  return {
    dragged,
    /** Where the step would land. */
    gap,
    /** For what is dragged. */
    handlers: (step: string) => ({
      draggable: true,
      onDragStart(event: DragEvent): void {
        event.dataTransfer.setData(dragType, step);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(step);
      },
      onDragEnd: end,
    }),
    /** For the answer. */
    answer: {
      onDragOver(event: DragEvent): void {
        if (!isStep(event)) return;
        event.preventDefault();
        setGap(gapUnder(event));
      },
      onDragLeave(event: DragEvent<HTMLElement>): void {
        const { relatedTarget } = event;
        const isInside =
          relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget);
        if (!isInside) setGap(null);
      },
      onDrop(event: DragEvent): void {
        if (!isStep(event)) return;
        event.preventDefault();
        const step = event.dataTransfer.getData(dragType);
        end();
        onDrop(step, gapUnder(event));
      },
    },
    /** For the steps that are not used. */
    pool: {
      onDragOver(event: DragEvent): void {
        if (isStep(event)) event.preventDefault();
      },
      onDrop(event: DragEvent): void {
        if (!isStep(event)) return;
        event.preventDefault();
        const step = event.dataTransfer.getData(dragType);
        end();
        onDropBack(step);
      },
    },
  };
}
