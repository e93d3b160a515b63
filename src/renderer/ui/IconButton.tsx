import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { idle } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'isDisabled' | 'slot' | 'aria-pressed' | 'aria-expanded' | 'aria-haspopup'
> {
  /** The name: read by screen readers, shown as a tip on hover and focus. */
  label: string;
  icon: ReactNode;
  size?: 'small' | 'medium';
  /** Without effect for now, but still in reach: see `Button`. */
  isIdle?: boolean;
}

/** A button that shows an icon only. Use sparingly: words are clearer. */
export function IconButton({
  label,
  icon,
  size = 'medium',
  isIdle = false,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        {...(isIdle && idle)}
        aria-label={label}
        className={classes(styles.button, size === 'small' && styles.small)}
      >
        {icon}
      </AriaButton>
      <Tooltip className={classes(styles.tip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
