import { useEffect, useRef, useState } from 'react';
import type { Exhibit } from '../../../core/exam/fields.ts';
import { asideText } from '../../messages/aside.ts';
import { classes } from '../../ui/classes.ts';
import { Markdown } from '../../ui/markdown/Markdown.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useScrolls } from '../../ui/useScrolls.ts';
import { askFocus, setPictures, useAside } from './aside.ts';
import styles from './exhibits.module.css';
import type { PaneId } from './panes.ts';
import { useReadingPlace } from './use-reading-place.ts';

interface ExhibitPaneProps {
  pane: PaneId;
  exhibit: Exhibit;
  examHash: string;
}

/** A document beside the question: a table, a picture, a file, a log. */
export function ExhibitPane({ pane, exhibit, examHash }: ExhibitPaneProps) {
  const { title, body } = exhibit;
  const pictures = useAside((state) => state.pictures);
  const isAsked = useAside((state) => state.focus === pane);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const hasPictures = useHasPictures(box, body);
  const scrolls = useScrolls(box);
  useReadingPlace(box, pane);
  useEffect(() => {
    if (!isAsked) return;
    heading.current?.focus();
    askFocus(null);
  }, [isAsked]);
  return (
    <div className={styles.exhibit}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {hasPictures && (
          <SegmentedControl
            label={asideText.exhibits.pictures}
            value={pictures}
            onChange={setPictures}
            segments={[
              { value: 'fit', label: asideText.exhibits.fit },
              { value: 'actual', label: asideText.exhibits.actual },
            ]}
          />
        )}
      </div>
      <div
        ref={box}
        className={styles.scroll}
        {...((scrolls || pictures === 'actual') && {
          tabIndex: 0,
          role: 'group',
          'aria-label': title,
        })}
      >
        <div className={classes(styles.body, styles[pictures])}>
          <Markdown text={body} examHash={examHash} />
        </div>
      </div>
    </div>
  );
}

/** Whether a text shows pictures, once it stands in the page. */
function useHasPictures(ref: React.RefObject<HTMLElement | null>, text: string): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(text !== '' && ref.current?.querySelector('img') !== null), [ref, text]);
  return has;
}
