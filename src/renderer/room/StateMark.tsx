import { Circle, CircleCheck, CircleDashed, CircleMinus } from 'lucide-react';
import type { ItemStatus } from '../../contract/views.ts';
import { classes } from '../ui/classes.ts';
import styles from './state-mark.module.css';
import { stateWord } from './statuses.ts';

/** An item's state: an icon and its word. */
export function StateMark({ status }: { status: ItemStatus }) {
  const Icon =
    status.completeness === 'all'
      ? CircleCheck
      : status.completeness === 'some'
        ? CircleMinus
        : status.seen
          ? Circle
          : CircleDashed;
  return (
    <span className={classes(styles.state, status.completeness === 'all' && styles.done)}>
      <Icon aria-hidden />
      {stateWord(status)}
    </span>
  );
}
