import { useEffect, useRef } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { reviewText } from '../../messages/review.ts';
import { toolText } from '../../messages/tools.ts';
import { OutcomeMark } from '../../review/OutcomeMark.tsx';
import { Rationale } from '../../review/Rationale.tsx';
import { reviewOutcome } from '../../review/reviewed.ts';
import styles from './question-tools.module.css';

/** Practice: how the response turned out, and why, once it was checked. */
export function Feedback({
  item,
  examHash,
}: {
  item: NonNullable<RoomView['item']>;
  examHash: string;
}) {
  const { feedback, status, view, response } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  const isChecked = feedback !== null;
  const wasChecked = useRef(isChecked);
  useEffect(() => {
    // Asked for just now, it comes to the top and takes the focus; met again later, the question does.
    if (isChecked && !wasChecked.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
    wasChecked.current = isChecked;
  }, [isChecked]);
  if (!feedback) return null;
  const { points, maximum } = feedback;
  return (
    <section className={styles.feedback}>
      <div className={styles.feedbackHead}>
        <h2 ref={heading} tabIndex={-1}>
          {toolText.feedback.title}
        </h2>
        <OutcomeMark
          outcome={reviewOutcome({ completeness: status.completeness, points, maximum })}
        />
        <span className={styles.note}>{reviewText.points(points, maximum)}</span>
      </div>
      <Rationale reviewed={{ ...feedback, view, response }} examHash={examHash} />
    </section>
  );
}
