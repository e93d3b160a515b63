import type { ReactNode } from 'react';
import styles from './ExamScreen.module.css';

/** Names and values of a panel, one below the other. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({
  label,
  note,
  children,
}: {
  label: string;
  /** A small line below the value. */
  note?: string | null;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
