import { Flag, MessageSquare, NotebookPen } from 'lucide-react';
import type { ItemStatus } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import styles from './state-mark.module.css';

const { states } = roomText;

/** What the candidate left at an item: marks and a note, each an icon with its word. */
export function ItemMarks({ status }: { status: ItemStatus }) {
  if (!status.marked && !status.flagged && !status.hasNote) return null;
  return (
    <span className={styles.marks}>
      {status.marked && (
        <span className={classes(styles.mark, styles.filled)}>
          <Flag aria-hidden />
          {states.marked}
        </span>
      )}
      {status.flagged && (
        <span className={styles.mark}>
          <MessageSquare aria-hidden />
          {states.flagged}
        </span>
      )}
      {status.hasNote && (
        <span className={classes(styles.mark, styles.soft)}>
          <NotebookPen aria-hidden />
          {states.noted}
        </span>
      )}
    </span>
  );
}
