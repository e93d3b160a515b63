import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Menu.module.css';
import selectStyles from './Select.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  onAction: () => void;
}

export interface MenuProps {
  /** The button that opens the menu: a `Button` or an `IconButton`. */
  trigger: ReactNode;
  /** For screen readers. */
  label: string;
  entries: readonly MenuEntry[];
}

/** A few actions behind one button. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(selectStyles.popover)} offset={4} placement="bottom end">
        <AriaMenu className={classes(styles.menu)} aria-label={label}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classes(styles.item)}
              onAction={entry.onAction}
            >
              {entry.icon}
              {/* Both are its name: all that can be read on it can be said to it (WCAG 2.5.3). */}
              <span>{entry.label}</span>
              {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
