import { Flag } from 'lucide-react';
import type { ReviewItem } from '../../contract/views.ts';
import { reviewText } from '../messages/review.ts';
import { classes } from '../ui/classes.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import styles from './review-list.module.css';
import { type ReviewGroup, reviewOutcome } from './reviewed.ts';

interface ReviewListProps {
  groups: readonly ReviewGroup[];
  current: ReviewItem | null;
  onOpen: (item: ReviewItem) => void;
}

/** The items by skill area and objective. */
export function ReviewList({ groups, current, onOpen }: ReviewListProps) {
  return (
    <nav className={styles.list} aria-label={reviewText.list}>
      {groups.map((group) => (
        <section key={group.domain.id}>
          <h2>{group.domain.title}</h2>
          {group.objectives.map((objective) => (
            <div key={objective.id} className={styles.objective}>
              <h3>{objective.title}</h3>
              <ul role="list">
                {objective.items.map((item) => {
                  const isCurrent = item === current;
                  return (
                    <li key={item.item.id}>
                      <button
                        type="button"
                        ref={isCurrent ? bringIntoSight : undefined}
                        className={classes(styles.line, isCurrent && styles.current)}
                        aria-current={isCurrent}
                        onClick={() => onOpen(item)}
                      >
                        <span className={styles.number}>{reviewText.question(item.number)}</span>
                        {item.marked && (
                          <Flag className={styles.mark} role="img" aria-label={reviewText.marked} />
                        )}
                        <OutcomeMark outcome={reviewOutcome(item)} />
                      </button>
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </nav>
  );
}

function bringIntoSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
