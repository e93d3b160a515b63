import { GripHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { controlText } from '../messages/controls.ts';
import { classes } from './classes.ts';
import styles from './Floating.module.css';
import {
  type Corner,
  cornerPlace,
  type FloatingPlace,
  movedBy,
  nextCorner,
  placeOf,
} from './floating-place.ts';
import { IconButton } from './IconButton.tsx';
import { useDragged } from './useDragged.ts';
import { useFloatingFocus } from './useFloatingFocus.ts';
import { useRoomOf } from './useRoomOf.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface FloatingProps {
  title: string;
  /** Where it was left; null puts it into its corner, clear of the bars. */
  place: FloatingPlace | null;
  /** Where it opens at first. Default: `bottom-right`. */
  corner?: Corner;
  /** It was moved. Keep it and hand it back as `place`. */
  onMove: (place: FloatingPlace) => void;
  /** The cross, and Escape while the focus is inside. */
  onClose: () => void;
  /** `narrow` for a keypad, `wide` for text. Default: `narrow`. */
  width?: 'narrow' | 'wide';
  /** Goes up whenever the panel is asked for while it is open: the focus then comes to it. */
  asked?: number;
  children: ReactNode;
}

/**
 * A panel that lies over the page without closing it off: a calculator, notes. It is moved by its
 * title line with the pointer, by the handle with the arrow keys, or by pressing the handle, since
 * dragging must never be the only way. It stays inside the window whatever the window's size.
 *
 * It takes the focus when it opens (unless something inside took it) and gives it back to where it
 * was when it closes. Letters typed in it do not reach the item below. Render it outside of
 * containers that scroll.
 */
export function Floating({
  title,
  place,
  corner: first = 'bottom-right',
  onMove,
  onClose,
  width = 'narrow',
  asked = 0,
  children,
}: FloatingProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const room = useRoomOf(panel);
  const [corner, setCorner] = useState<Corner | null>(null);
  useFloatingFocus(panel, asked);

  const stands = placeOf(place ?? cornerPlace(first, room), room);
  const move = (to: FloatingPlace): void => {
    setCorner(null);
    onMove(placeOf(to, room));
  };
  const drag = useDragged({ from: stands, onMove: move });

  const step = (event: KeyboardEvent): void => {
    const to = movedBy(stands, event.key, event.shiftKey);
    if (!to) return;
    event.preventDefault();
    move(to);
  };
  const toCorner = (): void => {
    const next = nextCorner(stands, room);
    onMove(cornerPlace(next, room));
    setCorner(next);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      onClose();
    }
    // A letter belongs to the panel; with Alt or Ctrl it is a command of the room.
    if (event.key.length === 1 && !event.altKey && !event.ctrlKey && !event.metaKey)
      event.stopPropagation();
  };

  return (
    // Not a dialog: the page beside it stays in use.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and letters, for all that is inside
    <section
      ref={panel}
      className={classes(styles.panel, styles[width])}
      aria-labelledby={id}
      tabIndex={-1}
      style={{ left: stands.x, top: stands.y }}
      onKeyDown={keys}
    >
      <header className={styles.head} {...drag}>
        <button
          type="button"
          className={styles.handle}
          aria-label={controlText.movePanel(title)}
          title={controlText.movePanelTip}
          onKeyDown={step}
          onClick={toCorner}
        >
          <GripHorizontal aria-hidden />
        </button>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton
          label={controlText.closePanel(title)}
          icon={<X />}
          size="small"
          onPress={onClose}
        />
      </header>
      <div className={styles.body}>{children}</div>
      <VisuallyHidden>
        <span role="status">{corner && controlText.corners[corner]}</span>
      </VisuallyHidden>
    </section>
  );
}
