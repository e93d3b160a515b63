import type { ReactNode } from 'react';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import styles from './PlainScreen.module.css';

export interface PlainScreenProps {
  heading: string;
  children: ReactNode;
  actions?: ReactNode;
  /** What the log knows, folded away. */
  details?: { label: string; text: string };
}

/** One plain page with one message, for when the program cannot go on as usual. */
export function PlainScreen({ heading, children, actions, details }: PlainScreenProps) {
  useDocumentTitle(heading);
  const ref = useHeadingFocus(heading);
  return (
    <main className={styles.screen}>
      <div className={styles.panel}>
        <h1 ref={ref} tabIndex={-1}>
          {heading}
        </h1>
        <div className={styles.body}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {details && (
          <details className={styles.details}>
            <summary>{details.label}</summary>
            <pre>{details.text}</pre>
          </details>
        )}
      </div>
    </main>
  );
}
