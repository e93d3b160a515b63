import { useRef } from 'react';
import type { ReferencePage } from '../../../../core/exam/reference-page.ts';
import { Markdown } from '../../../ui/markdown/Markdown.tsx';
import { useReadingPlace } from '../use-reading-place.ts';
import { FoundBar } from './FoundBar.tsx';
import styles from './reference.module.css';
import { useJump } from './use-jump.ts';
import { useMarks } from './use-marks.ts';

interface PageViewProps {
  page: ReferencePage;
  examHash: string;
  /** Back to what was found; null when nothing is looked for. */
  onResults: (() => void) | null;
}

/** A page of the reference. */
export function PageView({ page, examHash, onResults }: PageViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const stay = useReadingPlace(box, `reference:${page.id}`);
  const marks = useMarks(text, stay);
  useJump({ page: page.id, box, title, text, stay, mark: marks.mark });
  return (
    <div className={styles.page}>
      {marks.count !== null && <FoundBar marks={marks} page={box} onResults={onResults} />}
      {/* Scrolls with the keys, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div ref={box} className={styles.scroll} tabIndex={0} role="group" aria-label={page.title}>
        <div className={styles.text}>
          <h2 ref={title} tabIndex={-1}>
            {page.title}
          </h2>
          <div ref={text}>
            <Markdown text={page.body} examHash={examHash} />
          </div>
        </div>
      </div>
    </div>
  );
}
