import { classes } from '../../ui/classes.ts';
import styles from './gate.module.css';

interface GateCountsProps {
  counts: readonly (readonly [label: string, count: number])[];
}

/** What a candidate leaves behind at a gate, in numbers. None is left out: a zero is good news. */
export function GateCounts({ counts }: GateCountsProps) {
  return (
    <dl className={styles.counts}>
      {counts.map(([name, count]) => (
        <div key={name} className={classes(styles.count, count === 0 && styles.none)}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
