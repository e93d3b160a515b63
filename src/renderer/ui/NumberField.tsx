import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { controlText } from '../messages/controls.ts';
import { classes } from './classes.ts';
import fields from './field.module.css';
import styles from './NumberField.module.css';
import { type NumberLimits, nearest, numberOf, stepped } from './whole-number.ts';

export interface NumberFieldProps extends NumberLimits {
  label: string;
  /** `hidden` keeps the label for screen readers only. */
  caption?: 'visible' | 'hidden';
  description?: string;
  value: number;
  /** Called with a number within the limits: at each step, and when a typed one is left or Enter pressed. */
  onChange: (value: number) => void;
  /** The unit, behind the number. */
  suffix?: string;
  isDisabled?: boolean;
}

/**
 * A whole number that is typed or stepped: plus and minus, arrow keys, Page up and down for ten
 * steps, Home and End for the limits. What is typed goes to the nearest number that is allowed.
 *
 * Not react-aria's: that one clears its announcements by writing HTML, which the window's policy of
 * trusted types refuses.
 */
export function NumberField({
  label,
  caption = 'visible',
  description,
  value,
  onChange,
  min,
  max,
  step,
  suffix,
  isDisabled = false,
}: NumberFieldProps) {
  const id = useId();
  /** What is typed and not taken yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const limits = { min, max, ...(step !== undefined && { step }) };

  const change = (to: number): void => {
    setTyped(null);
    if (to !== value) onChange(to);
  };
  /** The number as it stands with what is typed; something unreadable leaves the one before. */
  const current = (): number => {
    const number = typed === null ? null : numberOf(typed);
    return number === null ? value : nearest(number, limits);
  };
  const go = (steps: number): void => change(stepped(current(), steps, limits));
  const keys = (event: KeyboardEvent): void => {
    const act = {
      ArrowUp: () => go(1),
      ArrowDown: () => go(-1),
      PageUp: () => go(10),
      PageDown: () => go(-10),
      Home: () => change(min),
      End: () => change(max),
      Enter: () => change(current()),
    }[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={fields.field}>
      {caption === 'visible' && (
        <label className={fields.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.line}>
        <div className={classes(styles.frame, isDisabled && styles.disabled)}>
          <Button
            className={classes(styles.step)}
            aria-label={controlText.decrease(label)}
            excludeFromTabOrder
            isDisabled={isDisabled || value <= min}
            onPress={() => go(-1)}
          >
            <Minus aria-hidden />
          </Button>
          <input
            id={id}
            className={styles.input}
            role="spinbutton"
            inputMode="numeric"
            autoComplete="off"
            aria-label={caption === 'hidden' ? label : undefined}
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={suffix ? `${value} ${suffix}` : undefined}
            aria-describedby={description ? `${id}-help` : undefined}
            value={typed ?? String(value)}
            disabled={isDisabled}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => change(current())}
            onKeyDown={keys}
          />
          <Button
            className={classes(styles.step)}
            aria-label={controlText.increase(label)}
            excludeFromTabOrder
            isDisabled={isDisabled || value >= max}
            onPress={() => go(1)}
          >
            <Plus aria-hidden />
          </Button>
        </div>
        {suffix && <span className={styles.suffix}>{suffix}</span>}
      </div>
      {description && (
        <p id={`${id}-help`} className={fields.help}>
          {description}
        </p>
      )}
    </div>
  );
}
