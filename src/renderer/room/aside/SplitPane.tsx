import { type PointerEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { asideText } from '../../messages/aside.ts';
import { narrowest, setSplit, useAside, usualSplit, widest } from './aside.ts';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  shows: 'both' | 'aside' | 'question';
  aside: ReactNode;
  question: ReactNode;
}

/** Widths of the first pane, in percent, that a press on the separator steps through. */
const steps = [35, usualSplit, 60];
const keyStep = 2;
/** How long a press waits to become a double press, in milliseconds. */
const doublePress = 250;

/**
 * The pane and the question with a separator between them: dragged, moved with the arrow keys, or
 * pressed, since dragging must never be the only way. A double press puts it back.
 */
export function SplitPane({ shows, aside, question }: SplitPaneProps) {
  const split = useAside((state) => state.split);
  const panes = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={panes}
      className={styles.panes}
      {...(shows === 'both' && {
        style: { gridTemplateColumns: `minmax(0, ${split}fr) auto minmax(0, ${100 - split}fr)` },
      })}
    >
      {shows !== 'question' && <div className={styles.pane}>{aside}</div>}
      {shows === 'both' && <Separator split={split} panes={panes} />}
      {/* Never taken out: what is half done in it, such as a step picked up, stays. */}
      <div key="question" className={styles.pane} hidden={shows === 'aside'}>
        {question}
      </div>
    </div>
  );
}

interface SeparatorProps {
  split: number;
  panes: React.RefObject<HTMLDivElement | null>;
}

function Separator({ split, panes }: SeparatorProps) {
  const held = useRef<{ x: number; hasMoved: boolean } | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = panes.current?.getBoundingClientRect();
    const { current } = held;
    if (!current || !box) return;
    // A hand that only presses trembles a little: that is no drag.
    if (Math.abs(event.clientX - current.x) >= 4) current.hasMoved = true;
    if (current.hasMoved) setSplit((100 * (event.clientX - box.left)) / box.width);
  };
  const release = (): void => {
    const wasPressed = held.current?.hasMoved === false;
    held.current = null;
    if (!wasPressed) return;
    const isSecond = waiting.current !== undefined;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    if (isSecond) {
      setSplit(usualSplit);
      return;
    }
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      setSplit(steps.find((step) => step > split) ?? steps[0] ?? usualSplit);
    }, doublePress);
  };
  const keys = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: split - keyStep,
      ArrowRight: split + keyStep,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    setSplit(to);
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.separator}
      aria-label={asideText.split}
      aria-orientation="vertical"
      aria-valuenow={split}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuetext={asideText.splitValue(split)}
      title={asideText.splitTip}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, hasMoved: false };
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={() => {
        held.current = null;
      }}
      onKeyDown={keys}
    />
  );
}
