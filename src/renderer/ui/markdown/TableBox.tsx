import { type ReactNode, useRef } from 'react';
import { markdownMessages } from '../../messages/markdown.ts';
import styles from './markdown.module.css';
import { useOverflow } from './use-overflow.ts';

/** A table that scrolls inside its own box when it is wider than the text. */
export function TableBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  return (
    <div
      ref={box}
      className={styles.tableBox}
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': markdownMessages.table })}
    >
      <table className={styles.table}>{children}</table>
    </div>
  );
}
