import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { roomText } from '../messages/room.ts';
import { narrowest, setSplit, useFurniture, widest } from './furniture.ts';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  shows: 'both' | 'first' | 'second';
  first: ReactNode;
  second: ReactNode;
}

/** Widths of the first pane, in percent, that a press on the separator steps through. */
const steps = [35, 48, 60];
const keyStep = 2;

/**
 * Two panes with a separator between them: dragged, moved with the arrow keys, or pressed, since
 * dragging must never be the only way.
 */
export function SplitPane({ shows, first, second }: SplitPaneProps) {
  const split = useFurniture((state) => state.split);
  const panes = useRef<HTMLDivElement>(null);
  const dragged = useRef<'no' | 'held' | 'moved'>('no');

  const hold = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = 'held';
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = panes.current?.getBoundingClientRect();
    if (dragged.current === 'no' || !box) return;
    if (event.movementX !== 0) dragged.current = 'moved';
    if (dragged.current === 'moved') setSplit((100 * (event.clientX - box.left)) / box.width);
  };
  const release = (): void => {
    if (dragged.current === 'held')
      setSplit(steps.find((step) => step > split) ?? steps[0] ?? split);
    dragged.current = 'no';
  };
  const keys = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: split - keyStep,
      ArrowRight: split + keyStep,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setSplit(to);
  };

  return (
    <div
      ref={panes}
      className={styles.panes}
      {...(shows === 'both' && {
        style: { gridTemplateColumns: `minmax(0, ${split}fr) auto minmax(0, ${100 - split}fr)` },
      })}
    >
      <div className={styles.pane} hidden={shows === 'second'}>
        {first}
      </div>
      {shows === 'both' && (
        <div
          role="separator"
          tabIndex={0}
          className={styles.separator}
          aria-label={roomText.item.split}
          aria-orientation="vertical"
          aria-valuenow={split}
          aria-valuemin={narrowest}
          aria-valuemax={widest}
          title={roomText.item.splitTip}
          onPointerDown={hold}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={() => {
            dragged.current = 'no';
          }}
          onKeyDown={keys}
        />
      )}
      <div className={styles.pane} hidden={shows === 'first'}>
        {second}
      </div>
    </div>
  );
}
