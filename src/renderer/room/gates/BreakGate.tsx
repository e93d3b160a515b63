import type { RoomView } from '../../../contract/room-views.ts';
import { clockText } from '../../messages/format.ts';
import { gateText } from '../../messages/gates.ts';
import { RuleCard } from '../RuleCard.tsx';
import { useRemaining } from '../use-clock-time.ts';
import styles from './gate.module.css';
import { GateCounts } from './GateCounts.tsx';

const text = gateText.break;

/** Before a break: what it closes, what stays, and what the clock does meanwhile. */
export function BreakGate({ view }: { view: RoomView }) {
  const remaining = useRemaining();
  const { closes, remaining: stays, stopsClock } = view.break;
  return (
    <div className={styles.gate}>
      <p className={styles.time}>
        {remaining === null ? (
          text.untimed
        ) : (
          <>
            <span>
              {text.time} <strong>{clockText(remaining)}</strong>
            </span>
            <span>{stopsClock ? text.stands : text.runs}</span>
          </>
        )}
      </p>
      <GateCounts
        counts={[
          [text.counts.closes, closes.items],
          [text.counts.unanswered, closes.unanswered],
          [text.counts.marked, closes.marked],
          [text.counts.remaining, stays],
        ]}
      />
      <RuleCard>{closes.items === 0 ? text.nothing : text.door}</RuleCard>
    </div>
  );
}
