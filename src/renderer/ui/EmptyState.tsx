import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says why a place is empty and what would fill it. */
export function EmptyState({
  title,
  level = 2,
  actions,
  children,
}: {
  title: string;
  /** 1 where it stands in the place of the page's own heading. */
  level?: 1 | 2;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
