import type { ReactNode, Ref } from 'react';
import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { classes } from './classes.ts';
import tips from './IconButton.module.css';
import styles from './ToggleButton.module.css';

export interface ToggleButtonProps extends Pick<
  AriaToggleButtonProps,
  'isDisabled' | 'id' | 'aria-describedby' | 'aria-controls' | 'aria-expanded'
> {
  /** Whether it is on. The name stays the same; `aria-pressed` says the state. */
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** A lucide icon before the words; filled while a `mark` is on. */
  icon: ReactNode;
  /** `mark` for flags, `accent` for tools. Default: `accent`. */
  tone?: 'accent' | 'mark';
  size?: 'small' | 'medium';
  /** `hidden` shows the icon only, with the words as its name and tip. Default: `shown`. */
  words?: 'shown' | 'hidden';
  /** The name, in a candidate's words. */
  children: string;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** Something that is on or off: a mark, a tool. Quiet while off. */
export function ToggleButton({
  isOn,
  icon,
  tone = 'accent',
  size = 'medium',
  words = 'shown',
  children,
  className,
  ...rest
}: ToggleButtonProps) {
  const isIcon = words === 'hidden';
  const button = (
    <AriaToggleButton
      {...rest}
      isSelected={isOn}
      {...(isIcon && { 'aria-label': children })}
      className={classes(
        styles.button,
        styles[tone],
        size === 'small' && styles.small,
        isIcon && styles.iconOnly,
        className,
      )}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {!isIcon && <span className={styles.words}>{children}</span>}
    </AriaToggleButton>
  );
  if (!isIcon) return button;
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className={classes(tips.tip)} offset={6}>
        {children}
      </Tooltip>
    </TooltipTrigger>
  );
}
