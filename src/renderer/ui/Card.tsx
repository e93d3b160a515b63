import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

/** A white surface with one subject. With a title it is a region that a screen reader can find. */
export function Card({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId();
  if (!title) return <div className={styles.card}>{children}</div>;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
