import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'link' | 'danger';

export interface ButtonProps extends Pick<
  AriaButtonProps,
  | 'onPress'
  | 'isDisabled'
  | 'autoFocus'
  | 'type'
  | 'form'
  | 'slot'
  | 'id'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-disabled'
  | 'aria-pressed'
  | 'aria-haspopup'
> {
  /** One primary button at most on a screen. Default: `secondary`. */
  variant?: ButtonVariant;
  size?: 'small' | 'medium' | 'large';
  /** A lucide icon before the words. */
  icon?: ReactNode;
  /** A lucide icon behind the words. */
  iconAfter?: ReactNode;
  /**
   * Without effect for now, but still in reach. For a button that its own press makes so: disabled, it
   * would drop the focus.
   */
  isIdle?: boolean;
  /** The name, in a candidate's words. */
  children: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** What makes a button idle. */
export const idle = { 'aria-disabled': true, onPress: () => undefined } as const;

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  iconAfter,
  isIdle = false,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isIdle && idle)}
      className={classes(styles.button, styles[variant], styles[size], className)}
    >
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      {children}
      {iconAfter && (
        <span className={styles.icon} aria-hidden>
          {iconAfter}
        </span>
      )}
    </AriaButton>
  );
}
