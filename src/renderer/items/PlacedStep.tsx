import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './order.module.css';
import { plainText } from './plain-text.ts';

const text = itemText.order;

export type StepControl = 'up' | 'down' | 'remove';

interface PlacedStepProps {
  step: { id: string; text: string };
  /** Its place in the answer, counted from 0, and how many there are. */
  index: number;
  count: number;
  examHash: string;
  isClosed: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A step in the answer, with the buttons that move it up, down and out. */
export function PlacedStep(props: PlacedStepProps) {
  const { step, index, count, examHash, isClosed, onMove, onRemove } = props;
  const words = plainText(step.text);
  const controls = [
    { name: 'up', label: text.up(words), Icon: ArrowUp, isOff: index === 0, run: () => onMove(-1) },
    {
      name: 'down',
      label: text.down(words),
      Icon: ArrowDown,
      isOff: index === count - 1,
      run: () => onMove(1),
    },
    { name: 'remove', label: text.remove(words), Icon: X, isOff: false, run: onRemove },
  ] as const satisfies readonly { name: StepControl; [field: string]: unknown }[];
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (!isClosed) onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li data-step={step.id} className={styles.placed}>
      <span className={styles.number}>{index + 1}</span>
      <Markdown inline text={step.text} examHash={examHash} />
      <span className={styles.controls}>
        {controls.map(({ name, label, Icon, isOff, run }) => (
          <button
            key={name}
            type="button"
            className={styles.control}
            data-control={name}
            aria-label={label}
            title={label}
            // Not `disabled`: the focus would be lost when a step arrives at an end.
            aria-disabled={isOff || isClosed}
            onKeyDown={keys}
            onClick={() => {
              if (!isClosed) run();
            }}
          >
            <Icon aria-hidden />
          </button>
        ))}
      </span>
    </li>
  );
}
