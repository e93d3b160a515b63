import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choices.module.css';
import ticks from './tick.module.css';

export interface CheckBoxProps {
  /** What is agreed to or switched on. */
  label: ReactNode;
  /** A line below that says what it does. */
  description?: ReactNode;
  /** `mixed` where it stands for several that differ. */
  value: boolean | 'mixed';
  onChange: (value: boolean) => void;
  isDisabled?: boolean;
}

/** One thing to agree to or to switch on. For several under one heading: `CheckBoxGroup`. */
export function CheckBox({ label, description, value, onChange, isDisabled }: CheckBoxProps) {
  return (
    <CheckboxField
      className={classes(styles.choice)}
      isSelected={value === true}
      isIndeterminate={value === 'mixed'}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <CheckboxButton className={classes(styles.row)}>
        <span className={ticks.check} aria-hidden>
          {value === 'mixed' ? <Minus /> : <Check />}
        </span>
        <span className={styles.label}>{label}</span>
      </CheckboxButton>
      {description && (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
