import { GripVertical, Minus, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { isSomethingOpen, isTextField } from '../../items/free-keys.ts';
import { toolText } from '../../messages/tools.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useDragged } from '../../ui/useDragged.ts';
import { useFocusOnward } from '../../ui/useFocusOnward.ts';
import { isMac } from '../command.ts';
import { type LineGap, gapWithin, heightOf, lineHeight } from './line-gap.ts';
import styles from './line-reader.module.css';
import { toggleLineReader } from './tools.ts';

const words = toolText.lineReader;

/**
 * Two shades over the page with a window of a few lines between them. Nothing below them is closed
 * off: what is in the window, and around it, can be pressed and scrolled as ever.
 */
export function LineReader() {
  const page = useRef<HTMLDivElement>(null);
  const tip = useId();
  useFocusOnward(page);
  const [gap, setGap] = useState<LineGap>({ top: lineHeight, lines: 3 });
  const change = (to: Partial<LineGap>): void =>
    setGap((now) => gapWithin({ ...now, ...to }, page.current?.clientHeight ?? 0));
  const drag = useDragged({
    from: { x: 0, y: gap.top },
    onMove: ({ y }) => change({ top: y }),
  });

  const anywhere = useEffectEvent((event: KeyboardEvent | globalThis.KeyboardEvent) => {
    const by = { ArrowUp: -lineHeight, ArrowDown: lineHeight }[event.key];
    // A step of an ordered answer moves by the same keys, and has them first.
    if (by === undefined || !event.altKey || event.defaultPrevented || isSomethingOpen()) return;
    // There Option with an arrow moves by paragraphs.
    if (isMac && isTextField(event.target)) return;
    event.preventDefault();
    change({ top: gap.top + by });
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => anywhere(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const atHandle = (event: KeyboardEvent): void => {
    const to = {
      ArrowUp: gap.top - lineHeight,
      ArrowDown: gap.top + lineHeight,
      Home: 0,
      End: Number.MAX_SAFE_INTEGER,
    }[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    change({ top: to });
  };

  return (
    <div ref={page} className={styles.reader}>
      <div className={styles.shade} style={{ height: gap.top }} />
      <div className={styles.window} style={{ height: heightOf(gap) }} />
      <div className={styles.rest}>
        <div className={styles.tools} role="group" aria-label={words.name} {...drag}>
          <button
            type="button"
            className={styles.handle}
            aria-label={words.handle}
            aria-describedby={tip}
            title={words.handleTip}
            onKeyDown={atHandle}
          >
            <GripVertical aria-hidden />
          </button>
          <IconButton
            label={words.smaller}
            icon={<Minus />}
            size="small"
            onPress={() => change({ lines: gap.lines - 1 })}
          />
          <IconButton
            label={words.larger}
            icon={<Plus />}
            size="small"
            onPress={() => change({ lines: gap.lines + 1 })}
          />
          <VisuallyHidden>
            <span id={tip}>{words.handleTip}</span>
          </VisuallyHidden>
          <IconButton label={words.close} icon={<X />} size="small" onPress={toggleLineReader} />
        </div>
      </div>
    </div>
  );
}
