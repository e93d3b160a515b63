import type { ReactNode } from 'react';
import { itemText } from '../messages/items.ts';
import { Verdict } from './review-parts.tsx';
import styles from './review-parts.module.css';

interface TypedReviewProps {
  label: string | null;
  given: string;
  isRight: boolean;
  keyed: ReactNode;
  /** What else would have been right. */
  children?: ReactNode;
}

/** What was typed beside what would have been right. */
export function TypedReview({ label, given, isRight, keyed, children }: TypedReviewProps) {
  const text = itemText.review;
  return (
    <div className={styles.part}>
      {label !== null && <div className={styles.asks}>{label}</div>}
      <dl className={styles.answers}>
        <dt>{text.yours}</dt>
        <dd>
          {given.trim() === '' ? (
            <Verdict outcome="blank" />
          ) : (
            <>
              <span className={styles.typed}>{given}</span>
              <Verdict
                outcome={isRight ? 'right' : 'wrong'}
                words={isRight ? text.right : text.wrong}
              />
            </>
          )}
        </dd>
        <dt>{text.key}</dt>
        <dd>{keyed}</dd>
        {children}
      </dl>
    </div>
  );
}
