import { Circle, CircleCheck, CircleDashed, CircleMinus, Lock } from 'lucide-react';
import type { ItemStatus } from '../../contract/room-views.ts';
import { classes } from '../ui/classes.ts';
import styles from './state-mark.module.css';
import { stateWord } from './statuses.ts';

function StateIcon({ closed, completeness, seen }: ItemStatus) {
  if (closed) return <Lock aria-hidden />;
  if (completeness === 'all') return <CircleCheck aria-hidden />;
  if (completeness === 'some') return <CircleMinus aria-hidden />;
  return seen ? <Circle aria-hidden /> : <CircleDashed aria-hidden />;
}

/** An item's state: an icon and its word. */
export function StateMark({ status }: { status: ItemStatus }) {
  const isDone = status.completeness === 'all' && !status.closed;
  return (
    <span className={classes(styles.state, isDone && styles.done)}>
      <StateIcon {...status} />
      {stateWord(status)}
    </span>
  );
}
