import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Page.module.css';
import { useDocumentTitle } from './useDocumentTitle.ts';
import { useHeadingFocus } from './useHeadingFocus.ts';

export interface PageProps {
  /** The heading; also names the window. */
  title: string;
  /** What the window is called, when the heading alone would not say it. */
  windowTitle?: string;
  /** A lucide icon before the heading; it only repeats what the words say. */
  titleIcon?: ReactNode;
  /** A short line over the heading, such as an exam's code. */
  eyebrow?: ReactNode;
  /** Beside the heading. */
  headActions?: ReactNode;
  /** The bar on top: left (where one is, the way back) and right (what one can do). */
  bar: ReactNode;
  barActions?: ReactNode;
  /** A column beside the content. */
  side?: ReactNode;
  /** Where the side goes when the window is too narrow for two columns. Default: `below`. */
  narrowSide?: 'above' | 'below';
  width?: 'full' | 'narrow';
  children: ReactNode;
}

/** The layout of every page outside the room: bar, heading, content, perhaps a side. */
export function Page({
  title,
  titleIcon,
  windowTitle = title,
  eyebrow,
  headActions,
  bar,
  barActions,
  side,
  narrowSide = 'below',
  width = 'full',
  children,
}: PageProps) {
  useDocumentTitle(windowTitle);
  const heading = useHeadingFocus(windowTitle);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <div className={styles.lead}>{bar}</div>
        <div className={styles.actions}>{barActions}</div>
      </header>
      <main className={styles.scroll}>
        <div className={classes(styles.content, width === 'narrow' && styles.narrow)}>
          <div className={styles.head}>
            <div>
              {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
              <h1 ref={heading} tabIndex={-1} className={styles.title}>
                {titleIcon}
                {title}
              </h1>
            </div>
            {headActions && <div className={styles.actions}>{headActions}</div>}
          </div>
          {side ? (
            <Columns side={side} narrowSide={narrowSide}>
              {children}
            </Columns>
          ) : (
            children
          )}
        </div>
      </main>
    </div>
  );
}

/** Content with a column beside it. Pages whose content is in tabs use it inside each of them. */
export function Columns({
  side,
  narrowSide = 'below',
  children,
}: Pick<PageProps, 'side' | 'narrowSide' | 'children'>) {
  return (
    <div className={classes(styles.columns, narrowSide === 'above' && styles.sideFirst)}>
      {narrowSide === 'above' && <aside className={styles.side}>{side}</aside>}
      <div className={styles.main}>{children}</div>
      {narrowSide === 'below' && <aside className={styles.side}>{side}</aside>}
    </div>
  );
}
