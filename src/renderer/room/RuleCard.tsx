import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './rules.module.css';

/** One sentence on what a door does, before it is gone through. */
export function RuleCard({ children }: { children: ReactNode }) {
  return (
    <p className={styles.card}>
      <Lock aria-hidden />
      <span>{children}</span>
    </p>
  );
}
