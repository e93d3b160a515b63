import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './order.module.css';
import { plainText } from './plain-text.ts';

const text = itemText.order;

export type StepControl = 'grip' | 'up' | 'down' | 'remove';

interface PlacedStepProps {
  step: { id: string; text: string };
  /** Its place in the answer, counted from 0, and how many there are. */
  index: number;
  count: number;
  examHash: string;
  isClosed: boolean;
  isHeld: boolean;
  /** Where a step that is dragged would land. */
  gap: 'above' | 'below' | null;
  /** Id of the words on how the grip is used. */
  help: string;
  /** @param control what was used for it: it keeps the focus */
  onMove: (by: -1 | 1, control: StepControl) => void;
  onRemove: () => void;
  /** The grip was pressed. */
  onGrip: () => void;
  /** A key on the grip. @returns whether it moved the step */
  onGripKey: (key: string) => boolean;
  /** The focus left the grip. */
  onGripLeft: () => void;
  drag: HTMLAttributes<HTMLLIElement>;
}

/** A step in the answer: with a grip that keys pick it up by, and buttons that move it up, down and out. */
export function PlacedStep(props: PlacedStepProps) {
  const { step, index, count, examHash, isClosed, isHeld, gap, onMove, onRemove } = props;
  const words = plainText(step.text);
  const controls = [
    {
      name: 'up',
      label: text.up(words),
      Icon: ArrowUp,
      isOff: index === 0,
      run: () => onMove(-1, 'up'),
    },
    {
      name: 'down',
      label: text.down(words),
      Icon: ArrowDown,
      isOff: index === count - 1,
      run: () => onMove(1, 'down'),
    },
    { name: 'remove', label: text.remove(words), Icon: X, isOff: false, run: onRemove },
  ] as const satisfies readonly { name: StepControl; [field: string]: unknown }[];
  const keys = (event: KeyboardEvent, control: StepControl): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (!isClosed) onMove(event.key === 'ArrowUp' ? -1 : 1, control);
  };
  const gripKeys = (event: KeyboardEvent): void => {
    keys(event, 'grip');
    if (event.altKey || event.ctrlKey || event.metaKey || isClosed) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) props.onGrip();
    } else if (props.onGripKey(event.key)) event.preventDefault();
  };
  return (
    <li
      data-step={step.id}
      className={styles.placed}
      {...(isHeld && { 'data-held': '' })}
      {...(gap && { 'data-gap': gap })}
      {...(!isClosed && props.drag)}
    >
      <button
        type="button"
        className={styles.control}
        data-control="grip"
        aria-label={text.grip(words)}
        aria-pressed={isHeld}
        aria-describedby={props.help}
        aria-disabled={isClosed}
        onKeyDown={gripKeys}
        onClick={() => {
          if (!isClosed) props.onGrip();
        }}
        onBlur={({ target }) => {
          // A window that goes behind another takes nothing out of the hand.
          if (document.activeElement !== target) props.onGripLeft();
        }}
      >
        <GripVertical aria-hidden />
      </button>
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
            onKeyDown={(event) => keys(event, name)}
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
