import { useId, useMemo, useRef } from 'react';
import { useOverflow } from '../ui/markdown/use-overflow.ts';
import '../ui/markdown/code.css';
import { useScrolls } from '../ui/useScrolls.ts';
import { changedLines } from './changed-lines.ts';
import { codeLines } from './code-lines.ts';
import styles from './code.module.css';

interface CodeListingProps {
  title: string;
  language: string;
  code: string;
  /** The file as it was found: what differs from it is marked. */
  starter: string;
  /** The line, counted from 1, on which reading it ended. */
  fault?: number | undefined;
}

/** A file to read. */
export function CodeListing({ title, language, code, starter, fault }: CodeListingProps) {
  const name = useId();
  const box = useRef<HTMLPreElement>(null);
  const scrolls = useScrolls(box);
  const overflows = useOverflow(box);
  const lines = useMemo(() => codeLines(language, code), [language, code]);
  const changed = useMemo(() => changedLines(starter, code), [starter, code]);
  return (
    <div className={styles.listing}>
      <h3 id={name}>{title}</h3>
      <pre
        ref={box}
        className={styles.lines}
        role="group"
        aria-labelledby={name}
        {...((scrolls || overflows) && { tabIndex: 0 })}
      >
        <code>
          {lines.map((pieces, index) => (
            <span
              key={index}
              className={styles.line}
              data-line={index + 1}
              data-mark={index + 1 === fault ? 'fault' : changed.has(index) ? 'changed' : undefined}
            >
              {pieces.map((piece, at) => (
                <span key={at} className={piece.classes || undefined}>
                  {piece.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}
