import { use, useEffect, useId, useRef } from 'react';
import { markdownMessages } from '../../messages/markdown.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { Highlighting } from './highlighting.ts';
import './highlights.css';
import styles from './highlighted-text.module.css';
import { Markdown } from './Markdown.tsx';
import { useDrawnRanges } from './use-drawn-ranges.ts';
import { useSentenceKeys } from './use-sentence-keys.ts';

interface HighlightedTextProps {
  /** Name of the text part; see core/attempt/text-parts.ts. */
  part: string;
  /** What the text is, for screen readers: "Question text". */
  label: string;
  text: string;
  examHash: string;
}

/**
 * A text of an exam with what the candidate highlighted in it. Where the `Highlighting` around it has
 * a pen, selecting highlights and pressing a highlight removes it, and with the focus on the text
 * the arrow keys walk its sentences.
 */
export function HighlightedText({ part, label, text, examHash }: HighlightedTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const help = useId();
  const { highlights, pen } = use(Highlighting);
  const ranges = highlights[part] ?? [];
  useDrawnRanges('candidate', root, ranges, text);
  const keys = useSentenceKeys({ root, part, ranges, text, pen });
  const offer = pen?.offer;
  useEffect(() => {
    if (offer && root.current) return offer({ part, root: root.current });
  }, [offer, part]);
  return (
    <>
      <div
        ref={root}
        className={styles.text}
        // Without a pen too: a text that has the focus keeps it when the highlighter is turned off.
        tabIndex={-1}
        {...(pen && {
          role: 'group',
          tabIndex: 0,
          'aria-label': label,
          'aria-describedby': help,
          'data-pen': '',
          ...keys,
        })}
      >
        <Markdown text={text} examHash={examHash} />
      </div>
      {/* Outside: it is no part of the text, whose characters are counted. */}
      {pen && (
        <VisuallyHidden>
          <span id={help}>{markdownMessages.highlighter.keys}</span>
        </VisuallyHidden>
      )}
    </>
  );
}
