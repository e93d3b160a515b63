import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classes } from './classes.ts';

export type Tone = 'neutral' | 'accent' | 'right' | 'wrong' | 'mark';

/** A word or two on the standing of something. The tone only repeats what the words say. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes(styles.badge, tone !== 'neutral' && styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
