import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';

export type BannerKind = 'info' | 'warning' | 'problem';

export interface BannerProps {
  kind?: BannerKind;
  title?: string;
  /** `polite` reads it out when it appears. Default: `off`, for what was there from the start. */
  live?: 'polite' | 'off';
  actions?: ReactNode;
  children?: ReactNode;
}

const icons = { info: Info, warning: TriangleAlert, problem: CircleAlert } satisfies Record<
  BannerKind,
  unknown
>;

/** Something to know, in the place where it matters. */
export function Banner({ kind = 'info', title, live = 'off', actions, children }: BannerProps) {
  const Icon = icons[kind];
  return (
    <div
      className={classes(styles.banner, kind !== 'info' && styles[kind])}
      {...(live === 'polite' ? { role: 'status' } : {})}
    >
      <div className={styles.text}>
        <Icon className={styles.icon} aria-hidden />
        <div>
          {title && <p className={styles.title}>{title}</p>}
          {children && <div className={styles.body}>{children}</div>}
        </div>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
