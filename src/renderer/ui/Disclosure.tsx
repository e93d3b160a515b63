import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  title: string;
  /** What its heading is in the page. */
  level: 2 | 3 | 4;
  /** Short words at the end of the line: a count, what is set. */
  aside?: ReactNode;
  /** `frame` draws a box of its own; `plain` stands inside one. Default: `frame`. */
  look?: 'frame' | 'plain';
  /** Whether it is open from the start. Default: `closed`. */
  starts?: 'open' | 'closed';
  /** Given, the place that uses it keeps whether it is open. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A part of a page that folds away behind its heading. Finding in the page opens it. */
export function Disclosure({
  title,
  level,
  aside,
  look = 'frame',
  starts = 'closed',
  isOpen,
  onOpenChange,
  children,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      className={classes(styles.fold, styles[look])}
      defaultExpanded={starts === 'open'}
      {...(isOpen !== undefined && { isExpanded: isOpen })}
      {...(onOpenChange && { onExpandedChange: onOpenChange })}
    >
      <Heading level={level} className={classes(styles.heading)}>
        <Button slot="trigger" className={classes(styles.trigger)}>
          <ChevronRight className={styles.arrow} aria-hidden />
          <span className={styles.title}>{title}</span>
          {aside && <span className={styles.aside}>{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={classes(styles.panel)}>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
